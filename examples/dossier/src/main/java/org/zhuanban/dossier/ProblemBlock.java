package org.zhuanban.dossier;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.duty.Ending;
import org.zhuanban.project.problem.ProblemTicket;

/**
 * How it stands with a problem: by when each level that received it was to decide, and whether it
 * did; by when it was to be solved, and whether it was.
 */
record ProblemBlock(ProblemTicket ticket, CalendarBook calendars, LocalDate end) {
  /** What the key of a problem begins with; its name follows. */
  static final String KEY = "problem_";

  Map<String, @Nullable Object> block() {
    Map<String, @Nullable Object> block = new LinkedHashMap<>();
    ticket.path().forEach(stay -> put(stay, block));
    Optional<LocalDate> solveBy = ticket.toSolve().flatMap(ProblemTicket.ProblemDecision::solveBy);
    solveBy.ifPresent(by -> block.put("solve_by", by));
    ticket.settledOn().ifPresent(on -> block.put("solved", on));
    ticket.solutions().stream()
        .flatMap(solution -> solution.deniedOn().stream())
        .reduce((earlier, later) -> later)
        .ifPresent(on -> block.put("denied", on));
    // Whoever verifies it without being told that it is solved has seen so.
    Optional<LocalDate> gone =
        ticket
            .solveClock()
            .flatMap(DutyClock::ending)
            .filter(ending -> ending.how() == Ending.How.DONE)
            .map(Ending::on);
    solveBy
        .filter(by -> gone.isPresent() || end.isAfter(by))
        .ifPresent(
            by -> block.put("solved_on_time", gone.filter(on -> !on.isAfter(by)).isPresent()));
    ticket.closedOn().ifPresent(on -> block.put("closed", on));
    return block;
  }

  private void put(ProblemTicket.Stay stay, Map<String, @Nullable Object> block) {
    int visit = stay.visit();
    String level = "level" + stay.level() + (visit == 1 ? "_" : "_again" + (visit - 1) + "_");
    DutyClock clock = ticket.clock(stay);
    clock.bindingDue(calendars.asOf(end)).ifPresent(due -> DueKey.put(block, level + "due", due));
    stay.decidedOn().ifPresent(on -> block.put(level + "decided", on));
    ticket.met(stay, end, calendars).ifPresent(met -> block.put(level + "met", met));
  }
}
