package org.zhuanban.approval.application;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.deadline.Pause;
import org.zhuanban.deadline.PauseReason;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.glossary.Term;

/**
 * A special procedure of a case, as reported.
 *
 * @param procedure its code; one of {@link PauseReason} if its time can be excluded
 * @param startedOn the day on which it began
 * @param notifiedOn the day of the written notice to the applicant; empty if there is none
 * @param endedOn the day on which it ended; empty while it continues
 * @param leftOut whether the limits exclude its time
 * @param stated its duration, as stated in the notice to the applicant; empty if not stated
 */
@Term(zh = "不计入期限的时间", en = "excluded period", law = "行政许可法第四十五条")
public record ExcludedPeriod(
    String procedure,
    LocalDate startedOn,
    Optional<LocalDate> notifiedOn,
    Optional<LocalDate> endedOn,
    boolean leftOut,
    Optional<TimeLimit> stated) {
  /** {@return whether the procedure continues} */
  public boolean open() {
    return endedOn.isEmpty();
  }

  /**
   * {@return the pause with its last day}
   *
   * @param day the last day
   */
  public ExcludedPeriod endedOn(LocalDate day) {
    return new ExcludedPeriod(procedure, startedOn, notifiedOn, Optional.of(day), leftOut, stated);
  }

  /**
   * {@return a copy after a written notice; an earlier notice prevails}
   *
   * @param day the day of the notice
   * @param takes the duration stated in the notice; empty if not stated
   */
  public ExcludedPeriod notifiedOn(LocalDate day, Optional<TimeLimit> takes) {
    boolean notified = notifiedOn.filter(on -> !on.isAfter(day)).isPresent();
    return notified
        ? this
        : new ExcludedPeriod(
            procedure, startedOn, Optional.of(day), endedOn, leftOut, takes.or(() -> stated));
  }

  /**
   * {@return the pause as of the end of a day}
   *
   * @param day the day, as of its end
   */
  public ExcludedPeriod asOf(LocalDate day) {
    return new ExcludedPeriod(
        procedure,
        startedOn,
        notifiedOn.filter(notified -> !notified.isAfter(day)),
        endedOn.filter(ended -> !ended.isAfter(day)),
        leftOut,
        stated);
  }

  /**
   * Converts the procedure to a pause of a clock.
   *
   * @return the pause
   * @throws IllegalArgumentException if it is none of the listed procedures, and its time is
   *     therefore never excluded
   */
  public Pause toPause() {
    return new Pause(PauseReason.valueOf(procedure), startedOn, notifiedOn, endedOn);
  }
}
