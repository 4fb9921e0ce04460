package org.zhuanban;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.zhuanban.command.Event;

/**
 * An entry of the journal of a stream, as a reader may see it.
 *
 * @param version the version of the stream with the entry, from 1
 * @param event the event
 * @param effectiveOn the day of effect
 * @param at the time of day of the act, in Chinese legal time and whole seconds; empty if it was
 *     not given. It is never inferred
 * @param recordedOn the day of recording, in Chinese legal time
 */
public record HistoryEntry(
    long version,
    Event<?> event,
    LocalDate effectiveOn,
    Optional<LocalDateTime> at,
    LocalDate recordedOn) {}
