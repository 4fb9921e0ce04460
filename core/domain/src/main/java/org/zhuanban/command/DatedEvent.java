package org.zhuanban.command;

import java.time.LocalDate;

/**
 * An event and the day on which it took effect.
 *
 * @param event what happened
 * @param effectiveOn the day on which it took effect
 */
public record DatedEvent(Event<?> event, LocalDate effectiveOn) {}
