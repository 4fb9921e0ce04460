package org.zhuanban.feature;

import java.time.LocalDate;
import org.zhuanban.command.DatedEvent;

/**
 * An event that is no longer in effect: a late entry or an annulment withdrew it, or it was
 * annulled itself.
 *
 * @param event the event
 * @param recordedOn the day of recording, in Chinese legal time
 * @param cause the version of the entry that withdrew it
 * @param before the stream after the commit that holds the event
 */
public record EventWithdrawal(
    DatedEvent event, LocalDate recordedOn, long cause, StreamState before) {}
