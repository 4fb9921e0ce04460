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
 * A proceeding and its progress.
 *
 * @param id the id of the proceeding inside the stream
 * @param table the table of its steps
 * @param subject the subject, such as the code of an approval item
 * @param parties the parties, one for each role
 * @param content what it is about, in words
 * @param openedOn the day of the opening
 * @param closedOn the day of an early closing; empty if there is none
 * @param steps the progress of the steps, by name; a step without any is missing
 */
@Term(zh = "办理程序", en = "proceeding")
public record Proceeding(
    String id,
    ProceedingTable table,
    String subject,
    List<Party> parties,
    Optional<String> content,
    LocalDate openedOn,
    Optional<LocalDate> closedOn,
    SortedMap<String, StepProgress> steps) {
  /**
   * Copies the list and the map.
   *
   * @param id the id of the proceeding inside the stream
   * @param table the table of its steps
   * @param subject the subject
   * @param parties the parties, one for each role
   * @param content what it is about, in words
   * @param openedOn the day of the opening
   * @param closedOn the day of an early closing
   * @param steps the progress of the steps
   */
  public Proceeding {
    parties = List.copyOf(parties);
    steps = Collections.unmodifiableSortedMap(new TreeMap<>(steps));
  }

  /**
   * Returns the progress of a step.
   *
   * @param step the name of the step
   * @return the progress
   */
  public StepProgress progress(String step) {
    return steps.getOrDefault(step, StepProgress.NONE);
  }

  /**
   * Finds the day on which a step began.
   *
   * @param step the step
   * @return the day on which the last preceding step was done; empty while one is not
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
   * Finds the clock of a step that has begun.
   *
   * @param step the step
   * @return the limits and the ending; empty before the step began
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

  /** The ending of a step. A step done after it was passed over lapsed before. */
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
   * {@return the party of a role; every role of the table has one}
   *
   * @param role the role
   */
  public Party party(String role) {
    return parties.stream().filter(party -> party.role().equals(role)).findFirst().orElseThrow();
  }

  /**
   * Lists the guards that block a step.
   *
   * @param step the step
   * @return the names of the steps that have not ended yet, and still can
   */
  public List<String> closedGuards(Step step) {
    return step.guards().stream().filter(this::open).toList();
  }

  /**
   * Lists the open steps that the law requires before another one.
   *
   * @param step the other step
   * @return the names of the steps that have not ended yet, and still can
   */
  public List<String> missingBefore(Step step) {
    return step.dueBefore().stream().filter(this::open).toList();
  }

  /** The day on which the step was passed over, because a later one was done without it. */
  private Optional<LocalDate> passedOverOn(String name) {
    return table.steps().stream()
        .filter(step -> step.dueBefore().contains(name))
        .flatMap(step -> progress(step.name()).ending().stream())
        .filter(ending -> ending.how() == Ending.How.DONE)
        .map(Ending::on)
        .min(LocalDate::compareTo);
  }

  /**
   * Checks whether a step is open.
   *
   * @param name the name of the step
   * @return true if the step has not ended, was not passed over, and can still be taken
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

  /** {@return whether no step can be taken any more} */
  public boolean over() {
    return table.steps().stream().noneMatch(step -> open(step.name()));
  }

  Proceeding with(String step, UnaryOperator<StepProgress> change) {
    SortedMap<String, StepProgress> next = new TreeMap<>(steps);
    next.put(step, change.apply(progress(step)));
    return new Proceeding(id, table, subject, parties, content, openedOn, closedOn, next);
  }

  Proceeding closed(LocalDate on) {
    return new Proceeding(id, table, subject, parties, content, openedOn, Optional.of(on), steps);
  }
}
