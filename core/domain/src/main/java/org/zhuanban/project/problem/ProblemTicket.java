package org.zhuanban.project.problem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
 * One problem, and how far it has come.
 *
 * @param problem its name inside the project
 * @param source where it came up
 * @param item the code of the approval item that it hinders
 * @param category what it is about
 * @param words the category in the words of whoever reported it
 * @param paper the paper that describes it
 * @param terms the levels and limits that held when it was reported
 * @param path the levels that received it, at least one; the last one holds it
 * @param decisions what was decided, in order
 * @param solutions when it was said to be solved: more than once if it was not, and was denied,
 *     moved on or decided about again
 * @param closing how it was closed; empty while it is open
 */
@Term(zh = "清单问题", en = "problem")
public record ProblemTicket(
    String problem,
    Optional<ProblemSource> source,
    Optional<String> item,
    ProblemCategory category,
    Optional<String> words,
    Optional<DocumentRef> paper,
    ProblemTerms terms,
    List<Stay> path,
    List<ProblemDecision> decisions,
    List<Solution> solutions,
    Optional<Closing> closing) {
  /**
   * A level that received the problem.
   *
   * @param level its number
   * @param holder who held it there
   * @param receivedOn the day from which its limit counts
   * @param decidedOn the day of its first decision that names a day by which the problem is solved;
   *     one that names none is no decision of the level
   * @param leftOn the day on which the problem went to a higher level
   */
  public record Stay(
      int level,
      ProblemHolder holder,
      LocalDate receivedOn,
      Optional<LocalDate> decidedOn,
      Optional<LocalDate> leftOn) {
    static Stay at(int level, ProblemHolder holder, LocalDate on) {
      return new Stay(level, holder, on, Optional.empty(), Optional.empty());
    }

    private Stay decided(LocalDate on) {
      return new Stay(level, holder, receivedOn, Optional.of(decidedOn.orElse(on)), leftOn);
    }

    private Stay left(Optional<LocalDate> on) {
      return new Stay(level, holder, receivedOn, decidedOn, on);
    }

    private Stay asOf(LocalDate day) {
      return new Stay(level, holder, receivedOn, upTo(decidedOn, day), upTo(leftOn, day));
    }
  }

  /**
   * A decision.
   *
   * @param on its day
   * @param level the level that decided
   * @param solveBy the day by which the problem is solved
   * @param paper the paper that holds it
   * @param meeting the number of the meeting of the task force that decided
   */
  public record ProblemDecision(
      LocalDate on,
      int level,
      Optional<LocalDate> solveBy,
      Optional<DocumentRef> paper,
      Optional<Integer> meeting) {}

  /**
   * Somebody's word that the problem is solved.
   *
   * @param on the day
   * @param decision the number of the {@linkplain #datedDecisions decision} that was the last one
   *     with a day, from 1; 0 if there was none
   * @param deniedOn the day on which the enterprise said that it is not
   */
  public record Solution(LocalDate on, int decision, Optional<LocalDate> deniedOn) {
    private boolean stands() {
      return deniedOn.isEmpty();
    }

    private Solution denied(LocalDate day) {
      return new Solution(on, decision, Optional.of(day));
    }

    private Solution asOf(LocalDate day) {
      return new Solution(on, decision, upTo(deniedOn, day));
    }
  }

  /**
   * How a problem was closed.
   *
   * @param on the day
   * @param proof what showed that it is gone
   * @param paper the paper of that
   */
  public record Closing(LocalDate on, ProblemProof proof, Optional<DocumentRef> paper) {}

  /**
   * Copies the lists.
   *
   * @param problem its name
   * @param source where it came up
   * @param item the code of the approval item
   * @param category what it is about
   * @param words the category as it was told
   * @param paper the paper that describes it
   * @param terms the levels and limits
   * @param path the levels that received it
   * @param decisions what was decided
   * @param solutions when it was said to be solved
   * @param closing how it was closed
   */
  public ProblemTicket {
    path = List.copyOf(path);
    decisions = List.copyOf(decisions);
    solutions = List.copyOf(solutions);
  }

  /** {@return the day on which it was reported} */
  public LocalDate reportedOn() {
    return path.get(0).receivedOn();
  }

  /** {@return the level that holds it, or held it last} */
  public Stay current() {
    return path.get(path.size() - 1);
  }

  /** {@return the day on which it was closed; empty while it is open} */
  public Optional<LocalDate> closedOn() {
    return closing.map(Closing::on);
  }

  /** {@return the decisions that name the day by which the problem is solved, in order} */
  public List<ProblemDecision> datedDecisions() {
    return decisions.stream().filter(decided -> decided.solveBy().isPresent()).toList();
  }

  /** {@return the last decision that names the day by which the problem is solved} */
  public Optional<ProblemDecision> toSolve() {
    return datedDecisions().stream().reduce((earlier, later) -> later);
  }

  /**
   * Finds the limit within which a level decides.
   *
   * <p>It is met by a decision that names a day, and by the problem being solved or closed without
   * one, unless the enterprise has denied that; it is replaced when the problem goes to a higher
   * level, whose own limit counts from then on, and to which a solution of the same day belongs.
   * What the level had missed by then stays missed.
   *
   * @param stay one of {@link #path}
   * @return its clock
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
   * Tells whether a level decided within its limit.
   *
   * @param stay one of {@link #path}
   * @param day the day, at whose end to look
   * @param book the notices
   * @return whether it did; empty while it still may, and where it moved the problem on in time and
   *     its last day has not passed
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
   * Finds the time within which the problem is solved, as the last decision with such a day has it.
   *
   * @return its clock; empty if no decision names a day
   */
  public Optional<DutyClock> solveClock() {
    int last = datedDecisions().size();
    return last == 0 ? Optional.empty() : Optional.of(solveClock(last));
  }

  /**
   * Finds the time within which the problem is solved, as a decision has it. The day that it names
   * counts itself, worked or not.
   *
   * <p>It is met by the problem being solved or closed, unless the enterprise has denied that, and
   * is replaced when a later decision names another day: what had passed by then stays so. What was
   * said to be solved before meets no later decision; only the first one may be written down after
   * the problem was solved where it lies.
   *
   * @param number the number of the {@linkplain #datedDecisions decision}, from 1
   * @return its clock
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

  /** {@return the day on which it was last said to be solved; empty if it never was} */
  public Optional<LocalDate> solvedOn() {
    return last().map(Solution::on);
  }

  /**
   * Finds the day on which it was solved, as far as anybody knows.
   *
   * @return the day; empty also if the enterprise has denied it, or it was moved on or decided
   *     about again after that
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

  /** A level that received it. */
  private Stay stayAt(int level) {
    return path.stream().filter(stay -> stay.level() == level).findFirst().orElseThrow();
  }

  /**
   * {@return who held it at a level that received it}
   *
   * @param level the level, from 1
   */
  public ProblemHolder holderAt(int level) {
    return stayAt(level).holder();
  }

  /**
   * Goes back to the end of a day.
   *
   * @param day the day, not before the problem was reported
   * @return the problem without what happened later
   */
  public ProblemTicket asOf(LocalDate day) {
    return new ProblemTicket(
        problem,
        source,
        item,
        category,
        words,
        paper,
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
        new ProblemDecision(on, current().level(), event.solveBy(), event.paper(), event.meeting());
    return with(
        next, Stream.concat(decisions.stream(), Stream.of(decided)).toList(), solutions, closing);
  }

  ProblemTicket solved(LocalDate on) {
    List<Solution> next = new ArrayList<>(solutions);
    next.add(new Solution(on, datedDecisions().size(), Optional.empty()));
    return with(path, decisions, next, closing);
  }

  /** Nothing but the last word that it is solved can be denied. */
  ProblemTicket denied(LocalDate on) {
    List<Solution> next = new ArrayList<>(solutions);
    last().ifPresent(solution -> next.set(next.size() - 1, solution.denied(on)));
    return with(path, decisions, next, closing);
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
        problem, source, item, category, words, paper, terms, stays, decided, solved, closed);
  }
}
