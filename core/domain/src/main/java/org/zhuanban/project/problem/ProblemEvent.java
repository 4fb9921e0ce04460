package org.zhuanban.project.problem;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.command.Command;
import org.zhuanban.command.Event;
import org.zhuanban.command.FreeText;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.project.problem.ProblemCommand.DecideProblem;
import org.zhuanban.project.problem.ProblemCommand.EscalateProblem;
import org.zhuanban.project.problem.ProblemCommand.ReportProblem;
import org.zhuanban.project.problem.SolutionCommand.CloseProblem;
import org.zhuanban.project.problem.SolutionCommand.DenyProblem;
import org.zhuanban.project.problem.SolutionCommand.SolveProblem;
import org.zhuanban.project.problem.SolutionCommand.VerifyProblem;

/** What has happened to problems. */
public sealed interface ProblemEvent extends Event<ProblemList> {
  /** {@return the name of the problem inside the project} */
  String problem();

  /**
   * A problem was put on the list.
   *
   * @param problem its name inside the project
   * @param source where it came up
   * @param item the code of the approval item that it hinders
   * @param category what it is about
   * @param words the category in the words of whoever reported it
   * @param paper the paper that describes it
   * @param terms the levels and limits that held then
   * @param level the level that received it
   * @param holder who holds it there
   */
  record ProblemReported(
      String problem,
      Optional<ProblemSource> source,
      Optional<String> item,
      ProblemCategory category,
      @FreeText Optional<String> words,
      Optional<DocumentRef> paper,
      ProblemTerms terms,
      int level,
      ProblemHolder holder)
      implements ProblemEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(
          new ReportProblem(
              problem, source, item, category, words, paper, Optional.of(terms), level, holder));
    }

    @Override
    public ProblemList applyTo(ProblemList state, LocalDate effectiveOn) {
      return state.with(
          new ProblemTicket(
              problem,
              source,
              item,
              category,
              words,
              paper,
              terms,
              List.of(ProblemTicket.Stay.at(level, holder, effectiveOn)),
              List.of(),
              List.of(),
              Optional.empty()));
    }
  }

  /**
   * A problem was moved to a higher level.
   *
   * @param problem the problem
   * @param level the level that received it
   * @param holder who holds it there
   */
  record ProblemEscalated(String problem, int level, ProblemHolder holder) implements ProblemEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new EscalateProblem(problem, level, holder));
    }

    @Override
    public ProblemList applyTo(ProblemList state, LocalDate effectiveOn) {
      return state.with(problem, was -> was.escalated(level, holder, effectiveOn));
    }
  }

  /**
   * The level that holds a problem has decided.
   *
   * @param problem the problem
   * @param level the level that the act itself named; empty if it meant the one that holds it
   * @param solveBy the day by which it is solved; empty if none was set, and then the level has not
   *     decided
   * @param paper the paper that holds the decision
   * @param meeting the number of the meeting of the task force that decided; empty if none did
   */
  record ProblemDecided(
      String problem,
      Optional<Integer> level,
      Optional<LocalDate> solveBy,
      Optional<DocumentRef> paper,
      Optional<Integer> meeting)
      implements ProblemEvent {
    /** What a meeting decided follows from the meeting. */
    @Override
    public Optional<Command> command() {
      return meeting.isPresent()
          ? Optional.empty()
          : Optional.of(new DecideProblem(problem, level, solveBy, paper));
    }

    @Override
    public ProblemList applyTo(ProblemList state, LocalDate effectiveOn) {
      return state.with(problem, was -> was.decided(this, effectiveOn));
    }

    /**
     * Says that a meeting decided so.
     *
     * @param number the number of the meeting
     * @return the same decision as one that follows from the meeting
     */
    public ProblemDecided at(int number) {
      return new ProblemDecided(problem, level, solveBy, paper, Optional.of(number));
    }
  }

  /**
   * A problem was solved.
   *
   * @param problem the problem
   * @param paper the paper that shows it
   */
  record ProblemSolved(String problem, Optional<DocumentRef> paper) implements ProblemEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new SolveProblem(problem, paper));
    }

    @Override
    public ProblemList applyTo(ProblemList state, LocalDate effectiveOn) {
      return state.with(problem, was -> was.solved(effectiveOn));
    }
  }

  /**
   * The enterprise said that a problem is not solved.
   *
   * @param problem the problem
   * @param paper the paper that shows it
   */
  record ProblemDenied(String problem, Optional<DocumentRef> paper) implements ProblemEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new DenyProblem(problem, paper));
    }

    @Override
    public ProblemList applyTo(ProblemList state, LocalDate effectiveOn) {
      return state.with(problem, was -> was.denied(effectiveOn));
    }
  }

  /**
   * The enterprise confirmed that a problem is solved, which closes it.
   *
   * @param problem the problem
   * @param paper the paper of that
   */
  record ProblemVerified(String problem, Optional<DocumentRef> paper) implements ProblemEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new VerifyProblem(problem, paper));
    }

    @Override
    public ProblemList applyTo(ProblemList state, LocalDate effectiveOn) {
      return state.closed(problem, effectiveOn, ProblemProof.ENTERPRISE, paper);
    }
  }

  /**
   * A problem was closed without a confirmation of the enterprise, or a closing was claimed.
   *
   * @param problem the problem
   * @param substitute the paper that stands in for the confirmation; empty if there was none
   * @param effective whether the problem is closed by this; not without proof, or a second time
   */
  record ProblemClosed(String problem, Optional<DocumentRef> substitute, boolean effective)
      implements ProblemEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new CloseProblem(problem, substitute));
    }

    @Override
    public ProblemList applyTo(ProblemList state, LocalDate effectiveOn) {
      return effective
          ? state.closed(problem, effectiveOn, ProblemProof.SUBSTITUTE, substitute)
          : state;
    }
  }
}
