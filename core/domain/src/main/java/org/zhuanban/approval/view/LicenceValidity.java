package org.zhuanban.approval.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.approval.Application;
import org.zhuanban.approval.Approvals;
import org.zhuanban.approval.LicenceClock;
import org.zhuanban.approval.application.Licence;
import org.zhuanban.approval.application.Renewal;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.glossary.Term;

/**
 * The validity of a licence and the state of its renewal, at the end of a day (行政许可法第五十条).
 *
 * <p>The last day is printed on the licence and never computed. The last day to apply is counted
 * backward from it and never moves past holidays. A timely application that is undecided at the end
 * of the last day renews the licence; a late one does not.
 *
 * @param item the code of the item
 * @param inForce whether it is in force
 * @param periods the periods with a printed last day, in order; at least one
 */
@Term(zh = "许可有效期", en = "validity of a licence", law = "行政许可法第五十条")
public record LicenceValidity(String item, boolean inForce, List<ValidityPeriod> periods) {
  /**
   * A period with a printed last day, and the applications for renewal at its end.
   *
   * @param from the day of delivery or renewal
   * @param validTo the printed last day
   * @param applyBy the last day to apply for renewal; empty if the item cannot be renewed
   * @param renewals the applications in order
   */
  public record ValidityPeriod(
      LocalDate from,
      LocalDate validTo,
      Optional<Deadline.Due> applyBy,
      List<RenewalPeriod> renewals) {
    /**
     * Copies the list.
     *
     * @param from the day of delivery or renewal
     * @param validTo the printed last day
     * @param applyBy the last day to apply for renewal
     * @param renewals the applications
     */
    public ValidityPeriod {
      renewals = List.copyOf(renewals);
    }

    /** {@return the last application; empty if there was none} */
    public Optional<RenewalPeriod> lastRenewal() {
      return renewals.isEmpty() ? Optional.empty() : Optional.of(renewals.get(renewals.size() - 1));
    }
  }

  /**
   * An application for renewal.
   *
   * @param renewal the application and its outcome
   * @param inTime whether it was in time; a future notice can still make it timely, but not late
   * @param answerDue the last day for the answer: of 20 working days, and for a timely application
   *     not beyond the last day of the licence
   */
  public record RenewalPeriod(Renewal renewal, boolean inTime, Deadline answerDue) {}

  /**
   * Copies the list.
   *
   * @param item the code of the item
   * @param inForce whether it is in force
   * @param periods the periods with a printed last day
   */
  public LicenceValidity {
    periods = List.copyOf(periods);
  }

  /**
   * Returns the validity of the licence of the last attempt at an item.
   *
   * @param item the item
   * @param approvals the approvals
   * @param day the day, as of its end
   * @param book the notices
   * @return its validity; empty if no licence with a last day was delivered
   */
  public static Optional<LicenceValidity> of(
      ApprovalItem item, Approvals approvals, LocalDate day, CalendarBook book) {
    LicenceClock clock = new LicenceClock(item, approvals.terms().calendar(item), book.asOf(day));
    Optional<Application> then =
        approvals.caseOn(item.code(), day).map(attempt -> attempt.asOf(day));
    boolean revoked = then.flatMap(Application::revokedOn).isPresent();
    return then.flatMap(Application::licence)
        .map(
            licence ->
                new LicenceValidity(
                    item.code(),
                    !revoked && licence.validOn(day),
                    licence.periods().stream()
                        .map(period -> period(licence, period, clock, day, book))
                        .toList()));
  }

  private static ValidityPeriod period(
      Licence licence,
      Licence.Period period,
      LicenceClock clock,
      LocalDate day,
      CalendarBook book) {
    return new ValidityPeriod(
        period.from(),
        period.validTo(),
        clock.applyBy(licence, period),
        licence
            .renewalsOf(period)
            .map(
                renewal ->
                    new RenewalPeriod(
                        renewal,
                        renewal.inTime(clock.book()),
                        answerDue(clock.answer(renewal), day, book)))
            .toList());
  }

  private static Deadline answerDue(DutyClock clock, LocalDate day, CalendarBook book) {
    return clock.statutoryOn(day, book).orElseThrow();
  }
}
