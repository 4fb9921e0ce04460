package org.zhuanban.dossier;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.duty.Light;
import org.zhuanban.duty.LightPolicy;
import org.zhuanban.project.problem.ProblemTicket;

/**
 * A line of the problem list.
 *
 * @param problem its name
 * @param light the light of what is owed about it: a solution where a decision of the level that
 *     holds it has named a day, else the decision
 * @param state how far it has come
 * @param level the level that holds it, or held it last
 * @param decideBy the last day on which that level was to decide
 * @param solveBy the day by which it is to be solved
 * @param category what it is about
 * @param holder who holds it
 */
record ProblemRow(
    String problem,
    Optional<Light> light,
    State state,
    int level,
    Optional<LocalDate> decideBy,
    Optional<LocalDate> solveBy,
    String category,
    String holder) {
  /** How far a problem has come. */
  enum State {
    /** The level that holds it has not decided. */
    OPEN,
    /** It has decided. */
    DECIDED,
    /** It is said to be solved. */
    SOLVED,
    /** The enterprise has verified that it is gone, or a paper stands for that. */
    CLOSED
  }

  /**
   * Writes a problem down.
   *
   * @param ticket the problem
   * @param calendars the holiday notices
   * @param day the day, at whose end to look
   * @return its line
   */
  static ProblemRow of(ProblemTicket ticket, CalendarBook calendars, LocalDate day) {
    ProblemTicket.Stay stay = ticket.current();
    DutyClock decision = ticket.clock(stay);
    Optional<DutyClock> solution =
        ticket.solveClock().filter(clock -> !clock.from().isBefore(stay.receivedOn()));
    return new ProblemRow(
        ticket.problem(),
        solution.orElse(decision).lightOn(day, calendars, LightPolicy.DEFAULT),
        state(ticket),
        stay.level(),
        decision.bindingDue(calendars.asOf(day)).map(Deadline.Due::date),
        ticket.toSolve().flatMap(ProblemTicket.ProblemDecision::solveBy),
        ticket.words().orElse(ticket.category().chinese()),
        stay.holder().name());
  }

  private static State state(ProblemTicket ticket) {
    if (ticket.closedOn().isPresent()) {
      return State.CLOSED;
    }
    if (ticket.settledOn().isPresent()) {
      return State.SOLVED;
    }
    return ticket.current().decidedOn().isPresent() ? State.DECIDED : State.OPEN;
  }
}
