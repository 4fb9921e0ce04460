package org.zhuanban.accountability;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zhuanban.accountability.AccountabilityCase.Notice;
import org.zhuanban.accountability.AccountabilityCase.RemedyRequest;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.party.Department;

/**
 * The limits of statements, remedies and answers in a case. All run by the calendar of the unit. A
 * last day that is free moves to the next working day.
 *
 * @param examined the case
 * @param book the notices on the calendar
 */
public record CaseClocks(AccountabilityCase examined, CalendarBook book) {
  /**
   * The clock of a remedy of a party.
   *
   * @param party the party
   * @param remedy the remedy
   * @param due the last day to seek the remedy, and that day before it moved
   * @param soughtOn the day of the request; empty if there is none
   * @param answerDue the last day of the answer, and that day before it moved; empty before the
   *     request
   * @param answeredOn the day of the answer; empty if there is none
   */
  public record RemedyClock(
      PartyConcerned party,
      Remedy remedy,
      Deadline.Due due,
      Optional<LocalDate> soughtOn,
      Optional<Deadline.Due> answerDue,
      Optional<LocalDate> answeredOn) {
    /** {@return whether the answer was in time; empty while there is none} */
    public Optional<Boolean> answeredOnTime() {
      return answerDue.flatMap(last -> answeredOn.map(on -> !last.passedBy(on)));
    }
  }

  /**
   * Finds the last day for statements of the notified parties.
   *
   * @return the last day of the latest notice, and that day before it moved; empty without a notice
   */
  public Optional<Deadline.Due> statementDue() {
    return examined.notices().stream()
        .map(this::statementDue)
        .max(Comparator.comparing(Deadline.Due::date));
  }

  /**
   * {@return the last day to state and defend, as far as the known notices determine it}
   *
   * @param notice the notice
   */
  public Deadline.Due statementDue(Notice notice) {
    return due(notice.on(), examined.opening().orElseThrow().terms().statementWithin());
  }

  /** {@return the day of the last statement; empty if there is none} */
  public Optional<LocalDate> statementOn() {
    return examined.statements().stream()
        .map(AccountabilityCase.Statement::on)
        .max(LocalDate::compareTo);
  }

  /**
   * Lists the remedies of all parties to whom the decision was delivered, with their last days.
   *
   * @return the remedies, party by party; remedies without a preceding one come first
   */
  public List<RemedyClock> remedies() {
    List<RemedyClock> clocks = new ArrayList<>();
    for (PartyConcerned party : examined.concerned()) {
      for (Remedy remedy : Remedy.values()) {
        from(remedy, party).ifPresent(from -> clocks.add(clock(remedy, party, from)));
      }
    }
    return clocks;
  }

  private RemedyClock clock(Remedy remedy, PartyConcerned party, RemedyPeriod from) {
    Optional<RemedyRequest> sought = examined.remedy(remedy, party);
    Optional<LocalDate> answered =
        sought.flatMap(RemedyRequest::answer).map(AccountabilityCase.Answer::on);
    return new RemedyClock(
        party,
        remedy,
        due(from.day(), from.within()),
        sought.map(RemedyRequest::on),
        sought.map(how -> due(how.answering())),
        answered);
  }

  /**
   * The first day and the length of the time to seek a remedy.
   *
   * @param day the day, read at its end
   * @param within the limit
   */
  public record RemedyPeriod(LocalDate day, TimeLimit within) {}

  /**
   * {@return the time of the remedy; empty if the remedy is not open, or not open yet}
   *
   * @param remedy the remedy
   * @param party the party
   */
  public Optional<RemedyPeriod> from(Remedy remedy, PartyConcerned party) {
    boolean held =
        examined.decision().stream()
            .flatMap(made -> made.terms().measures().stream())
            .anyMatch(
                measure -> measure.party().equals(party) && measure.track() == remedy.track());
    if (!held) {
      return Optional.empty();
    }
    Optional<RemedyRequest> before = remedy.before().flatMap(one -> examined.remedy(one, party));
    if (before.isPresent()) {
      return before
          .get()
          .answer()
          .map(answer -> new RemedyPeriod(answer.on(), remedy.seekAfterBefore()));
    }
    return remedy.direct()
        ? examined.deliveredOn(party).map(on -> new RemedyPeriod(on, remedy.seekWithin()))
        : Optional.empty();
  }

  /**
   * Finds the sanction of a party and its last day. Sanctions are states and no acts, so that the
   * end does not move to a working day. Of several sanctions the heaviest counts (公职人员政务处分法第十五条).
   *
   * @param party the party
   * @return the sanction, with its last day; empty if no sanction stands
   */
  public Optional<Sanction> sanction(PartyConcerned party) {
    return heaviest(examined.measures(party))
        .map(
            measure -> {
              LocalDate from = examined.decision().orElseThrow().on();
              return new Sanction(party, measure, from, measure.lasting().map(from::plusMonths));
            });
  }

  /**
   * A sanction in force.
   *
   * @param party the party
   * @param measure the measure
   * @param from the first day
   * @param until the last day; empty for dismissal
   */
  public record Sanction(
      PartyConcerned party,
      AccountabilityMeasure measure,
      LocalDate from,
      Optional<LocalDate> until) {}

  /**
   * Finds the effects of the decision on assessment and career.
   *
   * @param from the first day of the period
   * @param to the last day of the period
   * @return the effects on any day of the period, party by party
   */
  public List<CaseEffect> effects(LocalDate from, LocalDate to) {
    return CaseEffect.of(this).stream().filter(effect -> effect.touches(from, to)).toList();
  }

  static Optional<AccountabilityMeasure> heaviest(List<AccountabilityMeasure> measures) {
    return measures.stream()
        .filter(measure -> measure.form().sanction())
        .max(
            Comparator.<AccountabilityMeasure>comparingInt(measure -> measure.form().weight())
                .thenComparing(measure -> measure.lasting().orElse(0)));
  }

  /**
   * {@return the last day of a limit, as far as the known notices determine it}
   *
   * @param from the first day
   * @param within the limit
   */
  public Deadline.Due due(LocalDate from, TimeLimit within) {
    return due(LegalClock.from(from, within));
  }

  /**
   * {@return the last day as far as known, also of limits that were met or missed (R13)}
   *
   * @param clock the clock
   */
  public Deadline.Due due(LegalClock clock) {
    Department unit = examined.opening().orElseThrow().terms().unit();
    // A clock without a pause always has a last day.
    return (Deadline.Due) clock.deadline(book.calendar(unit.calendar()));
  }
}
