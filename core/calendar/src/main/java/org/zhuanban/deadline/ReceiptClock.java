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
 * The receipt of an application, up to its acceptance, its return for corrections, or its
 * acceptance by the silence of the organ.
 *
 * <p>All corrections are notified at once and in time. Otherwise the application counts as accepted
 * from the day of its receipt, and a later notice or acceptance changes nothing. After a notice in
 * time, the application is not accepted before the complete set arrives. Then the organ has the
 * same time once more, and its silence accepts from the day of the complete set.
 *
 * <p>Source: 行政许可法第三十二条第一款第四项、第五项.
 *
 * @param receivedOn the day of receipt
 * @param limit the time limit for the notice of corrections
 * @param notices the days of the notices of corrections, in any order
 * @param completeOn the day of the complete set after a notice; empty while it is missing
 * @param acceptedOn the day of acceptance by the organ; empty if there is none
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
   * @param limit the time limit for the notice of corrections
   * @param notices the days of the notices of corrections
   * @param completeOn the day of the complete set
   * @param acceptedOn the day of acceptance
   * @throws org.zhuanban.input.InputException if another day precedes the receipt
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

  /** The state of a received application. */
  public sealed interface ReceiptState {
    /** {@return the day from which the limit for the decision runs; empty if it does not run} */
    default Optional<LocalDate> start() {
      return this instanceof Acceptance accepted
          ? Optional.of(accepted.on())
          : this instanceof DeemedAcceptance deemed ? Optional.of(deemed.from()) : Optional.empty();
    }
  }

  /**
   * Acceptance by the organ.
   *
   * @param on the day of acceptance
   */
  public record Acceptance(LocalDate on) implements ReceiptState {}

  /**
   * Acceptance by the silence of the organ.
   *
   * @param from the day of receipt, or of the complete set after a notice in time, from which the
   *     limit for the decision runs
   * @param since the day on which the silence took effect: the one after the last day
   * @param certainty the certainty of that last day
   */
  public record DeemedAcceptance(LocalDate from, LocalDate since, Certainty certainty)
      implements ReceiptState {}

  /**
   * Return for corrections: the notice is in time, and the complete set is missing.
   *
   * @param notifiedOn the day of the notice
   */
  public record Correction(LocalDate notifiedOn) implements ReceiptState {}

  /**
   * Waiting for the organ, whose time has not ended.
   *
   * @param due the last day for a notice, or for an answer to the complete set
   */
  public record Waiting(Deadline.Due due) implements ReceiptState {}

  /**
   * A notice of corrections that has no effect.
   *
   * @param kind the reason
   * @param on the day of the notice
   */
  public record ReceiptViolation(ReceiptViolationKind kind, LocalDate on) {
    /** The reasons why a notice of corrections has no effect. */
    public enum ReceiptViolationKind {
      /** The notice is later than the last day for it (行政许可法第三十二条第一款第四项). */
      LATE_NOTICE("行政许可法第三十二条第一款第四项"),
      /** The notice adds corrections to an earlier notice (行政许可法第七十二条第四项). */
      SECOND_NOTICE("行政许可法第七十二条第四项"),
      /** The organ had accepted the application before (行政许可法第三十二条第一款第五项). */
      NOTICE_AFTER_ACCEPTANCE("行政许可法第三十二条第一款第五项");

      private final String basis;

      ReceiptViolationKind(String basis) {
        this.basis = basis;
      }

      /** {@return the clause that the notice violates} */
      public String basis() {
        return basis;
      }
    }
  }

  /**
   * Returns the last day for the notice of corrections.
   *
   * @param calendar the calendar of the organ
   * @return the last day
   * @throws org.zhuanban.calendar.CalendarRangeException if the calendar does not extend that far
   */
  public Deadline.Due due(WorkCalendar calendar) {
    return (Deadline.Due) LegalClock.from(receivedOn, limit).deadline(calendar);
  }

  /**
   * Determines the state of the application at the end of a day.
   *
   * @param day the day; later events are ignored
   * @param calendar the calendar of the organ
   * @return the state
   * @throws org.zhuanban.calendar.CalendarRangeException if the calendar does not extend that far
   */
  public ReceiptState outcome(LocalDate day, WorkCalendar calendar) {
    Optional<LocalDate> notified =
        firstNotice().filter(on -> !on.isAfter(day)).filter(on -> !due(calendar).passedBy(on));
    if (notified.isEmpty()) {
      return answered(receivedOn, day, calendar);
    }
    return completeOn
        .filter(on -> !on.isBefore(notified.get()) && !on.isAfter(day))
        .map(complete -> answered(complete, day, calendar))
        .orElseGet(
            () ->
                acceptedBy(day)
                    .<ReceiptState>map(Acceptance::new)
                    .orElse(new Correction(notified.get())));
  }

  private Optional<LocalDate> acceptedBy(LocalDate day) {
    return acceptedOn.filter(on -> !on.isAfter(day));
  }

  /** Determines the state of a submission by the answer or the silence of the organ. */
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
   * Lists the notices that have no effect.
   *
   * @param calendar the calendar of the organ
   * @return the violations, in the order of their days
   * @throws org.zhuanban.calendar.CalendarRangeException if the calendar does not extend that far
   */
  public List<ReceiptViolation> violations(WorkCalendar calendar) {
    Deadline.Due due = due(calendar);
    List<ReceiptViolation> violations = new ArrayList<>();
    boolean notified = false;
    for (LocalDate notice : notices) {
      if (notified) {
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
      notified = true;
    }
    return List.copyOf(violations);
  }

  /** {@return a builder without values} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builder of a {@link ReceiptClock}. */
  public static final class Builder extends ReceiptClockBuilder {
    Builder() {}
  }
}
