package org.zhuanban.organisation;

import java.time.LocalDate;
import org.zhuanban.input.Input;

/**
 * A task that a committee meeting gives to a unit. {@link
 * org.zhuanban.proceeding.ProceedingCommand.CompleteStep} completes it.
 *
 * @param code the key of the task inside the stream, 1 to 64 characters out of {@code A-Z a-z 0-9 .
 *     _ : -}
 * @param unit the code of the unit that does the task; its principal office is responsible for it
 * @param due the last day; one that is free moves to the next working day of the unit (民法典第二百零三条)
 */
public record CommitteeTask(String code, String unit, LocalDate due) {
  /**
   * Checks the key.
   *
   * @param code the key of the task inside the stream
   * @param unit the code of the unit that does the task
   * @param due the last day
   * @throws IllegalArgumentException if the key is malformed
   */
  public CommitteeTask {
    Input.reference("CommitteeTask.code", code);
  }
}
