package org.zhuanban.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.calendar.WorkCalendar;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.deadline.Ledger;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.deadline.Pause;
import org.zhuanban.glossary.Term;

/**
 * The limits of a duty, and the lights read from them.
 *
 * <p>A limit comes from one of three hands: from the law, from a promise that somebody gave, or
 * from whoever may appoint a day: a local rule, an order, a meeting, a call. One never stands in
 * for another; what lights warn by is {@link #binding}.
 *
 * <p>Everything is derived for a day from what had happened and what notices were out at its end. A
 * duty that has ended is no exception: a later notice moves its last days like those of an open one
 * (R13), and with them the light with which it closed. What somebody was told stays in the journal.
 *
 * @param calendar the name of the calendar of whoever owes it
 * @param from the day from which it is owed
 * @param statutory the clock of the law; empty if the law sets no limit
 * @param committed the clock of the promise; empty if nobody committed to anything
 * @param appointed the clock of a local rule or of a day that was appointed; empty if there is none
 * @param ending how it ended; empty while it is owed
 */
@Value.Builder
@Term(zh = "承诺时限与法定时限", en = "clock of a duty", law = "优化营商环境条例第三十六条第二款")
public record DutyClock(
    String calendar,
    LocalDate from,
    Optional<LegalClock> statutory,
    Optional<LegalClock> committed,
    Optional<LegalClock> appointed,
    Optional<Ending> ending) {
  /**
   * Makes the clocks of the law and of a promise.
   *
   * @param calendar the name of the calendar of whoever owes it
   * @param from the day from which it is owed
   * @param statutory the clock of the law; empty if the law sets no limit
   * @param committed the clock of the promise; empty if nobody committed to anything
   * @param ending how it ended; empty while it is owed
   */
  public DutyClock(
      String calendar,
      LocalDate from,
      Optional<LegalClock> statutory,
      Optional<LegalClock> committed,
      Optional<Ending> ending) {
    this(calendar, from, statutory, committed, Optional.empty(), ending);
  }

  /**
   * A light and the first day on which it showed.
   *
   * @param from the first day
   * @param light the light
   */
  public record LightSpan(LocalDate from, Light light) {}

  /** The most days that a day which is named for a duty may lie ahead, as of any limit in days. */
  public static final int LONGEST_DAYS = 3_650;

  /**
   * Makes the clock of a duty whose limit a local rule sets, or whoever may appoint one.
   *
   * @param calendar the name of the calendar of whoever owes it
   * @param from the day from which it is owed
   * @param limit the clock of that limit; empty if there is none
   * @param ending how it ended; empty while it is owed
   * @return the clock
   */
  public static DutyClock appointed(
      String calendar, LocalDate from, Optional<LegalClock> limit, Optional<Ending> ending) {
    return new DutyClock(calendar, from, Optional.empty(), Optional.empty(), limit, ending);
  }

  /**
   * Makes the clock of a duty whose last day somebody has appointed. That day counts, worked or
   * not, and moves for nobody.
   *
   * @param calendar the name of the calendar of whoever owes it
   * @param from the day from which it is owed
   * @param last the last day
   * @param basis what the day rests on
   * @param ending how it ended; empty while it is owed
   * @return the clock
   * @throws IllegalArgumentException if the last day lies before the first, or more than {@link
   *     #LONGEST_DAYS} days after it
   */
  public static DutyClock byDay(
      String calendar, LocalDate from, LocalDate last, String basis, Optional<Ending> ending) {
    LegalClock clock = LegalClock.upTo(from, last, basis);
    return appointed(calendar, from, Optional.of(clock), ending);
  }

  /**
   * {@return the clock that lights warn by: of the promise, else the appointed one, else of the
   * law}
   */
  public Optional<LegalClock> binding() {
    return committed.or(this::appointed).or(this::statutory);
  }

  /**
   * Goes back to the end of a day.
   *
   * @param day the day
   * @return the clocks without what happened later
   */
  public DutyClock asOf(LocalDate day) {
    return new DutyClock(
        calendar,
        from,
        statutory.map(clock -> asOf(clock, day)),
        committed.map(clock -> asOf(clock, day)),
        appointed.map(clock -> asOf(clock, day)),
        endingBy(day));
  }

  /**
   * Finds when the clocks as of a day are others next.
   *
   * @param day the day
   * @return the first day after it on which something of them happened; empty if nothing did
   */
  public Optional<LocalDate> nextChange(LocalDate day) {
    return Stream.of(
            statutory.stream().flatMap(DutyClock::days),
            committed.stream().flatMap(DutyClock::days),
            appointed.stream().flatMap(DutyClock::days),
            ending.map(Ending::on).stream())
        .flatMap(days -> days)
        .filter(on -> on.isAfter(day))
        .min(LocalDate::compareTo);
  }

  private static Stream<LocalDate> days(LegalClock clock) {
    return Stream.concat(
        clock.extension().map(granted -> granted.approvedOn()).stream(),
        clock.pauses().stream()
            .flatMap(
                pause ->
                    Stream.of(Optional.of(pause.startedOn()), pause.notifiedOn(), pause.endedOn())
                        .flatMap(Optional::stream)));
  }

  /**
   * Ends the duty, or leaves it open.
   *
   * @param how how it ended; empty while it is owed
   * @return the same clocks with that ending
   */
  public DutyClock endingWith(Optional<Ending> how) {
    return new DutyClock(calendar, from, statutory, committed, appointed, how);
  }

  private static LegalClock asOf(LegalClock clock, LocalDate day) {
    List<Pause> pauses =
        clock.pauses().stream()
            .filter(pause -> !pause.startedOn().isAfter(day))
            .map(
                pause ->
                    new Pause(
                        pause.reason(),
                        pause.startedOn(),
                        pause.notifiedOn().filter(on -> !on.isAfter(day)),
                        pause.endedOn().filter(on -> !on.isAfter(day))))
            .toList();
    return new LegalClock(
        clock.start(),
        clock.limit(),
        pauses,
        clock.extension().filter(granted -> !granted.approvedOn().isAfter(day)),
        clock.rules());
  }

  Optional<Ending> endingBy(LocalDate day) {
    return ending.filter(ended -> !ended.on().isAfter(day));
  }

  /**
   * Finds the calendar that holds for the duty on a day.
   *
   * @param book the notices
   * @param day the day
   * @return the calendar as known on the day
   */
  public WorkCalendar calendarOn(CalendarBook book, LocalDate day) {
    return book.asOf(day).calendar(calendar);
  }

  /**
   * Computes when the law's limit runs out, as known at the end of a day.
   *
   * @param day the day
   * @param book the notices
   * @return the deadline; empty if the law sets no limit
   */
  public Optional<Deadline> statutoryOn(LocalDate day, CalendarBook book) {
    return asOf(day).statutory.map(clock -> clock.deadline(calendarOn(book, day)));
  }

  /**
   * Computes when the promise runs out, as known at the end of a day.
   *
   * @param day the day
   * @param book the notices
   * @return the deadline; empty if nobody committed to anything
   */
  public Optional<Deadline> committedOn(LocalDate day, CalendarBook book) {
    return asOf(day).committed.map(clock -> clock.deadline(calendarOn(book, day)));
  }

  /**
   * Computes when the {@linkplain #binding limit that lights warn by} runs out, as known at the end
   * of a day.
   *
   * @param day the day
   * @param book the notices
   * @return the deadline; empty if there is no limit at all
   */
  public Optional<Deadline> bindingOn(LocalDate day, CalendarBook book) {
    return asOf(day).binding().map(clock -> clock.deadline(calendarOn(book, day)));
  }

  /**
   * Computes the last day that the law gives, by what is known now.
   *
   * @param known the notices known now
   * @return the last day; empty while a pause is open or if the law sets no limit
   */
  public Optional<Deadline.Due> statutoryDue(CalendarBook known) {
    return due(statutory, known);
  }

  /**
   * Computes the last day that somebody committed to, by what is known now.
   *
   * @param known the notices known now
   * @return the last day; empty while a pause is open or if nobody committed to anything
   */
  public Optional<Deadline.Due> committedDue(CalendarBook known) {
    return due(committed, known);
  }

  /**
   * Computes the last day of the {@linkplain #binding limit that lights warn by}, by what is known
   * now.
   *
   * @param known the notices known now
   * @return the last day; empty while a pause is open or if there is no limit at all
   */
  public Optional<Deadline.Due> bindingDue(CalendarBook known) {
    return due(binding(), known);
  }

  private Optional<Deadline.Due> due(Optional<LegalClock> clock, CalendarBook known) {
    return clock.map(limit -> limit.deadline(known.calendar(calendar))).flatMap(Deadline::due);
  }

  /**
   * Explains day by day how the law's limit, or without one the {@linkplain #binding other}, is
   * counted, as known at the end of a day.
   *
   * @param day the day
   * @param book the notices
   * @return the ledger; empty if there is no limit at all
   */
  public Optional<Ledger> explain(LocalDate day, CalendarBook book) {
    DutyClock then = asOf(day);
    return then.statutory.or(then::binding).map(clock -> clock.explain(calendarOn(book, day), day));
  }

  /**
   * Tells where the duty stands at the end of a day.
   *
   * @param day the day
   * @param book the notices
   * @return its state
   */
  public DutyState stateOn(LocalDate day, CalendarBook book) {
    if (day.isBefore(from)) {
      return DutyState.NOT_BEGUN;
    }
    Optional<Ending> ended = endingBy(day);
    if (ended.isPresent()) {
      return switch (ended.get().how()) {
        case DONE -> DutyState.DONE;
        case EXCUSED -> DutyState.EXCUSED;
        case LAPSED, REPLACED -> DutyState.LAPSED;
      };
    }
    WorkCalendar known = calendarOn(book, day);
    return asOf(day).binding().filter(clock -> clock.pausedOn(day, known)).isPresent()
        ? DutyState.PAUSED
        : DutyState.RUNNING;
  }

  /**
   * Reads the light at the end of a day.
   *
   * <p>Rest days keep the light of the day before.
   *
   * @param day the day
   * @param book the notices
   * @param policy when a light changes
   * @return the light; empty before the duty began, or if there is no limit
   */
  public Optional<Light> lightOn(LocalDate day, CalendarBook book, LightPolicy policy) {
    return new DutyLights(this, book, policy).on(day);
  }

  /**
   * Reads the light of a day as if the duty were still owed at its end, and, on a rest day, as if
   * that were none: whoever decides on it decides late where the last day is gone.
   *
   * @param day the day, not before the duty began
   * @param book the notices
   * @param policy when a light changes
   * @return the light
   * @throws java.util.NoSuchElementException if there is no limit
   */
  public Light openLightOn(LocalDate day, CalendarBook book, LightPolicy policy) {
    return new DutyLights(this, book, policy).openOn(day);
  }

  /**
   * Lists the lights from the beginning on.
   *
   * @param upTo the last day
   * @param book the notices
   * @param policy when a light changes
   * @return every light with its first day; after the end of the duty only the news of a notice can
   *     change the last one; empty if there is no limit
   */
  public List<LightSpan> timeline(LocalDate upTo, CalendarBook book, LightPolicy policy) {
    return new DutyLights(this, book, policy).timeline(upTo);
  }

  /** {@return a builder without values} */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the values of a {@link DutyClock}. */
  public static final class Builder extends DutyClockBuilder {
    Builder() {}
  }
}
