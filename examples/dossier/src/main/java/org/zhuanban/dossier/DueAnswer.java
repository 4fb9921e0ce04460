package org.zhuanban.dossier;

import org.zhuanban.deadline.Deadline;

/**
 * What came out for a case, as it is written.
 *
 * @param due the last day, or {@code SUSPENDED} while a pause is open
 * @param nominal the day before it moved, or {@code SUSPENDED}
 * @param certainty FINAL or PROVISIONAL; empty while a pause is open, since there is no day that
 *     could be certain or not
 */
record DueAnswer(String due, String nominal, String certainty) {
  /** What stands for a day that an open pause leaves undetermined. */
  static final String SUSPENDED = "SUSPENDED";

  static DueAnswer of(Deadline deadline) {
    if (deadline instanceof Deadline.Due due) {
      return new DueAnswer(due.date().toString(), due.nominal().toString(), due.certainty().name());
    }
    return new DueAnswer(SUSPENDED, SUSPENDED, "");
  }
}
