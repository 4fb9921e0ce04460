package org.zhuanban.approval;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.approval.application.Licence;
import org.zhuanban.approval.application.Renewal;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.approval.plan.SilenceEffect;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.duty.Ending;

/**
 * The clocks of a licence: for the application for its renewal, and for the answer.
 *
 * @param item the item
 * @param calendar the name of the calendar
 * @param book the known notices
 */
public record LicenceClock(ApprovalItem item, String calendar, CalendarBook book) {
  /** The general rule, unless a special law differs. */
  private static final TimeLimit USUAL_RENEW_BEFORE = TimeLimit.calendarDays(30, "行政许可法第五十条第一款");

  /** A renewal is decided like any other licence. */
  private static final TimeLimit ANSWER = TimeLimit.workingDays(20, "行政许可法第四十二条第一款");

  private static final String BEFORE_EXPIRY = "行政许可法第五十条第二款";

  private static final int LONGEST = 3650;

  /**
   * {@return the period before its end within which to apply; empty if it cannot be renewed}
   *
   * @param item the item
   */
  public static Optional<TimeLimit> renewBefore(ApprovalItem item) {
    return item.renewBefore()
        .or(
            () ->
                item.kind() == ItemKind.LICENCE
                    ? Optional.of(USUAL_RENEW_BEFORE)
                    : Optional.empty());
  }

  /** Checks whether silence renews: it does for licences, and where a special law provides it. */
  private static boolean silenceRenews(ApprovalItem item) {
    return item.kind() == ItemKind.LICENCE || item.silence().contains(SilenceEffect.DEEMED_RENEWED);
  }

  /**
   * {@return the terms of an application for renewal made now}
   *
   * @param code the code
   * @param approvals the approvals of the project
   */
  public static Renewal.Terms terms(String code, Approvals approvals) {
    ApprovalItem item =
        approvals.items().stream()
            .filter(known -> known.code().equals(code))
            .findFirst()
            .orElseThrow();
    return new Renewal.Terms(
        renewBefore(item).orElseThrow(), approvals.terms().calendar(item), silenceRenews(item));
  }

  /**
   * {@return the last day to apply for renewal at the end of a period; empty if it cannot be
   * renewed} The plan on the day of the application for that period applies.
   *
   * @param licence the licence
   * @param period the period of validity
   */
  public Optional<Deadline.Due> applyBy(Licence licence, Licence.Period period) {
    return licence
        .renewalsOf(period)
        .findFirst()
        .map(renewal -> renewal.applyBy(book))
        .or(
            () ->
                renewBefore(item)
                    .map(limit -> limit.before(period.validTo(), book.calendar(calendar))));
  }

  /**
   * {@return the duty of the enterprise before the end of a period; empty if it cannot be renewed}
   *
   * @param licence the licence
   * @param period the period of validity
   */
  public Optional<DutyClock> application(Licence licence, Licence.Period period) {
    Optional<Renewal> asked = licence.renewalsOf(period).findFirst();
    Optional<TimeLimit> limit =
        asked.map(renewal -> renewal.terms().before()).or(() -> renewBefore(item));
    return applyBy(licence, period)
        .map(
            last -> {
              LocalDate due = last.date();
              LocalDate earliest = due.minusDays(LONGEST);
              LocalDate start = period.from().isBefore(earliest) ? earliest : period.from();
              return owed(
                  asked.map(renewal -> renewal.terms().calendar()).orElse(calendar),
                  period.from(),
                  upTo(start, due, limit.orElseThrow().basis()),
                  asked.map(Renewal::appliedOn));
            });
  }

  /**
   * {@return the duty of the organ to answer an applicant} The limit is 20 working days. A timely
   * application that silence would renew is answered by the last day of the licence (行政许可法第五十条第二款).
   *
   * @param renewal the application for renewal
   */
  public DutyClock answer(Renewal renewal) {
    LegalClock twenty = LegalClock.from(renewal.appliedOn(), ANSWER);
    String name = renewal.terms().calendar();
    boolean expiresBefore =
        renewal.terms().silenceRenews()
            && renewal.inTime(book)
            && twenty
                .deadline(book.calendar(name))
                .dueOn()
                .filter(renewal.validTo()::isBefore)
                .isPresent();
    return owed(
        name,
        renewal.appliedOn(),
        expiresBefore ? upTo(renewal.appliedOn(), renewal.validTo(), BEFORE_EXPIRY) : twenty,
        renewal.deemedOn().or(renewal::answeredOn));
  }

  private static DutyClock owed(
      String calendar, LocalDate from, LegalClock limit, Optional<LocalDate> done) {
    return new DutyClock(
        calendar, from, Optional.of(limit), Optional.empty(), done.map(Ending::done));
  }

  /** Returns a limit that ends on a fixed day, which never moves. */
  private static LegalClock upTo(LocalDate start, LocalDate due, String basis) {
    return LegalClock.upTo(due.isBefore(start) ? due : start, due, basis);
  }
}
