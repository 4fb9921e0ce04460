package org.zhuanban.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.glossary.Term;
import org.zhuanban.party.SuccessionTable;

/**
 * Something that somebody owes by a day, on which basis, and what became of it.
 *
 * <p>How long it may take, what is not counted and when its lights change lies in its {@link
 * DutyClock}; who is told when it is late in a {@link EscalationPolicy}.
 *
 * @param key its name inside the stream, such as {@code decide:A08:1}: 1 to 128 characters out of
 *     {@code A-Z a-z 0-9 . _ : -}
 * @param kind what sort of duty it is
 * @param owner the code of who owes it
 * @param owedTo the code of whom it is owed to; empty for the public
 * @param subject what it is about, such as the code of an approval item
 * @param clock its limits and how it ended
 * @param nextReviewOn the first day on which silence has an effect; empty if it never has
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
  /** {@return the day from which it is owed} */
  public LocalDate openedOn() {
    return clock.from();
  }

  /** {@return the day on which it ended; empty while it is owed} */
  public Optional<LocalDate> closedOn() {
    return clock.ending().map(Ending::on);
  }

  /**
   * Finds who is told of it on which days, if it goes on as it stood at the end of a day.
   *
   * @param day the day
   * @param book the notices
   * @return the steps of the {@linkplain DutyKind#escalation escalation policy} of its kind, by
   *     their days
   * @throws org.zhuanban.calendar.CalendarRangeException if the calendar does not reach so far
   */
  public List<EscalationPolicy.StepDay> steps(LocalDate day, CalendarBook book) {
    return kind.escalation().reached(clock, day, book);
  }

  /**
   * Tells who has it in hand on a day.
   *
   * @param day the day
   * @param book the notices
   * @return whoever owes it; empty on a rest day, while a special procedure goes on, on the day
   *     from which it runs (民法典第二百零一条) and before, and after its end
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
   * Names who answers for it on a day, and to whom: the successors of departments that went into
   * others. Its clock stays as it is.
   *
   * @param successions which departments answer in the place of which
   * @param day the day; of a duty that had ended by then, the day of its end counts
   * @return the duty with those names
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
