package org.zhuanban.takeover;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.approval.application.ToldLimit;
import org.zhuanban.command.Command;
import org.zhuanban.command.Event;
import org.zhuanban.input.Input;
import org.zhuanban.project.problem.ProblemTerms;
import org.zhuanban.project.taskforce.Cadence;
import org.zhuanban.takeover.TakeoverCommand.TakeOver;

/**
 * A running project was taken over.
 *
 * @param project what is known of it
 * @param told the limits that run out on the days that applicants were told
 * @param cadence how often the task force meets where the record does not say, by the local rules
 * @param terms the levels and limits of problems where the record does not say, by the local rules
 */
public record TakenOver(
    TakenOverProject project, List<ToldLimit> told, Cadence cadence, ProblemTerms terms)
    implements Event<Takeover> {
  /**
   * Copies the list.
   *
   * @param project what is known of it
   * @param told the limits that run out on the days that applicants were told
   * @param cadence how often the task force meets
   * @param terms the levels and limits of problems
   */
  public TakenOver {
    told = Input.list("TakenOver.told", told);
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
