package org.zhuanban.engine;

import java.time.LocalDate;
import org.zhuanban.command.Happened;

/**
 * What one entry holds for the engine.
 *
 * @param happened what happened
 * @param commandKey under which command
 * @param recordedOn the day of recording, in Chinese legal time
 */
record RecordedEvent(Happened happened, String commandKey, LocalDate recordedOn) {}
