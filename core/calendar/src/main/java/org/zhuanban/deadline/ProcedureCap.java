package org.zhuanban.deadline;

import java.time.LocalDate;
import org.zhuanban.calendar.WorkCalendar;

/**
 * How long a special procedure itself may take: a clock of its own beside the limit that it pauses.
 *
 * <p>Its first day counts as well as its last one. Going beyond the cap takes nothing away from the
 * pause; it is named.
 *
 * <p>Source: 企业投资项目核准和备案管理条例第九条第三款 (30 working days of evaluation), 建设工程消防设计审查验收管理暂行规定第二十二条 (20
 * working days of expert review).
 *
 * @param reason the procedure
 * @param most how long it may take
 */
public record ProcedureCap(PauseReason reason, TimeLimit most) {
  /**
   * How much of a cap a procedure took.
   *
   * @param used the units that it took
   * @param exceededBy the units beyond the cap; 0 if it kept to it
   * @param last the last day within the cap
   */
  public record Use(int used, int exceededBy, Deadline.Due last) {
    /** {@return whether the procedure took longer than it may} */
    public boolean exceeded() {
      return exceededBy > 0;
    }
  }

  /**
   * Shows the cap as a clock.
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
   * Measures a procedure. Whether and when the applicant was told does not matter here.
   *
   * @param procedure the procedure
   * @param upTo while it goes on: the day up to which to measure
   * @param calendar the calendar of the organ
   * @return what it took
   * @throws IllegalArgumentException if it is another procedure than the capped one
   * @throws org.zhuanban.calendar.CalendarRangeException if the calendar does not reach so far
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
