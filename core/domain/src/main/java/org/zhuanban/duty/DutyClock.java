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
 * <p>A limit has one of three sources: the law, a commitment, or an appointment by a local rule, an
 * order, a meeting or a call. None replaces another; lights warn by the {@link #binding} one.
 *
 * <p>All values of a day are derived from the events and the notices known at its end. A later
 * notice also moves the last days of an ended duty (R13), and with them its closing light. The day
 * notified to a person stays in the journal.
 *
 * @param calendar the name of the calendar of the owner
 * @param from the first day of the duty
 * @param statutory the statutory clock; empty if the law sets no limit
 * @param committed the committed clock; empty without a commitment
 * @param appointed the appointed clock, of a local rule or of an appointed day; empty if there is
 *     none
 * @param ending the ending; empty while the duty is open
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
   * Creates the clock of a statutory and a committed limit.
   *
   * @param calendar the name of the calendar of the owner
   * @param from the first day of the duty
   * @param statutory the statutory clock; empty if the law sets no limit
   * @param committed the committed clock; empty without a commitment
   * @param ending the ending; empty while the duty is open
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
   * A light with its first day.
   *
   * @param from the first day
   * @param light the light
   */
  public record LightSpan(LocalDate from, Light light) {}

  /** The maximum number of days that an appointed day may lie ahead, as of any limit in days. */
  public static final int LONGEST_DAYS = 3_650;

  /**
   * Creates the clock of a duty with an appointed limit.
   *
   * @param calendar the name of the calendar of the owner
   * @param from the first day of the duty
   * @param limit the appointed clock; empty if there is none
   * @param ending the ending; empty while the duty is open
   * @return the clock
   */
  public static DutyClock appointed(
      String calendar, LocalDate from, Optional<LegalClock> limit, Optional<Ending> ending) {
    return new DutyClock(calendar, from, Optional.empty(), Optional.empty(), limit, ending);
  }

  /**
   * Creates the clock of a duty with an appointed last day. The day itself counts, also a free day,
   * and never moves.
   *
   * @param calendar the name of the calendar of the owner
   * @param from the first day of the duty
   * @param last the last day
   * @param basis the basis of the day
   * @param ending the ending; empty while the duty is open
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
   * {@return the binding clock for lights: the committed one, else the appointed one, else the
   * statutory one}
   */
  public Optional<LegalClock> binding() {
    return committed.or(this::appointed).or(this::statutory);
  }

  /**
   * Returns the clock at the end of a day.
   *
   * @param day the day
   * @return the clock without later events
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
   * Finds the next change of the clock after a day.
   *
   * @param day the day
   * @return the first later day with an event of the clock; empty if there is none
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
   * Sets or clears the ending.
   *
   * @param how the ending; empty for an open duty
   * @return a copy with the ending
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
   * Finds the calendar of the duty on a day.
   *
   * @param book the notices
   * @param day the day
   * @return the calendar as known on the day
   */
  public WorkCalendar calendarOn(CalendarBook book, LocalDate day) {
    return book.asOf(day).calendar(calendar);
  }

  /**
   * Calculates the statutory deadline, as known at the end of a day.
   *
   * @param day the day
   * @param book the notices
   * @return the deadline; empty if the law sets no limit
   */
  public Optional<Deadline> statutoryOn(LocalDate day, CalendarBook book) {
    return asOf(day).statutory.map(clock -> clock.deadline(calendarOn(book, day)));
  }

  /**
   * Calculates the committed deadline, as known at the end of a day.
   *
   * @param day the day
   * @param book the notices
   * @return the deadline; empty without a commitment
   */
  public Optional<Deadline> committedOn(LocalDate day, CalendarBook book) {
    return asOf(day).committed.map(clock -> clock.deadline(calendarOn(book, day)));
  }

  /**
   * Calculates the deadline of the {@linkplain #binding binding limit}, as known at the end of a
   * day.
   *
   * @param day the day
   * @param book the notices
   * @return the deadline; empty if there is no limit
   */
  public Optional<Deadline> bindingOn(LocalDate day, CalendarBook book) {
    return asOf(day).binding().map(clock -> clock.deadline(calendarOn(book, day)));
  }

  /**
   * Calculates the statutory last day, as known now.
   *
   * @param known the notices known now
   * @return the last day; empty during a pause or if the law sets no limit
   */
  public Optional<Deadline.Due> statutoryDue(CalendarBook known) {
    return due(statutory, known);
  }

  /**
   * Calculates the committed last day, as known now.
   *
   * @param known the notices known now
   * @return the last day; empty during a pause or without a commitment
   */
  public Optional<Deadline.Due> committedDue(CalendarBook known) {
    return due(committed, known);
  }

  /**
   * Calculates the last day of the {@linkplain #binding binding limit}, as known now.
   *
   * @param known the notices known now
   * @return the last day; empty during a pause or if there is no limit
   */
  public Optional<Deadline.Due> bindingDue(CalendarBook known) {
    return due(binding(), known);
  }

  private Optional<Deadline.Due> due(Optional<LegalClock> clock, CalendarBook known) {
    return clock.map(limit -> limit.deadline(known.calendar(calendar))).flatMap(Deadline::due);
  }

  /**
   * Explains the count of the statutory limit day by day, as known at the end of a day. Without a
   * statutory limit, it explains that of the {@linkplain #binding binding limit}.
   *
   * @param day the day
   * @param book the notices
   * @return the ledger; empty if there is no limit
   */
  public Optional<Ledger> explain(LocalDate day, CalendarBook book) {
    DutyClock then = asOf(day);
    return then.statutory.or(then::binding).map(clock -> clock.explain(calendarOn(book, day), day));
  }

  /**
   * Finds the state of the duty at the end of a day.
   *
   * @param day the day
   * @param book the notices
   * @return the state
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
   * Finds the light at the end of a day.
   *
   * <p>Rest days keep the light of the day before.
   *
   * @param day the day
   * @param book the notices
   * @param policy the policy of lights
   * @return the light; empty before the duty began, or if there is no limit
   */
  public Optional<Light> lightOn(LocalDate day, CalendarBook book, LightPolicy policy) {
    return new DutyLights(this, book, policy).on(day);
  }

  /**
   * Finds the light of a day for an act on it, as if the duty were still open at its end. A rest
   * day counts like any other day: an act after the last day is late.
   *
   * @param day the day, not before the first day of the duty
   * @param book the notices
   * @param policy the policy of lights
   * @return the light
   * @throws java.util.NoSuchElementException if there is no limit
   */
  public Light openLightOn(LocalDate day, CalendarBook book, LightPolicy policy) {
    return new DutyLights(this, book, policy).openOn(day);
  }

  /**
   * Lists the lights from the first day on.
   *
   * @param upTo the last day
   * @param book the notices
   * @param policy the policy of lights
   * @return each light with its first day; empty if there is no limit. After the ending, only a new
   *     notice can change the last light
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
