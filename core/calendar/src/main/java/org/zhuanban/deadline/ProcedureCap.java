package org.zhuanban.deadline;

import java.time.LocalDate;
import org.zhuanban.calendar.WorkCalendar;

/**
 * The maximum duration of a special procedure: a separate clock beside the limit that it pauses.
 *
 * <p>The first day counts as well as the last one. An excess over the cap does not shorten the
 * pause; it is reported.
 *
 * <p>Source: 企业投资项目核准和备案管理条例第九条第三款 (30 working days of evaluation), 建设工程消防设计审查验收管理暂行规定第二十二条 (20
 * working days of expert review).
 *
 * @param reason the procedure
 * @param most the maximum duration
 */
public record ProcedureCap(PauseReason reason, TimeLimit most) {
  /**
   * The used part of a cap.
   *
   * @param used the units that the procedure took
   * @param exceededBy the units beyond the cap; 0 if there are none
   * @param last the last day within the cap
   */
  public record Use(int used, int exceededBy, Deadline.Due last) {
    /** {@return whether the procedure exceeded the cap} */
    public boolean exceeded() {
      return exceededBy > 0;
    }
  }

  /**
   * Returns the cap as a clock.
   *
   * @param startedOn the first day of the procedure, which counts
   * @return the clock, without pauses or extension
   */
  public LegalClock clock(LocalDate startedOn) {
    return LegalClock.builder()
        .start(startedOn.minusDays(1))
        .limit(most)
        .rules(CountingRules.DEFAULT.with(CountingRules.OrganLimitEnd.STAYS))
        .build();
  }

  /**
   * Measures a procedure. The notice to the applicant has no influence on the result.
   *
   * @param procedure the procedure
   * @param upTo the day up to which to measure a procedure that continues
   * @param calendar the calendar of the organ
   * @return the used part of the cap
   * @throws IllegalArgumentException if it is another procedure than the capped one
   * @throws org.zhuanban.calendar.CalendarRangeException if the calendar does not extend that far
   */
  public Use use(Pause procedure, LocalDate upTo, WorkCalendar calendar) {
    if (procedure.reason() != reason) {
      throw new IllegalArgumentException(
          "the cap of %s does not hold for %s".formatted(reason, procedure.reason()));
    }
    LegalClock clock = clock(procedure.startedOn());
    Deadline.Due last = (Deadline.Due) clock.deadline(calendar);
    LocalDate end = procedure.endedOn().orElse(upTo);
    int used = clock.used(end, calendar);
    int within = clock.used(last.date(), calendar);
    return new Use(used, Math.max(0, used - within), last);
  }
}
