package org.zhuanban.deadline;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.glossary.Term;
import org.zhuanban.input.InputFault;

/**
 * A span of days that a clock does not count, both ends included.
 *
 * <p>The organ notifies the applicant in writing of the duration of the procedure (行政许可法第四十五条). A
 * pause counts from the later of its start and that notice; without a notice it does not count.
 *
 * @param reason the procedure that takes the time
 * @param startedOn the first day of the procedure
 * @param notifiedOn the day of the written notice to the applicant; empty if there is none yet
 * @param endedOn the last day of the procedure; empty while it continues
 */
@Term(zh = "中止计时", en = "pause of a clock", law = "行政许可法第四十五条")
public record Pause(
    PauseReason reason,
    LocalDate startedOn,
    Optional<LocalDate> notifiedOn,
    Optional<LocalDate> endedOn) {
  /** The first excluded day of a pause that does not count, and the last day of an open one. */
  static final LocalDate NEVER = LocalDate.MAX;

  /**
   * Checks the order of the days.
   *
   * @param reason the procedure that takes the time
   * @param startedOn the first day of the procedure
   * @param notifiedOn the day of the written notice
   * @param endedOn the last day of the procedure
   * @throws IllegalArgumentException if it ends before it starts
   */
  public Pause {
    if (endedOn.isPresent() && endedOn.get().isBefore(startedOn)) {
      throw InputFault.ORDER.at("Pause.endedOn", endedOn.get(), "Pause.startedOn", startedOn);
    }
  }

  /**
   * Creates a completed pause that was notified on its first day.
   *
   * @param reason the procedure that takes the time
   * @param first the first day
   * @param last the last day
   * @return the pause
   */
  public static Pause of(PauseReason reason, LocalDate first, LocalDate last) {
    return new Pause(reason, first, Optional.of(first), Optional.of(last));
  }

  /**
   * Creates an open pause that was notified on its first day.
   *
   * @param reason the procedure that takes the time
   * @param first the first day
   * @return the pause
   */
  public static Pause open(PauseReason reason, LocalDate first) {
    return new Pause(reason, first, Optional.of(first), Optional.empty());
  }

  /** {@return the first day that is not counted; empty while there is no written notice} */
  public Optional<LocalDate> countedFrom() {
    return notifiedOn.isPresent()
        ? Optional.of(countedFrom(CountingRules.UnnotifiedPause.NOT_COUNTED))
        : Optional.empty();
  }

  /**
   * Checks whether this pause excludes a day.
   *
   * @param day the day
   * @return true from {@link #countedFrom} to the end, both included
   */
  public boolean covers(LocalDate day) {
    return notifiedOn.isPresent() && covers(day, CountingRules.UnnotifiedPause.NOT_COUNTED);
  }

  /** Returns the first excluded day, or {@link #NEVER}. */
  LocalDate countedFrom(CountingRules.UnnotifiedPause reading) {
    if (reading == CountingRules.UnnotifiedPause.COUNTED) {
      return startedOn;
    }
    if (notifiedOn.isEmpty()) {
      return NEVER;
    }
    LocalDate notified = notifiedOn.get();
    return notified.isAfter(startedOn) ? notified : startedOn;
  }

  boolean covers(LocalDate day, CountingRules.UnnotifiedPause reading) {
    return !day.isBefore(countedFrom(reading)) && endedOn.filter(day::isAfter).isEmpty();
  }
}
