package org.zhuanban.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.zhuanban.calendar.Certainty;
import org.zhuanban.calendar.WorkCalendar;
import org.zhuanban.glossary.Term;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;

/**
 * What has become of an application that was received: accepted, sent back for corrections, or
 * accepted by the silence of the organ.
 *
 * <p>All corrections are told at once and in time. Otherwise the application counts as accepted
 * from the day of its receipt, and a later notice or acceptance moves nothing. Told in time, the
 * application is not accepted until the complete set is there; then the organ has the same time
 * once more, and its silence accepts from the day on which the complete set came.
 *
 * <p>Source: 行政许可法第三十二条第一款第四项、第五项.
 *
 * @param receivedOn the day of receipt
 * @param limit how long the organ has to tell the corrections
 * @param notices the days on which corrections were told, in any order
 * @param completeOn the day on which the complete set was there after that; empty while it is not
 * @param acceptedOn the day on which the organ accepted; empty if it has not
 */
@Value.Builder
@Term(zh = "收件、补正与视为受理", en = "receipt, correction and deemed acceptance", law = "行政许可法第三十二条")
public record ReceiptClock(
    LocalDate receivedOn,
    TimeLimit limit,
    List<LocalDate> notices,
    Optional<LocalDate> completeOn,
    Optional<LocalDate> acceptedOn) {
  /** Five working days (行政许可法第三十二条第一款第四项). */
  public static final TimeLimit FIVE_WORKING_DAYS = TimeLimit.workingDays(5, "行政许可法第三十二条第一款第四项");

  /**
   * Copies the notices in the order of their days.
   *
   * @param receivedOn the day of receipt
   * @param limit how long the organ has
   * @param notices the days on which corrections were told
   * @param completeOn the day on which the complete set was there
   * @param acceptedOn the day of acceptance
   * @throws org.zhuanban.input.InputException if something happened before the receipt
   */
  public ReceiptClock {
    Input.given("ReceiptClock.receivedOn", receivedOn);
    Input.given("ReceiptClock.limit", limit);
    Input.given("ReceiptClock.completeOn", completeOn);
    Input.given("ReceiptClock.acceptedOn", acceptedOn);
    notices = Input.list("ReceiptClock.notices", notices).stream().sorted().toList();
    notAfter(receivedOn, "ReceiptClock.acceptedOn", acceptedOn);
    notAfter(receivedOn, "ReceiptClock.completeOn", completeOn);
    notAfter(receivedOn, "ReceiptClock.notices", notices.stream().findFirst());
  }

  private static void notAfter(LocalDate received, String place, Optional<LocalDate> day) {
    day.filter(received::isAfter)
        .ifPresent(
            early -> {
              throw InputFault.ORDER.at(place, early, "ReceiptClock.receivedOn", received);
            });
  }

  /** What has become of an application. */
  public sealed interface ReceiptState {
    /** {@return the day from which the limit for the decision runs; empty if it does not} */
    default Optional<LocalDate> start() {
      return this instanceof Acceptance accepted
          ? Optional.of(accepted.on())
          : this instanceof DeemedAcceptance deemed ? Optional.of(deemed.from()) : Optional.empty();
    }
  }

  /**
   * The organ accepted.
   *
   * @param on the day
   */
  public record Acceptance(LocalDate on) implements ReceiptState {}

  /**
   * Accepted by silence.
   *
   * @param from the day of receipt, or of the complete set after a notice in time, from which the
   *     limit for the decision runs
   * @param since the day on which the silence took effect: the one after the last day
   * @param certainty how certain that last day is
   */
  public record DeemedAcceptance(LocalDate from, LocalDate since, Certainty certainty)
      implements ReceiptState {}

  /**
   * Corrections were told in time, and the complete set is not there yet.
   *
   * @param toldOn the day of the notice
   */
  public record Correction(LocalDate toldOn) implements ReceiptState {}

  /**
   * The organ still has time.
   *
   * @param due the last day for a notice, or for an answer to the complete set
   */
  public record Waiting(Deadline.Due due) implements ReceiptState {}

  /**
   * A notice of corrections that has no effect.
   *
   * @param kind why
   * @param on the day of the notice
   */
  public record ReceiptViolation(ReceiptViolationKind kind, LocalDate on) {
    /** Why a notice of corrections has no effect. */
    public enum ReceiptViolationKind {
      /** It came after the last day for it (行政许可法第三十二条第一款第四项). */
      LATE_NOTICE("行政许可法第三十二条第一款第四项"),
      /** It names something that was not told at once (行政许可法第七十二条第四项). */
      SECOND_NOTICE("行政许可法第七十二条第四项"),
      /** The organ had accepted before (行政许可法第三十二条第一款第五项). */
      NOTICE_AFTER_ACCEPTANCE("行政许可法第三十二条第一款第五项");

      private final String basis;

      ReceiptViolationKind(String basis) {
        this.basis = basis;
      }

      /** {@return the clause that is violated} */
      public String basis() {
        return basis;
      }
    }
  }

  /**
   * Finds the last day for the notice of corrections.
   *
   * @param calendar the calendar of the organ
   * @return the last day
   * @throws org.zhuanban.calendar.CalendarRangeException if the calendar does not reach so far
   */
  public Deadline.Due due(WorkCalendar calendar) {
    return (Deadline.Due) LegalClock.from(receivedOn, limit).deadline(calendar);
  }

  /**
   * Tells what has become of the application by the end of a day.
   *
   * @param day the day; what happened later is not looked at
   * @param calendar the calendar of the organ
   * @return what has become of it
   * @throws org.zhuanban.calendar.CalendarRangeException if the calendar does not reach so far
   */
  public ReceiptState outcome(LocalDate day, WorkCalendar calendar) {
    Optional<LocalDate> told =
        firstNotice().filter(on -> !on.isAfter(day)).filter(on -> !due(calendar).passedBy(on));
    if (told.isEmpty()) {
      return answered(receivedOn, day, calendar);
    }
    return completeOn
        .filter(on -> !on.isBefore(told.get()) && !on.isAfter(day))
        .map(complete -> answered(complete, day, calendar))
        .orElseGet(
            () ->
                acceptedBy(day)
                    .<ReceiptState>map(Acceptance::new)
                    .orElse(new Correction(told.get())));
  }

  private Optional<LocalDate> acceptedBy(LocalDate day) {
    return acceptedOn.filter(on -> !on.isAfter(day));
  }

  /** What the organ, or its silence, has made of what came in on a day. */
  private ReceiptState answered(LocalDate from, LocalDate day, WorkCalendar calendar) {
    Deadline.Due due = (Deadline.Due) LegalClock.from(from, limit).deadline(calendar);
    Optional<LocalDate> accepted = acceptedBy(day).filter(on -> !due.passedBy(on));
    if (accepted.isPresent()) {
      return new Acceptance(accepted.get());
    }
    return due.passedBy(day)
        ? new DeemedAcceptance(from, due.date().plusDays(1), due.certainty())
        : new Waiting(due);
  }

  private Optional<LocalDate> firstNotice() {
    return notices.stream().findFirst();
  }

  /**
   * Names the notices that have no effect.
   *
   * @param calendar the calendar of the organ
   * @return them in the order of their days
   * @throws org.zhuanban.calendar.CalendarRangeException if the calendar does not reach so far
   */
  public List<ReceiptViolation> violations(WorkCalendar calendar) {
    Deadline.Due due = due(calendar);
    List<ReceiptViolation> violations = new ArrayList<>();
    boolean told = false;
    for (LocalDate notice : notices) {
      if (told) {
        violations.add(
            new ReceiptViolation(ReceiptViolation.ReceiptViolationKind.SECOND_NOTICE, notice));
      } else if (acceptedOn.filter(notice::isAfter).isPresent()) {
        violations.add(
            new ReceiptViolation(
                ReceiptViolation.ReceiptViolationKind.NOTICE_AFTER_ACCEPTANCE, notice));
      } else if (due.passedBy(notice)) {
        violations.add(
            new ReceiptViolation(ReceiptViolation.ReceiptViolationKind.LATE_NOTICE, notice));
      }
      told = true;
    }
    return List.copyOf(violations);
  }

  /** {@return a builder without values} */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the values of a {@link ReceiptClock}. */
  public static final class Builder extends ReceiptClockBuilder {
    Builder() {}
  }
}
