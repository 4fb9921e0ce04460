package org.zhuanban.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import org.zhuanban.StreamView;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.command.Rule;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.Light;
import org.zhuanban.party.NameTable.NameKind;
import org.zhuanban.violation.Violations.Violation;

/**
 * Assertions about a stream and its duties.
 *
 * <p>Without a day, they read the stream at the end of its last entry, and its last days by all
 * known notices. After {@link #on}, they read all as known at the end of that day.
 *
 * @param <S> the type of the assertions
 * @param <V> the type of the view
 */
public abstract class AbstractStreamViewAssert<
        S extends AbstractStreamViewAssert<S, V>, V extends StreamView>
    extends AbstractAssert<S, V> {
  private Optional<LocalDate> known = Optional.empty();

  AbstractStreamViewAssert(V actual, Class<?> type) {
    super(actual, type);
  }

  /**
   * Sets the day of the assertions that follow.
   *
   * @param day the day, read at its end
   * @return these assertions
   */
  public S on(LocalDate day) {
    known = Optional.of(day);
    return myself;
  }

  /**
   * Sets the day of the assertions that follow.
   *
   * @param day the day, such as {@code 2024-09-20}
   * @return these assertions
   */
  public S on(String day) {
    return on(LocalDate.parse(day));
  }

  /** {@return the day of reading} */
  final LocalDate day() {
    isNotNull();
    return known.orElseGet(
        () ->
            actual.history().stream()
                .map(DatedEvent::effectiveOn)
                .max(LocalDate::compareTo)
                .orElseThrow(() -> failure("%n%s has no entry", actual.key())));
  }

  /**
   * Checks that an open duty of a subject has a last day: the committed one, else the appointed
   * one, else the statutory one.
   *
   * @param subject the subject, such as the code of an approval item
   * @param due the last day
   * @return assertions about the certainty of that day
   */
  public DueAssert<S> hasDue(String subject, LocalDate due) {
    return hasDue(subject, due, "due", duty -> duty.clock().binding());
  }

  /**
   * Checks that an open duty of a subject has a last day, as {@link #hasDue(String, LocalDate)}.
   *
   * @param subject the subject, such as the code of an approval item
   * @param due the last day, such as {@code 2024-09-20}
   * @return assertions about the certainty of that day
   */
  public DueAssert<S> hasDue(String subject, String due) {
    return hasDue(subject, LocalDate.parse(due));
  }

  /**
   * Checks that an open duty of a subject has a statutory last day.
   *
   * @param subject the subject, such as the code of an approval item
   * @param due the last day
   * @return assertions about the certainty of that day
   */
  public DueAssert<S> hasStatutoryDue(String subject, LocalDate due) {
    return hasDue(subject, due, "due by law", duty -> duty.clock().statutory());
  }

  /**
   * Checks that an open duty of a subject has a statutory last day.
   *
   * @param subject the subject, such as the code of an approval item
   * @param due the last day, such as {@code 2024-10-12}
   * @return assertions about the certainty of that day
   */
  public DueAssert<S> hasStatutoryDue(String subject, String due) {
    return hasStatutoryDue(subject, LocalDate.parse(due));
  }

  /**
   * Checks that an open duty of a subject is paused, so that it has no last day now.
   *
   * @param subject the subject, such as the code of an approval item
   * @return these assertions
   */
  public S isPaused(String subject) {
    if (open(subject).stream()
        .map(duty -> deadline(duty, duty.clock().binding()))
        .flatMap(Optional::stream)
        .noneMatch(Deadline.Open.class::isInstance)) {
      throw failure("%s", message(subject, "to be paused"));
    }
    return myself;
  }

  /**
   * Checks that a subject has no open duty.
   *
   * @param subject the subject, such as the code of an approval item
   * @return these assertions
   */
  public S hasNoOpenDuty(String subject) {
    if (!open(subject).isEmpty()) {
      throw failure("%s", message(subject, "to have no open duty"));
    }
    return myself;
  }

  /**
   * Checks that a duty of a subject has a light.
   *
   * @param subject the subject, such as the code of an approval item
   * @param light the light
   * @return these assertions
   */
  public S hasLight(String subject, Light light) {
    if (of(subject).stream().map(this::light).noneMatch(Optional.of(light)::equals)) {
      throw failure("%s", message(subject, "to have the light " + light));
    }
    return myself;
  }

  /**
   * Checks that a violation of a rule was found.
   *
   * @param rule the rule
   * @return these assertions
   */
  public S hasViolation(Rule rule) {
    isNotNull();
    if (violations().stream().noneMatch(found -> found.what().rule().equals(rule.code()))) {
      throw failure(
          "%n%s: expected a violation of %s, but found %s", place(), rule.code(), violations());
    }
    return myself;
  }

  /**
   * Checks that no rule was violated.
   *
   * @return these assertions
   */
  public S hasNoViolation() {
    isNotNull();
    if (!violations().isEmpty()) {
      throw failure("%n%s: expected no violation, but found %s", place(), violations());
    }
    return myself;
  }

  private List<Violation> violations() {
    return actual.violations().found().stream()
        .filter(found -> !found.on().isAfter(day()))
        .toList();
  }

  private DueAssert<S> hasDue(
      String subject, LocalDate due, String words, Function<Duty, Optional<LegalClock>> limit) {
    for (Duty duty : open(subject)) {
      Optional<Deadline.Due> found = deadline(duty, limit.apply(duty)).flatMap(Deadline::due);
      if (found.filter(is -> is.date().equals(due)).isPresent()) {
        return new DueAssert<>(
            found.orElseThrow(),
            myself,
            expected -> message(subject, "to be " + words + " on " + due + " " + expected));
      }
    }
    throw failure("%s", message(subject, "to be " + words + " on " + due));
  }

  private List<Duty> of(String subject) {
    isNotNull();
    return actual.duties(day()).stream().filter(duty -> duty.subject().equals(subject)).toList();
  }

  private List<Duty> open(String subject) {
    return of(subject).stream()
        .filter(duty -> duty.closedOn().filter(on -> !on.isAfter(day())).isEmpty())
        .toList();
  }

  private Optional<Deadline> deadline(Duty duty, Optional<LegalClock> limit) {
    return limit.map(
        clock ->
            clock.deadline(
                known
                    .map(actual.calendars()::asOf)
                    .orElseGet(actual::calendars)
                    .calendar(duty.clock().calendar())));
  }

  private Optional<Light> light(Duty duty) {
    return duty.clock().lightOn(day(), actual.calendars(), actual.lights());
  }

  private String place() {
    return actual.key()
        + actual.title(day()).map(title -> " (" + title + ")").orElse("")
        + " on "
        + day();
  }

  /**
   * Names the project, the subject with its name, the day, and all its duties with their organs.
   */
  final String message(String subject, String expected) {
    List<Duty> all = of(subject);
    String name =
        all.stream()
            .map(actual::subjectName)
            .flatMap(Optional::stream)
            .findFirst()
            .map(words -> " " + words)
            .orElse("");
    return "\n%s: expected %s%s %s, but it has %s"
        .formatted(
            place(),
            subject,
            name,
            expected,
            all.isEmpty()
                ? "no duty; there are duties of " + subjects()
                : all.stream().map(this::described).collect(Collectors.joining()));
  }

  private List<String> subjects() {
    return actual.duties(day()).stream().map(Duty::subject).distinct().sorted().toList();
  }

  private String described(Duty duty) {
    String organ = actual.name(NameKind.ORGAN, duty.owner(), day()).orElse("");
    return "\n  %s of %s %s%s: %s, by law %s, light %s%s"
        .formatted(
            duty.kind().code(),
            duty.owner(),
            organ.isEmpty() ? "" : organ + " ",
            "since " + duty.openedOn(),
            described(duty, duty.clock().binding()),
            described(duty, duty.clock().statutory()),
            light(duty).map(Enum::name).orElse("none"),
            duty.closedOn().map(on -> ", ended on " + on).orElse(""));
  }

  private String described(Duty duty, Optional<LegalClock> limit) {
    return deadline(duty, limit)
        .map(
            deadline ->
                deadline instanceof Deadline.Due due
                    ? "due on " + due.date() + " (" + due.certainty() + ")"
                    : deadline.toString())
        .orElse("no last day");
  }
}
