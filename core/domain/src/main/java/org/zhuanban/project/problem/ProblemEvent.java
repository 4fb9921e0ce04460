package org.zhuanban.project.problem;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
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

/** An event of problems. */
public sealed interface ProblemEvent extends Event<ProblemList> {
  /** {@return the id of the problem inside the project} */
  String problem();

  /**
   * A problem was added to the list.
   *
   * @param problem the id inside the project
   * @param source the source of the problem
   * @param item the code of the approval item that it hinders
   * @param category the category of the problem
   * @param words the category in the words of the report
   * @param paper the paper that describes it
   * @param terms the levels and limits at that time
   * @param level the level that received it
   * @param holder the holder at that level
   * @param content the problem in words
   * @param wish the wish of the enterprise in words
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
      ProblemHolder holder,
      @FreeText Optional<String> content,
      @FreeText Optional<String> wish)
      implements ProblemEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(
          new ReportProblem(
              problem,
              source,
              item,
              category,
              words,
              paper,
              Optional.of(terms),
              level,
              holder,
              content,
              wish));
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
              content,
              wish,
              terms,
              List.of(ProblemTicket.Stay.at(level, holder, effectiveOn)),
              List.of(),
              List.of(),
              Optional.empty()));
    }
  }

  /**
   * An approval was overdue for so long that a local rule put it on the list, as a consequence of
   * time.
   *
   * @param problem the id inside the project
   * @param item the code of the approval item
   * @param name the name of the item
   * @param due the last day that passed
   * @param terms the levels and limits at that time
   * @param level the level that received it
   * @param holder the organ that owes the approval
   */
  record OverdueApprovalListed(
      String problem,
      String item,
      String name,
      LocalDate due,
      ProblemTerms terms,
      int level,
      ProblemHolder holder)
      implements ProblemEvent {
    private static final DateTimeFormatter DAY =
        DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);

    /** {@return the problem in words, which follow from the rest} */
    public String content() {
      return "“%s”（%s）未在办理期限%s前办结，责任单位：%s"
          .formatted(
              name, item, due.format(DAY), holder.name().isEmpty() ? holder.code() : holder.name());
    }

    @Override
    public Optional<Command> command() {
      return Optional.empty();
    }

    @Override
    public ProblemList applyTo(ProblemList state, LocalDate effectiveOn) {
      return new ProblemReported(
              problem,
              Optional.of(ProblemSource.OVERDUE_APPROVAL),
              Optional.of(item),
              ProblemCategory.APPROVAL,
              Optional.empty(),
              Optional.empty(),
              terms,
              level,
              holder,
              Optional.of(content()),
              Optional.empty())
          .applyTo(state, effectiveOn);
    }
  }

  /**
   * A problem was moved to a higher level.
   *
   * @param problem the problem
   * @param level the level that received it
   * @param holder the holder at that level
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
   * The level that holds a problem decided.
   *
   * @param problem the problem
   * @param level the level that the act itself named; empty for the current one
   * @param solveBy the day for the solution; empty if none was set, in which case the act is no
   *     decision of the level
   * @param paper the paper of the decision
   * @param meeting the number of the meeting of the task force that decided; empty if there was
   *     none
   * @param decision the decision in words; empty also for that of a meeting, which has its words
   */
  record ProblemDecided(
      String problem,
      Optional<Integer> level,
      Optional<LocalDate> solveBy,
      Optional<DocumentRef> paper,
      Optional<Integer> meeting,
      @FreeText Optional<String> decision)
      implements ProblemEvent {
    /** A decision of a meeting follows from the meeting. */
    @Override
    public Optional<Command> command() {
      return meeting.isPresent()
          ? Optional.empty()
          : Optional.of(new DecideProblem(problem, level, solveBy, paper, decision));
    }

    @Override
    public ProblemList applyTo(ProblemList state, LocalDate effectiveOn) {
      return state.with(problem, was -> was.decided(this, effectiveOn));
    }

    /**
     * Sets the meeting that decided.
     *
     * @param number the number of the meeting
     * @return the same decision, as a consequence of the meeting
     */
    public ProblemDecided at(int number) {
      return new ProblemDecided(
          problem, level, solveBy, paper, Optional.of(number), Optional.empty());
    }
  }

  /**
   * A problem was solved.
   *
   * @param problem the problem
   * @param paper the paper of the solution
   * @param words the solution in words
   */
  record ProblemSolved(
      String problem, Optional<DocumentRef> paper, @FreeText Optional<String> words)
      implements ProblemEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new SolveProblem(problem, paper, words));
    }

    @Override
    public ProblemList applyTo(ProblemList state, LocalDate effectiveOn) {
      return state.with(problem, was -> was.solved(effectiveOn, words));
    }
  }

  /**
   * The enterprise denied the solution of a problem.
   *
   * @param problem the problem
   * @param paper the paper of the solution
   * @param words the reason of the enterprise in words
   */
  record ProblemDenied(
      String problem, Optional<DocumentRef> paper, @FreeText Optional<String> words)
      implements ProblemEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new DenyProblem(problem, paper, words));
    }

    @Override
    public ProblemList applyTo(ProblemList state, LocalDate effectiveOn) {
      return state.with(problem, was -> was.denied(effectiveOn, words));
    }
  }

  /**
   * The enterprise confirmed the solution of a problem, which closes it.
   *
   * @param problem the problem
   * @param paper the paper of the confirmation
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
   * @param substitute the paper that replaces the confirmation; empty if there was none
   * @param effective whether the act closes the problem; not without proof, or a second time
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
