package org.zhuanban.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.glossary.Term;
import org.zhuanban.party.SuccessionTable;

/**
 * A duty of an owner with its last day, its basis and its ending.
 *
 * <p>Its {@link DutyClock} holds the limits, the pauses and the changes of the light. An {@link
 * EscalationPolicy} names the roles to notify when it is due or late.
 *
 * @param key the key inside the stream, such as {@code decide:A08:1}: 1 to 128 characters out of
 *     {@code A-Z a-z 0-9 . _ : -}
 * @param kind the kind of duty
 * @param owner the code of the owner
 * @param owedTo the code of the beneficiary; empty for the public
 * @param subject the subject, such as the code of an approval item
 * @param clock the limits and the ending
 * @param nextReviewOn the first day on which silence has an effect; empty if it has none
 */
@Value.Builder
@Term(zh = "期限义务", en = "duty")
public record Duty(
    String key,
    DutyKind kind,
    String owner,
    Optional<String> owedTo,
    String subject,
    DutyClock clock,
    Optional<LocalDate> nextReviewOn) {
  /** The code of the enterprise of a project as an owner or a beneficiary. */
  public static final String ENTERPRISE = "ENTERPRISE";

  /** {@return the first day of the duty} */
  public LocalDate openedOn() {
    return clock.from();
  }

  /** {@return the day of the ending; empty while the duty is open} */
  public Optional<LocalDate> closedOn() {
    return clock.ending().map(Ending::on);
  }

  /**
   * Finds the escalation steps with their days, if the duty continues as at the end of a day.
   *
   * @param day the day
   * @param book the notices
   * @return the steps of the {@linkplain DutyKind#escalation escalation policy} of its kind, by
   *     their days
   * @throws org.zhuanban.calendar.CalendarRangeException if the calendar does not extend so far
   */
  public List<EscalationPolicy.StepDay> steps(LocalDate day, CalendarBook book) {
    return kind.escalation().reached(clock, day, book);
  }

  /**
   * Finds the holder of the duty on a day.
   *
   * @param day the day
   * @param book the notices
   * @return the owner. Empty on a rest day, during a special procedure, on the first day of the
   *     clock (民法典第二百零一条) and before, and after the ending
   */
  public Optional<String> holderOn(LocalDate day, CalendarBook book) {
    boolean over = closedOn().filter(day::isAfter).isPresent();
    boolean theirs =
        day.isAfter(openedOn())
            && !over
            && clock.calendarOn(book, day).isWorkingDay(day)
            && clock.asOf(day.minusDays(1)).stateOn(day, book) != DutyState.PAUSED;
    return theirs ? Optional.of(owner) : Optional.empty();
  }

  /**
   * Names the successors of owner and beneficiary on a day, after mergers of departments. The clock
   * does not change.
   *
   * @param successions the successions of departments
   * @param day the day; for a duty that had ended by then, the day of its ending
   * @return a copy with the successors
   */
  public Duty succeeded(SuccessionTable successions, LocalDate day) {
    if (successions.entries().isEmpty()) {
      return this;
    }
    LocalDate answerable = closedOn().filter(day::isAfter).orElse(day);
    return new Duty(
        key,
        kind,
        successions.on(owner, answerable),
        owedTo.map(code -> successions.on(code, answerable)),
        subject,
        clock,
        nextReviewOn);
  }

  /** {@return a builder without values} */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the values of a {@link Duty}. */
  public static final class Builder extends DutyBuilder {
    Builder() {}
  }
}
