package org.zhuanban.project.problem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.duty.Ending;
import org.zhuanban.glossary.Term;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.project.problem.ProblemEvent.ProblemDecided;

/**
 * A problem and its progress.
 *
 * @param problem the id inside the project
 * @param source the source of the problem
 * @param item the code of the approval item that it hinders
 * @param category the category of the problem
 * @param words the category in the words of the report
 * @param paper the paper that describes it
 * @param content the problem in words
 * @param wish the wish of the enterprise in words
 * @param terms the levels and limits at the time of the report
 * @param path the stays at the levels, at least one; the last one is current
 * @param decisions the decisions, in order
 * @param solutions the reported solutions: several if one was denied, or the problem was moved or
 *     decided again
 * @param closing the closing; empty while the problem is open
 */
@Term(zh = "清单问题", en = "problem")
public record ProblemTicket(
    String problem,
    Optional<ProblemSource> source,
    Optional<String> item,
    ProblemCategory category,
    Optional<String> words,
    Optional<DocumentRef> paper,
    Optional<String> content,
    Optional<String> wish,
    ProblemTerms terms,
    List<Stay> path,
    List<ProblemDecision> decisions,
    List<Solution> solutions,
    Optional<Closing> closing) {
  /**
   * A stay of the problem at a level.
   *
   * @param level the number of the level
   * @param holder the holder at the level
   * @param receivedOn the day from which the limit counts
   * @param decidedOn the day of its first decision with a day for the solution; an act without such
   *     a day is no decision of the level
   * @param leftOn the day on which the problem went to a higher level, or came back to this one
   * @param visit the number of the stay at its level, from 1: a denial returns a problem to the
   *     level that had decided
   */
  public record Stay(
      int level,
      ProblemHolder holder,
      LocalDate receivedOn,
      Optional<LocalDate> decidedOn,
      Optional<LocalDate> leftOn,
      int visit) {
    static Stay at(int level, ProblemHolder holder, LocalDate on) {
      return new Stay(level, holder, on, Optional.empty(), Optional.empty(), 1);
    }

    private Stay decided(LocalDate on) {
      return new Stay(level, holder, receivedOn, Optional.of(decidedOn.orElse(on)), leftOn, visit);
    }

    private Stay left(Optional<LocalDate> on) {
      return new Stay(level, holder, receivedOn, decidedOn, on, visit);
    }

    private Stay again(LocalDate on) {
      return new Stay(level, holder, on, Optional.empty(), Optional.empty(), visit + 1);
    }

    private Stay asOf(LocalDate day) {
      return new Stay(level, holder, receivedOn, upTo(decidedOn, day), upTo(leftOn, day), visit);
    }
  }

  /**
   * A decision of a level.
   *
   * @param on the day of the meeting
   * @param level the level that decided
   * @param solveBy the day for the solution
   * @param paper the paper of the decision
   * @param meeting the number of the meeting of the task force that decided
   * @param decision the decision in words, that of a meeting only in a view
   */
  public record ProblemDecision(
      LocalDate on,
      int level,
      Optional<LocalDate> solveBy,
      Optional<DocumentRef> paper,
      Optional<Integer> meeting,
      Optional<String> decision) {
    private ProblemDecision quoting(Function<Integer, Optional<String>> meetings) {
      return new ProblemDecision(
          on, level, solveBy, paper, meeting, decision.or(() -> meeting.flatMap(meetings)));
    }
  }

  /**
   * A reported solution of the problem.
   *
   * @param on the first day without the mandate
   * @param decision the number of the last {@linkplain #datedDecisions decision} with a day, from
   *     1; 0 if there is none
   * @param words the solution in words
   * @param denial the denial of the enterprise; empty while the solution stands
   */
  public record Solution(
      LocalDate on, int decision, Optional<String> words, Optional<Denial> denial) {
    /** {@return the day on which the enterprise denied the solution} */
    public Optional<LocalDate> deniedOn() {
      return denial.map(Denial::on);
    }

    private boolean stands() {
      return denial.isEmpty();
    }

    private Solution denied(Denial by) {
      return new Solution(on, decision, words, Optional.of(by));
    }

    private Solution asOf(LocalDate day) {
      return new Solution(on, decision, words, denial.filter(by -> !by.on().isAfter(day)));
    }
  }

  /**
   * A denial of a solution by the enterprise.
   *
   * @param on the day
   * @param words the reason in words
   */
  public record Denial(LocalDate on, Optional<String> words) {}

  /**
   * The closing of a problem.
   *
   * @param on the first day without the mandate
   * @param proof the proof of the solution
   * @param paper the paper of the confirmation
   */
  public record Closing(LocalDate on, ProblemProof proof, Optional<DocumentRef> paper) {}

  /**
   * Copies the lists.
   *
   * @param problem the id of the problem
   * @param source the source of the problem
   * @param item the code of the approval item
   * @param category the category of the problem
   * @param words the category in the words of the report
   * @param paper the paper that describes it
   * @param content the problem in words
   * @param wish the wish of the enterprise in words
   * @param terms the levels and limits
   * @param path the stays at the levels
   * @param decisions the decisions
   * @param solutions the reported solutions
   * @param closing the closing
   */
  public ProblemTicket {
    path = List.copyOf(path);
    decisions = List.copyOf(decisions);
    solutions = List.copyOf(solutions);
  }

  /** {@return the day of the report} */
  public LocalDate reportedOn() {
    return path.get(0).receivedOn();
  }

  /**
   * Lists the levels whose last day passed without a decision (原层级逾期). A later decision or move to
   * a higher level releases nobody; a move by the last day does.
   *
   * @param day the day, read at its end
   * @param book the notices
   * @return the stays, in the order of receipt
   */
  public List<Stay> missed(LocalDate day, CalendarBook book) {
    return path.stream().filter(stay -> missed(clock(stay), day, book)).toList();
  }

  private static boolean missed(DutyClock clock, LocalDate day, CalendarBook book) {
    DutyClock then = clock.asOf(day);
    return then.bindingDue(book.asOf(day))
        .map(Deadline.Due::date)
        .filter(due -> then.ending().map(Ending::on).orElse(day).isAfter(due))
        .isPresent();
  }

  /** {@return the current or last stay} */
  public Stay current() {
    return path.get(path.size() - 1);
  }

  /** {@return the day of the closing; empty while the problem is open} */
  public Optional<LocalDate> closedOn() {
    return closing.map(Closing::on);
  }

  /** {@return the decisions with a day for the solution, in order} */
  public List<ProblemDecision> datedDecisions() {
    return decisions.stream().filter(decided -> decided.solveBy().isPresent()).toList();
  }

  /** {@return the last decision with a day for the solution} */
  public Optional<ProblemDecision> toSolve() {
    return datedDecisions().stream().reduce((earlier, later) -> later);
  }

  /**
   * Finds the clock of the decision of a level.
   *
   * <p>A decision with a day for the solution meets it. A solution or closing of the problem
   * without one also meets it, unless the enterprise has denied the solution. A move to a higher
   * level ends it. The limit of the new level counts from then on, and a solution of the same day
   * belongs to the new level. A limit missed by then stays missed.
   *
   * @param stay the stay, one of {@link #path}
   * @return the clock
   */
  public DutyClock clock(Stay stay) {
    Stream<LocalDate> gone =
        Stream.concat(
                solutions.stream().filter(Solution::stands).map(Solution::on), closedOn().stream())
            .filter(on -> !on.isBefore(stay.receivedOn()))
            .filter(on -> stay.leftOn().filter(left -> !on.isBefore(left)).isEmpty());
    Stream<Ending> met = Stream.concat(stay.decidedOn().stream(), gone).map(Ending::done);
    return DutyClock.appointed(
        stay.holder().calendar(),
        stay.receivedOn(),
        terms.decideWithin(stay.level()).map(limit -> LegalClock.from(stay.receivedOn(), limit)),
        Stream.concat(met, stay.leftOn().map(Ending::replaced).stream())
            .min(Comparator.comparing(Ending::on)));
  }

  /**
   * Checks whether a level decided within its limit.
   *
   * @param stay the stay, one of {@link #path}
   * @param day the day, read at its end
   * @param book the notices
   * @return whether it did; empty while it still may, and where it moved the problem in time before
   *     its last day has passed
   */
  public Optional<Boolean> met(Stay stay, LocalDate day, CalendarBook book) {
    DutyClock clock = clock(stay).asOf(day);
    Optional<LocalDate> done =
        clock.ending().filter(ending -> ending.how() == Ending.How.DONE).map(Ending::on);
    return clock
        .bindingDue(book.asOf(day))
        .map(Deadline.Due::date)
        .flatMap(
            due ->
                done.isPresent() || day.isAfter(due)
                    ? Optional.of(done.filter(on -> !on.isAfter(due)).isPresent())
                    : Optional.empty());
  }

  /**
   * Finds the clock of the solution by the last decision with a day.
   *
   * @return the clock; empty if no decision names a day
   */
  public Optional<DutyClock> solveClock() {
    int last = datedDecisions().size();
    return last == 0 ? Optional.empty() : Optional.of(solveClock(last));
  }

  /**
   * Finds the clock of the solution by a decision. The named day itself counts, also a free day.
   *
   * <p>A solution or closing of the problem meets it, unless the enterprise has denied the
   * solution. A later decision with another day replaces it; a limit passed by then stays passed. A
   * solution meets only the decision that was in force at its report. A solution before the first
   * decision meets that one, if its level had received the problem by then.
   *
   * @param number the number of the {@linkplain #datedDecisions decision}, from 1
   * @return the clock
   */
  public DutyClock solveClock(int number) {
    List<ProblemDecision> dated = datedDecisions();
    ProblemDecision decided = dated.get(number - 1);
    Stream<Ending> met =
        Stream.concat(
                solutions.stream().filter(each -> meets(each, number)).map(Solution::on),
                closedOn().stream())
            .map(on -> Ending.done(on.isBefore(decided.on()) ? decided.on() : on));
    Stream<Ending> replaced =
        dated.stream().skip(number).limit(1).map(next -> Ending.replaced(next.on()));
    return DutyClock.byDay(
        stayAt(decided.level()).holder().calendar(),
        decided.on(),
        decided.solveBy().orElseThrow(),
        ProblemDuty.SOLVE.source(),
        Stream.concat(met, replaced).min(Comparator.comparing(Ending::on)));
  }

  private boolean meets(Solution solution, int number) {
    boolean before =
        solution.decision() == 0
            && number == 1
            && !solution.on().isBefore(stayAt(datedDecisions().get(0).level()).receivedOn());
    return solution.stands() && (solution.decision() == number || before);
  }

  /** {@return the day of the last reported solution; empty if there is none} */
  public Optional<LocalDate> solvedOn() {
    return last().map(Solution::on);
  }

  /**
   * Finds the day of the solution, as far as it is known.
   *
   * @return the day; empty also if the enterprise denied the solution, or if the problem was moved
   *     or decided again after it
   */
  public Optional<LocalDate> settledOn() {
    int dated = datedDecisions().size();
    return last()
        .filter(solution -> dated == 0 ? solution.stands() : meets(solution, dated))
        .map(Solution::on)
        .filter(on -> !current().receivedOn().isAfter(on));
  }

  private Optional<Solution> last() {
    return solutions.stream().reduce((earlier, later) -> later);
  }

  /** The stay at a level that received the problem. */
  private Stay stayAt(int level) {
    return path.stream().filter(stay -> stay.level() == level).findFirst().orElseThrow();
  }

  /**
   * {@return the holder at a level that received the problem}
   *
   * @param level the level, from 1
   */
  public ProblemHolder holderAt(int level) {
    return stayAt(level).holder();
  }

  /**
   * Returns the problem at the end of a day.
   *
   * @param day the day, not before the report of the problem
   * @return the problem without later acts
   */
  public ProblemTicket asOf(LocalDate day) {
    return new ProblemTicket(
        problem,
        source,
        item,
        category,
        words,
        paper,
        content,
        wish,
        terms,
        path.stream()
            .filter(stay -> !stay.receivedOn().isAfter(day))
            .map(stay -> stay.asOf(day))
            .toList(),
        decisions.stream().filter(decided -> !decided.on().isAfter(day)).toList(),
        solutions.stream()
            .filter(solution -> !solution.on().isAfter(day))
            .map(solution -> solution.asOf(day))
            .toList(),
        closing.filter(closed -> !closed.on().isAfter(day)));
  }

  /**
   * Adds the words of the meetings that decided.
   *
   * @param meetings the words about this problem, by the number of the meeting
   * @return the problem with the words
   */
  public ProblemTicket quoting(Function<Integer, Optional<String>> meetings) {
    return with(
        path,
        decisions.stream().map(decided -> decided.quoting(meetings)).toList(),
        solutions,
        closing);
  }

  private static Optional<LocalDate> upTo(Optional<LocalDate> on, LocalDate day) {
    return on.filter(happened -> !happened.isAfter(day));
  }

  ProblemTicket escalated(int level, ProblemHolder holder, LocalDate on) {
    List<Stay> next = new ArrayList<>(path);
    next.set(next.size() - 1, current().left(Optional.of(on)));
    next.add(Stay.at(level, holder, on));
    return with(next, decisions, solutions, closing);
  }

  ProblemTicket decided(ProblemDecided event, LocalDate on) {
    List<Stay> next = new ArrayList<>(path);
    if (event.solveBy().isPresent()) {
      next.set(next.size() - 1, current().decided(on));
    }
    ProblemDecision decided =
        new ProblemDecision(
            on,
            current().level(),
            event.solveBy(),
            event.paper(),
            event.meeting(),
            event.decision());
    return with(
        next, Stream.concat(decisions.stream(), Stream.of(decided)).toList(), solutions, closing);
  }

  ProblemTicket solved(LocalDate on, Optional<String> how) {
    List<Solution> next = new ArrayList<>(solutions);
    next.add(new Solution(on, datedDecisions().size(), how, Optional.empty()));
    return with(path, decisions, next, closing);
  }

  /**
   * Denies the last reported solution; an earlier one cannot be denied. A level that had decided
   * receives the problem again, and another decision is due from the day of the denial.
   */
  ProblemTicket denied(LocalDate on, Optional<String> why) {
    if (solutions.isEmpty()) {
      return this;
    }
    List<Solution> next = new ArrayList<>(solutions);
    next.add(next.remove(next.size() - 1).denied(new Denial(on, why)));
    List<Stay> stays = new ArrayList<>(path);
    if (current().decidedOn().isPresent()) {
      stays.set(stays.size() - 1, current().left(Optional.of(on)));
      stays.add(current().again(on));
    }
    return with(stays, decisions, next, closing);
  }

  ProblemTicket closed(Closing how) {
    return with(path, decisions, solutions, Optional.of(how));
  }

  private ProblemTicket with(
      List<Stay> stays,
      List<ProblemDecision> decided,
      List<Solution> solved,
      Optional<Closing> closed) {
    return new ProblemTicket(
        problem, source, item, category, words, paper, content, wish, terms, stays, decided, solved,
        closed);
  }
}
