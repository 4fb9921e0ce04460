package org.zhuanban.policy.support;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhuanban.duty.Ending;
import org.zhuanban.party.Department;
import org.zhuanban.policy.support.SupportEvent.SupportHandled;
import org.zhuanban.project.funds.Money;

/**
 * An application to a higher level and how far it has come.
 *
 * @param id its name inside the project
 * @param call the call that it answers
 * @param preparer the organ of the county that prepares the papers and submits them
 * @param takenUpOn the day on which the call was taken up
 * @param steps what was done, in order
 */
public record SupportApplication(
    String id,
    SupportCall call,
    Department preparer,
    LocalDate takenUpOn,
    List<SupportApplication.Taken> steps) {
  /**
   * A step that was taken.
   *
   * @param on its day
   * @param what which one, and its particulars
   */
  public record Taken(LocalDate on, SupportHandled what) {
    private boolean is(SupportStep step) {
      return what.step() == step;
    }

    /** Whether it leaves nothing to submit, until something comes back. */
    private boolean closes() {
      return what.effective() && !is(SupportStep.ARRIVED);
    }
  }

  /**
   * A time in which papers are owed: since the call was taken up, or since they came back.
   *
   * @param from the day from which they are owed
   * @param last the last day; empty if none was named
   * @param ending how it ended; empty while they are owed
   */
  record Window(LocalDate from, Optional<LocalDate> last, Optional<Ending> ending) {}

  /**
   * Copies the steps.
   *
   * @param id its name inside the project
   * @param call the call that it answers
   * @param preparer the organ that prepares the papers
   * @param takenUpOn the day on which the call was taken up
   * @param steps what was done
   */
  public SupportApplication {
    steps = List.copyOf(steps);
  }

  /**
   * Goes back to the end of a day.
   *
   * @param day the day
   * @return the application without what was done later; empty before it was taken up
   */
  public Optional<SupportApplication> asOf(LocalDate day) {
    return Optional.of(this)
        .filter(known -> !known.takenUpOn.isAfter(day))
        .map(known -> known.with(steps.stream().filter(step -> !step.on().isAfter(day)).toList()));
  }

  /** {@return the last step that counts, but for money that arrived; empty if none was taken} */
  public Optional<SupportStep> standing() {
    return steps.stream()
        .filter(Taken::closes)
        .reduce((earlier, later) -> later)
        .map(step -> step.what().step());
  }

  /** {@return how much was granted; empty if nothing was, or not yet} */
  public Optional<Money> granted() {
    return steps.stream()
        .filter(step -> step.is(SupportStep.GRANTED))
        .findFirst()
        .flatMap(step -> step.what().amount());
  }

  /** {@return how much of it arrived} */
  public Money arrived() {
    return steps.stream()
        .filter(step -> step.is(SupportStep.ARRIVED))
        .flatMap(step -> step.what().amount().stream())
        .reduce(Money.yuan(0), Money::plus);
  }

  /** The day on which it was granted, refused or given up. */
  Optional<Taken> outcome() {
    return steps.stream()
        .filter(
            step ->
                step.is(SupportStep.GRANTED)
                    || step.is(SupportStep.REFUSED)
                    || step.is(SupportStep.GIVEN_UP))
        .findFirst();
  }

  /** Whether the higher level has papers in hand, be they late. */
  boolean inHand() {
    return steps.stream()
        .filter(step -> !step.is(SupportStep.ARRIVED))
        .reduce((earlier, later) -> later)
        .filter(step -> step.is(SupportStep.SUBMITTED))
        .isPresent();
  }

  /** The times in which papers are owed, in order, at least one. */
  List<Window> windows() {
    List<Window> windows = new ArrayList<>();
    windows.add(new Window(takenUpOn, call.lastDay(), ending(0)));
    for (int i = 0; i < steps.size(); i++) {
      Taken step = steps.get(i);
      if (step.is(SupportStep.RETURNED)) {
        windows.add(new Window(step.on(), step.what().againBy(), ending(i + 1)));
      }
    }
    return windows;
  }

  /** How a time ends that a step opens: by what is submitted in it, or since that is needless. */
  private Optional<Ending> ending(int next) {
    return steps.stream()
        .skip(next)
        .filter(Taken::closes)
        .findFirst()
        .map(
            step ->
                step.is(SupportStep.SUBMITTED) ? Ending.done(step.on()) : Ending.lapsed(step.on()));
  }

  /** The time in which papers are, or were last, owed. */
  Window lastWindow() {
    List<Window> windows = windows();
    return windows.get(windows.size() - 1);
  }

  SupportApplication with(Taken step) {
    return with(Stream.concat(steps.stream(), Stream.of(step)).toList());
  }

  private SupportApplication with(List<Taken> others) {
    return new SupportApplication(id, call, preparer, takenUpOn, others);
  }
}
