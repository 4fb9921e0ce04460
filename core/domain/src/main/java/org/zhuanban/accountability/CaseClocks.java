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
 * By when those examined may speak and seek remedies, and by when they are answered. All run by the
 * calendar of the unit, whose last day moves to the next working day.
 *
 * @param examined the case
 * @param book the notices
 */
public record CaseClocks(AccountabilityCase examined, CalendarBook book) {
  /**
   * A remedy that a party has or had.
   *
   * @param party the party
   * @param remedy which remedy
   * @param due the last day on which it can be sought, and that day before it moved
   * @param soughtOn the day on which it was sought; empty if it was not
   * @param answerDue the last day of the answer, and that day before it moved; empty until sought
   * @param answeredOn the day of the answer; empty if there is none
   */
  public record RemedyClock(
      PartyConcerned party,
      Remedy remedy,
      Deadline.Due due,
      Optional<LocalDate> soughtOn,
      Optional<Deadline.Due> answerDue,
      Optional<LocalDate> answeredOn) {
    /** {@return whether it was answered in time; empty while it is not answered} */
    public Optional<Boolean> answeredOnTime() {
      return answerDue.flatMap(last -> answeredOn.map(on -> !last.passedBy(on)));
    }
  }

  /**
   * Finds by when those told may speak.
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

  /** {@return the day of the last statement; empty if none came} */
  public Optional<LocalDate> statementOn() {
    return examined.statements().stream()
        .map(AccountabilityCase.Statement::on)
        .max(LocalDate::compareTo);
  }

  /**
   * Lists the remedies of everybody to whom the decision was delivered, which tell each of them
   * what can be done by when.
   *
   * @return the remedies, party by party, those open at once first
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
   * From when a remedy can be sought, and how long.
   *
   * @param day the day, at whose end to look
   * @param within the limit
   */
  public record RemedyPeriod(LocalDate day, TimeLimit within) {}

  /**
   * {@return empty if the remedy is not open, be it not yet}
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
   * Lists how long the sanctions of a party last. They are states and no acts: the end does not
   * move to a working day. Of several, the heaviest counts (公职人员政务处分法第十五条).
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
   * A sanction that stands.
   *
   * @param party against whom
   * @param measure which one
   * @param from from which day
   * @param until the last day; empty for dismissal
   */
  public record Sanction(
      PartyConcerned party,
      AccountabilityMeasure measure,
      LocalDate from,
      Optional<LocalDate> until) {}

  /**
   * Finds what follows from the decision for assessment and career.
   *
   * @param from the first day of a time
   * @param to its last day
   * @return what holds on any day of it, party by party
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
   * {@return the last day by what is known, of what was met or missed as well (R13)}
   *
   * @param clock the clock
   */
  public Deadline.Due due(LegalClock clock) {
    Department unit = examined.opening().orElseThrow().terms().unit();
    // Without a pause there is always a last day.
    return (Deadline.Due) clock.deadline(book.calendar(unit.calendar()));
  }
}
