package org.zhuanban.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhuanban.approval.view.ApprovalRow;
import org.zhuanban.calendar.Certainty;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.duty.Light;

/**
 * Writes the board of a run as text; the columns of Chinese come last, since their width varies.
 */
final class BoardText {
  private static final String ROW = "%-5s %-16s %-12s %-12s %-12s %-12s %s";

  private static final String PROBLEM = "%-12s %-16s %-8s %-6s %-12s %-12s %s";

  private BoardText() {}

  static List<String> lines(Results results, LocalDate day) {
    List<String> lines = new ArrayList<>();
    lines.add("Board at the end of " + day);
    lines.add(
        ROW.formatted(
            "item", "light", "state", "promised", "by law", "certainty", "name (department)"));
    results.board().forEach(row -> lines.add(line(row)));
    List<Beside> beside = results.beside();
    if (!beside.isEmpty()) {
      lines.add("");
      lines.add("Beside the decisions");
      beside.forEach(
          one -> lines.add("%-5s %-28s %s".formatted(one.item(), one.key(), one.text())));
    }
    List<ProblemRow> problems = results.problems();
    if (!problems.isEmpty()) {
      lines.add("");
      lines.add("Problems");
      lines.add(
          PROBLEM.formatted(
              "problem", "light", "state", "level", "decide by", "solve by", "category (holder)"));
      problems.forEach(row -> lines.add(line(row)));
    }
    List<String> leads = results.attractions().lines(results.calendars(), day);
    if (!leads.isEmpty()) {
      lines.add("");
      lines.addAll(leads);
    }
    return lines;
  }

  private static String line(ProblemRow row) {
    return PROBLEM.formatted(
        row.problem(),
        row.light().map(Light::name).orElse("-"),
        row.state(),
        row.level(),
        row.decideBy().map(LocalDate::toString).orElse("-"),
        row.solveBy().map(LocalDate::toString).orElse("-"),
        "%s (%s)".formatted(row.category(), row.holder()));
  }

  private static String line(ApprovalRow row) {
    return ROW.formatted(
        row.item(),
        row.light().map(Light::name).orElse("-"),
        row.state(),
        date(row.committed()),
        date(row.statutory()),
        certainty(row),
        "%s (%s)".formatted(row.title(), row.department()));
  }

  /** {@return the last day; SUSPENDED while a pause is open, - if there is no limit} */
  static String date(Optional<Deadline> deadline) {
    return deadline
        .map(known -> known.dueOn().map(LocalDate::toString).orElse(Results.SUSPENDED))
        .orElse("-");
  }

  /** {@return FINAL or PROVISIONAL of the dates that are known; - if none is} */
  static String certainty(ApprovalRow row) {
    return Stream.of(row.committed(), row.statutory())
        .flatMap(Optional::stream)
        .flatMap(deadline -> Results.certainty(deadline).stream())
        .reduce(Certainty::and)
        .map(Enum::name)
        .orElse("-");
  }
}
