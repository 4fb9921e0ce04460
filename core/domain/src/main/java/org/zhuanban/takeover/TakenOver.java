package org.zhuanban.takeover;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.approval.application.CarryOverLimit;
import org.zhuanban.command.Command;
import org.zhuanban.command.Event;
import org.zhuanban.input.Input;
import org.zhuanban.project.problem.ProblemTerms;
import org.zhuanban.project.taskforce.Cadence;
import org.zhuanban.takeover.TakeoverCommand.TakeOver;

/**
 * A running project was taken over.
 *
 * @param project the record of the project
 * @param limits the limits that end on the days notified to applicants
 * @param cadence the cadence of the task force by the local rules, for a record without one
 * @param terms the levels and limits of problems by the local rules, for a record without them
 */
public record TakenOver(
    TakenOverProject project, List<CarryOverLimit> limits, Cadence cadence, ProblemTerms terms)
    implements Event<Takeover> {
  /**
   * Copies the list.
   *
   * @param project the record of the project
   * @param limits the limits that end on the days notified to applicants
   * @param cadence the cadence of the task force by the local rules
   * @param terms the levels and limits of problems
   */
  public TakenOver {
    limits = Input.list("TakenOver.limits", limits);
  }

  @Override
  public Optional<Command> command() {
    return Optional.of(new TakeOver(project));
  }

  @Override
  public Takeover applyTo(Takeover state, LocalDate effectiveOn) {
    return new Takeover(Optional.of(project));
  }
}
