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
 * An application for renewal and what became of it (行政许可法第五十条).
 *
 * @param validTo the last day printed on the licence that was to be renewed
 * @param appliedOn the day of the application
 * @param terms what the plan of that day says of it
 * @param toldBy the last day for the application, as known then
 * @param deemedOn the day from which the licence counts as renewed, since nobody had decided
 * @param answeredOn the day of the decision; of one after {@code deemedOn} only if it grants
 * @param result what was decided
 * @param renewedTo the last day printed on the renewed licence; never computed
 */
@Value.Builder
@Term(zh = "许可延续", en = "renewal", law = "行政许可法第五十条")
public record Renewal(
    LocalDate validTo,
    LocalDate appliedOn,
    Terms terms,
    LocalDate toldBy,
    Optional<LocalDate> deemedOn,
    Optional<LocalDate> answeredOn,
    Optional<Result> result,
    Optional<LocalDate> renewedTo)
    implements WithRenewal {
  /**
   * What holds for an application, whatever the plan says later.
   *
   * @param before how long before the end of the licence to apply
   * @param calendar the name of the calendar of its department
   * @param silenceRenews whether the licence is renewed if nobody decides in time
   */
  public record Terms(TimeLimit before, String calendar, boolean silenceRenews) {}

  /**
   * {@return an application for renewal that is not answered yet}
   *
   * @param validTo the last day on which it holds; empty if it has none
   * @param on the day
   * @param terms the terms that hold for it
   * @param toldBy the last day that the applicant was told for the answer
   */
  public static Renewal applied(LocalDate validTo, LocalDate on, Terms terms, LocalDate toldBy) {
    return builder().validTo(validTo).appliedOn(on).terms(terms).toldBy(toldBy).build();
  }

  /**
   * Finds the last day on which it was in time. Who was in time as things were known then stays so
   * (行政许可法第八条); for anybody else the notices count that come out before the licence ends.
   *
   * @param known the notices known
   * @return the last day
   */
  public Deadline.Due applyBy(CalendarBook known) {
    return appliedOn.isAfter(toldBy)
        ? terms.before().before(validTo, calendar(known))
        : new Deadline.Due(toldBy, toldBy, Certainty.FINAL);
  }

  private WorkCalendar calendar(CalendarBook known) {
    return known.asOf(validTo).calendar(terms.calendar());
  }

  /**
   * {@return whether it came in time, so that silence renews}
   *
   * @param known the notices that are known
   */
  public boolean inTime(CalendarBook known) {
    return !applyBy(known).passedBy(appliedOn);
  }

  /**
   * {@return whether it came in time if every day that a notice to come decides on will be worked}
   *
   * @param known the notices that are known
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
    return deemedOn.isPresent() || result.filter(told -> told == Result.APPROVED).isPresent();
  }

  /**
   * {@return the day from which silence renews; empty if it does not}
   *
   * @param known the notices that are known
   */
  public Optional<LocalDate> silenceRenewsOn(CalendarBook known) {
    return afterItsEnd().filter(day -> inTime(known));
  }

  /**
   * {@return the day from which silence renews, unless a notice to come has it be too late}
   *
   * @param known the notices that are known
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
   * @param told the answer
   * @param until the new last day; empty if it was not renewed or has none
   */
  public Renewal answered(LocalDate on, Result told, Optional<LocalDate> until) {
    return withAnsweredOn(on).withResult(told).withRenewedTo(until);
  }

  Renewal asOf(LocalDate day) {
    boolean answered = answeredOn.filter(on -> !on.isAfter(day)).isPresent();
    return new Renewal(
        validTo,
        appliedOn,
        terms,
        toldBy,
        deemedOn.filter(on -> !on.isAfter(day)),
        answeredOn.filter(on -> answered),
        result.filter(told -> answered),
        renewedTo.filter(until -> answered));
  }

  /** {@return a builder without values} */
  static Builder builder() {
    return new Builder();
  }

  /** Collects the values of a {@link Renewal}. */
  static final class Builder extends RenewalBuilder {
    Builder() {}
  }
}
