package org.zhuanban.dossier;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.Ending;

/** Whether what was owed by a day was done by then. */
final class Kept {
  private Kept() {}

  /**
   * Judges a duty.
   *
   * @param duty the duty
   * @param due its last day
   * @param end the day at whose end to judge
   * @return whether it was done in time; empty while it still can be, or if nothing was owed any
   *     more by then
   */
  static Optional<Boolean> inTime(Duty duty, LocalDate due, LocalDate end) {
    Optional<LocalDate> lapsed =
        duty.clock().ending().filter(how -> how.how() != Ending.How.DONE).map(Ending::on);
    return inTime(
        lapsed.isPresent() ? Optional.empty() : duty.closedOn(),
        due,
        lapsed.filter(end::isAfter).orElse(end));
  }

  /**
   * Judges something that was to be done by a day.
   *
   * @param done the day on which it was done; empty if it was not
   * @param due the last day
   * @param end the day at whose end to judge
   * @return whether it was done in time; empty while it still can be
   */
  static Optional<Boolean> inTime(Optional<LocalDate> done, LocalDate due, LocalDate end) {
    if (done.isEmpty() && !end.isAfter(due)) {
      return Optional.empty();
    }
    return Optional.of(done.filter(on -> !on.isAfter(due)).isPresent());
  }
}
