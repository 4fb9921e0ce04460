package org.zhuanban.organisation;

import java.time.LocalDate;
import org.zhuanban.input.Input;

/**
 * What a meeting of the committee gives a unit to do. It is done by {@link
 * org.zhuanban.proceeding.ProceedingCommand.CompleteStep}.
 *
 * @param code its name inside the stream, 1 to 64 characters out of {@code A-Z a-z 0-9 . _ : -}
 * @param unit the code of the unit that does it; its principal office answers for that
 * @param due the last day; one that is free moves to the next working day of the unit (民法典第二百零三条)
 */
public record CommitteeTask(String code, String unit, LocalDate due) {
  /**
   * Checks the name.
   *
   * @param code its name inside the stream
   * @param unit the code of the unit that does it
   * @param due the last day
   * @throws IllegalArgumentException if the name is malformed
   */
  public CommitteeTask {
    Input.reference("CommitteeTask.code", code);
  }
}
