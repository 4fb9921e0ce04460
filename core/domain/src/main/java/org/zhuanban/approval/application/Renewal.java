package org.zhuanban.approval.application;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.calendar.Certainty;
import org.zhuanban.calendar.WorkCalendar;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.deadline.LimitUnit;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.glossary.Term;

/**
 * An application for renewal and its outcome (行政许可法第五十条).
 *
 * @param validTo the last day printed on the licence to be renewed
 * @param appliedOn the day of the application
 * @param terms the terms by the plan of that day
 * @param knownApplyBy the last day for the application, as known at the time
 * @param deemedOn the day from which the licence counts as renewed, because the application was
 *     undecided
 * @param answeredOn the day of the decision; after {@code deemedOn} only of a grant
 * @param result the result of the decision
 * @param renewedTo the last day printed on the renewed licence; never computed
 */
@Value.Builder
@Term(zh = "许可延续", en = "renewal", law = "行政许可法第五十条")
public record Renewal(
    LocalDate validTo,
    LocalDate appliedOn,
    Terms terms,
    LocalDate knownApplyBy,
    Optional<LocalDate> deemedOn,
    Optional<LocalDate> answeredOn,
    Optional<Result> result,
    Optional<LocalDate> renewedTo)
    implements WithRenewal {
  /**
   * The terms of an application, independent of later changes of the plan.
   *
   * @param before the period before the end of the licence within which to apply
   * @param calendar the name of the calendar of its department
   * @param silenceRenews whether silence renews the licence
   */
  public record Terms(TimeLimit before, String calendar, boolean silenceRenews) {}

  /**
   * {@return an application for renewal without answer}
   *
   * @param validTo the last day printed on the licence to be renewed
   * @param on the day of the application
   * @param terms the terms of the application
   * @param knownApplyBy the last day for the application, as known at the time
   */
  public static Renewal applied(
      LocalDate validTo, LocalDate on, Terms terms, LocalDate knownApplyBy) {
    return builder().validTo(validTo).appliedOn(on).terms(terms).knownApplyBy(knownApplyBy).build();
  }

  /**
   * Returns the last day for a timely application. An application that was in time as known then
   * remains so (行政许可法第八条). For any other application, the notices published before the end of the
   * licence count.
   *
   * @param known the known notices
   * @return the last day
   */
  public Deadline.Due applyBy(CalendarBook known) {
    return appliedOn.isAfter(knownApplyBy)
        ? terms.before().before(validTo, calendar(known))
        : new Deadline.Due(knownApplyBy, knownApplyBy, Certainty.FINAL);
  }

  private WorkCalendar calendar(CalendarBook known) {
    return known.asOf(validTo).calendar(terms.calendar());
  }

  /**
   * {@return whether it was in time and can be renewed by silence}
   *
   * @param known the known notices
   */
  public boolean inTime(CalendarBook known) {
    return !applyBy(known).passedBy(appliedOn);
  }

  /**
   * {@return whether it is in time if every undetermined day turns out to be worked}
   *
   * @param known the known notices
   */
  public boolean mayBeInTime(CalendarBook known) {
    WorkCalendar calendar = calendar(known);
    return inTime(known)
        || (!appliedOn.isAfter(validTo)
            && terms.before().unit() == LimitUnit.WORKING_DAYS
            && appliedOn
                    .datesUntil(validTo)
                    .filter(
                        day ->
                            calendar.isWorkingDay(day)
                                || calendar.certainty(day) == Certainty.PROVISIONAL)
                    .count()
                >= terms.before().amount());
  }

  /** {@return whether the organ still owes a decision} */
  public boolean open() {
    return answeredOn.isEmpty() && deemedOn.isEmpty();
  }

  /** {@return whether the licence was renewed, by decision or by silence} */
  public boolean granted() {
    return deemedOn.isPresent() || result.filter(decided -> decided == Result.APPROVED).isPresent();
  }

  /**
   * {@return the day from which silence renews; empty if it does not}
   *
   * @param known the known notices
   */
  public Optional<LocalDate> silenceRenewsOn(CalendarBook known) {
    return afterItsEnd().filter(day -> inTime(known));
  }

  /**
   * {@return the day from which silence renews, unless a future notice makes the application late}
   *
   * @param known the known notices
   */
  public Optional<LocalDate> silenceMayRenewOn(CalendarBook known) {
    return afterItsEnd().filter(day -> mayBeInTime(known));
  }

  private Optional<LocalDate> afterItsEnd() {
    return open() && terms.silenceRenews() ? Optional.of(validTo.plusDays(1)) : Optional.empty();
  }

  /**
   * {@return the application with its answer}
   *
   * @param on the day
   * @param answer the answer
   * @param until the new last day; empty if it was not renewed or has none
   */
  public Renewal answered(LocalDate on, Result answer, Optional<LocalDate> until) {
    return withAnsweredOn(on).withResult(answer).withRenewedTo(until);
  }

  Renewal asOf(LocalDate day) {
    boolean answered = answeredOn.filter(on -> !on.isAfter(day)).isPresent();
    return new Renewal(
        validTo,
        appliedOn,
        terms,
        knownApplyBy,
        deemedOn.filter(on -> !on.isAfter(day)),
        answeredOn.filter(on -> answered),
        result.filter(decided -> answered),
        renewedTo.filter(until -> answered));
  }

  /** {@return a builder without values} */
  static Builder builder() {
    return new Builder();
  }

  /** Builder of a {@link Renewal}. */
  static final class Builder extends RenewalBuilder {
    Builder() {}
  }
}
