package org.zhuanban.report.content;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.zhuanban.ProjectView;
import org.zhuanban.project.problem.ProblemTicket;

/** The problems of a project that are open at the end of a day. */
final class OpenTickets {
  private OpenTickets() {}

  static Stream<ProblemTicket> on(ProjectView view, LocalDate on) {
    return view.problems().list().tickets().stream()
        .filter(ticket -> !ticket.reportedOn().isAfter(on))
        .map(ticket -> ticket.asOf(on))
        .filter(ticket -> ticket.closedOn().isEmpty());
  }
}
