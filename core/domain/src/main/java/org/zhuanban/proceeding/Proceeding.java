package org.zhuanban.proceeding;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.duty.Ending;
import org.zhuanban.glossary.Term;

/**
 * A proceeding and how far it has come.
 *
 * @param id its name inside the stream
 * @param table its steps
 * @param subject what it is about, such as the code of an approval item
 * @param parties who plays which role
 * @param openedOn the day on which it was opened
 * @param closedOn the day on which it was closed before all its steps had ended
 * @param steps what has become of its steps, by name; one of which nothing is known is missing
 */
@Term(zh = "办理程序", en = "proceeding")
public record Proceeding(
    String id,
    ProceedingTable table,
    String subject,
    List<Party> parties,
    LocalDate openedOn,
    Optional<LocalDate> closedOn,
    SortedMap<String, StepProgress> steps) {
  /**
   * Copies the list and the map.
   *
   * @param id its name inside the stream
   * @param table its steps
   * @param subject what it is about
   * @param parties who plays which role
   * @param openedOn the day on which it was opened
   * @param closedOn the day on which it was closed
   * @param steps what has become of its steps
   */
  public Proceeding {
    parties = List.copyOf(parties);
    steps = Collections.unmodifiableSortedMap(new TreeMap<>(steps));
  }

  /**
   * Tells what has become of a step.
   *
   * @param step its name
   * @return its progress
   */
  public StepProgress progress(String step) {
    return steps.getOrDefault(step, StepProgress.NONE);
  }

  /**
   * Finds the day on which a step began.
   *
   * @param step the step
   * @return the day on which the last of those before it was done; empty while one is not
   */
  public Optional<LocalDate> begunOn(Step step) {
    LocalDate begun = openedOn;
    for (String other : step.after()) {
      Optional<LocalDate> done =
          progress(other)
              .ending()
              .filter(ending -> ending.how() == Ending.How.DONE)
              .map(Ending::on);
      if (done.isEmpty()) {
        return Optional.empty();
      }
      begun = done.get().isAfter(begun) ? done.get() : begun;
    }
    return Optional.of(begun);
  }

  /**
   * Finds the limits of a step that has begun.
   *
   * @param step the step
   * @return its limits and how it ended; empty before it began
   */
  public Optional<DutyClock> clock(Step step) {
    StepProgress progress = progress(step.name());
    return begunOn(step)
        .map(
            begun ->
                new DutyClock(
                    party(step.owner()).calendar(),
                    begun,
                    step.statutory().map(limit -> clock(limit, begun, progress)),
                    step.committed().map(limit -> clock(limit, begun, progress)),
                    step.appointed().map(limit -> clock(limit, begun, progress)),
                    ending(step, begun)));
  }

  /** How a step ended: what is done after it was passed over was owed no more. */
  private Optional<Ending> ending(Step step, LocalDate begun) {
    Optional<Ending> lapsed =
        closedOn
            .or(() -> passedOverOn(step.name()))
            .filter(on -> !on.isBefore(begun))
            .map(Ending::lapsed);
    return progress(step.name())
        .ending()
        .filter(own -> lapsed.filter(other -> other.on().isBefore(own.on())).isEmpty())
        .or(() -> lapsed);
  }

  private static LegalClock clock(TimeLimit limit, LocalDate begun, StepProgress progress) {
    return new LegalClock(begun, limit, progress.pauses(), progress.extension(), Optional.empty());
  }

  /**
   * {@return who plays a role; every role of the table is played}
   *
   * @param role the role
   */
  public Party party(String role) {
    return parties.stream().filter(party -> party.role().equals(role)).findFirst().orElseThrow();
  }

  /**
   * Lists the guards that keep a step from being taken.
   *
   * @param step the step
   * @return the names of the steps that have not ended yet, and still can
   */
  public List<String> closedGuards(Step step) {
    return step.guards().stream().filter(this::open).toList();
  }

  /**
   * Lists the steps that the law wants before another one and that are still to come.
   *
   * @param step the other one
   * @return the names of the steps that have not ended yet, and still can
   */
  public List<String> missingBefore(Step step) {
    return step.dueBefore().stream().filter(this::open).toList();
  }

  /** The day on which what a step should have come before was done without it. */
  private Optional<LocalDate> passedOverOn(String name) {
    return table.steps().stream()
        .filter(step -> step.dueBefore().contains(name))
        .flatMap(step -> progress(step.name()).ending().stream())
        .filter(ending -> ending.how() == Ending.How.DONE)
        .map(Ending::on)
        .min(LocalDate::compareTo);
  }

  /**
   * Tells whether a step is still to come.
   *
   * @param name the name of the step
   * @return true if it has not ended, was not passed over, and can still be taken
   * @throws java.util.NoSuchElementException if the table has no such step
   */
  public boolean open(String name) {
    Step step = table.step(name).orElseThrow();
    return progress(name).ending().isEmpty()
        && closedOn.isEmpty()
        && passedOverOn(name).isEmpty()
        && step.after().stream()
            .allMatch(
                other ->
                    progress(other)
                        .ending()
                        .map(ending -> ending.how() == Ending.How.DONE)
                        .orElseGet(() -> open(other)));
  }

  /** {@return whether nothing can be taken any more} */
  public boolean over() {
    return table.steps().stream().noneMatch(step -> open(step.name()));
  }

  Proceeding with(String step, UnaryOperator<StepProgress> change) {
    SortedMap<String, StepProgress> next = new TreeMap<>(steps);
    next.put(step, change.apply(progress(step)));
    return new Proceeding(id, table, subject, parties, openedOn, closedOn, next);
  }

  Proceeding closed(LocalDate on) {
    return new Proceeding(id, table, subject, parties, openedOn, Optional.of(on), steps);
  }
}
