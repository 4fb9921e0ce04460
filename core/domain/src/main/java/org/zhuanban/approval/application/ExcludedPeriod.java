package org.zhuanban.approval.application;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.deadline.Pause;
import org.zhuanban.deadline.PauseReason;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.glossary.Term;

/**
 * A special procedure of a case, as it was reported.
 *
 * @param procedure its code; one of {@link PauseReason} if it can be left out
 * @param startedOn the day on which it began
 * @param notifiedOn the day of the written notice to the applicant; empty if none was given
 * @param endedOn the day on which it ended; empty while it goes on
 * @param leftOut whether its time is left out of the limits
 * @param stated how long it takes, as the notice to the applicant says; empty if it does not
 */
@Term(zh = "不计入期限的时间", en = "excluded period", law = "行政许可法第四十五条")
public record ExcludedPeriod(
    String procedure,
    LocalDate startedOn,
    Optional<LocalDate> notifiedOn,
    Optional<LocalDate> endedOn,
    boolean leftOut,
    Optional<TimeLimit> stated) {
  /** {@return whether the pause goes on} */
  public boolean open() {
    return endedOn.isEmpty();
  }

  /**
   * {@return the pause with its last day}
   *
   * @param day the day, at whose end to look
   */
  public ExcludedPeriod endedOn(LocalDate day) {
    return new ExcludedPeriod(procedure, startedOn, notifiedOn, Optional.of(day), leftOut, stated);
  }

  /**
   * {@return the same after a written notice; an earlier one has told the applicant already}
   *
   * @param day the day, at whose end to look
   * @param takes how long the procedure takes by the notice; empty if it does not say
   */
  public ExcludedPeriod notifiedOn(LocalDate day, Optional<TimeLimit> takes) {
    boolean told = notifiedOn.filter(on -> !on.isAfter(day)).isPresent();
    return told
        ? this
        : new ExcludedPeriod(
            procedure, startedOn, Optional.of(day), endedOn, leftOut, takes.or(() -> stated));
  }

  /**
   * {@return the pause as it was at the end of a day}
   *
   * @param day the day, at whose end to look
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
   * Shows it as what a clock leaves out.
   *
   * @return the pause
   * @throws IllegalArgumentException if it is none of the listed procedures, and so never left out
   */
  public Pause toPause() {
    return new Pause(PauseReason.valueOf(procedure), startedOn, notifiedOn, endedOn);
  }
}
