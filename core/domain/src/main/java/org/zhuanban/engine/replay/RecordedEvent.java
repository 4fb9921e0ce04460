package org.zhuanban.engine.replay;

import java.time.LocalDate;
import org.zhuanban.command.DatedEvent;

/**
 * A recorded event.
 *
 * @param happened the event with its day of effect
 * @param commandKey the key of its command
 * @param recordedOn the day of recording, in Chinese legal time
 */
public record RecordedEvent(DatedEvent happened, String commandKey, LocalDate recordedOn) {}
