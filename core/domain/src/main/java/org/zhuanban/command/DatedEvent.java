package org.zhuanban.command;

import java.time.LocalDate;

/**
 * An event with its day of effect.
 *
 * @param event the event
 * @param effectiveOn the day of effect
 */
public record DatedEvent(Event<?> event, LocalDate effectiveOn) {}
