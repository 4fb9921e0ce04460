package org.zhuanban;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.zhuanban.access.ViewSection;
import org.zhuanban.project.problem.ProblemList;
import org.zhuanban.project.problem.ProblemStatistics;
import org.zhuanban.project.problem.ProblemTicket;
import org.zhuanban.project.problem.rules.ProblemFeature;
import org.zhuanban.project.taskforce.TaskForce;
import org.zhuanban.project.taskforce.rules.TaskForceFeature;

/** The problems of a project, see {@link ProjectView#problems}. */
public final class ProblemsView {
  private final Snapshot snapshot;

  ProblemsView(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** {@return the problem list (问题清单), as far as the reader may see the holders of a problem} */
  public ProblemList list() {
    snapshot.require(ViewSection.PROBLEMS);
    TaskForce taskForce = snapshot.of(TaskForceFeature.INSTANCE);
    return snapshot
        .of(ProblemFeature.INSTANCE)
        .only(this::shows)
        .map(ticket -> ticket.quoting(number -> taskForce.decisionOn(ticket.problem(), number)));
  }

  /**
   * Counts the problems; of many projects, see {@link ProblemStatistics#of}.
   *
   * @param day the day, read at its end
   * @return the numbers, by category and by holder
   */
  public ProblemStatistics statistics(LocalDate day) {
    return ProblemStatistics.of(
        list().tickets(), day, snapshot.calendars(), snapshot.rules().successions());
  }

  private boolean shows(ProblemTicket ticket) {
    return ticket.path().stream()
        .map(stay -> stay.holder().code())
        .flatMap(code -> Stream.of(code, snapshot.rules().successions().on(code, LocalDate.MAX)))
        .anyMatch(code -> snapshot.scope().shows(ViewSection.PROBLEMS, code));
  }
}
