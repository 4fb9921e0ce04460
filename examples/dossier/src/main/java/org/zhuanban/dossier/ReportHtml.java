package org.zhuanban.dossier;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhuanban.approval.BoardRow;
import org.zhuanban.duty.Light;

/** Writes the board and the violations of a run as one page that needs nothing else. */
final class ReportHtml {
  private static final String HEAD =
      """
      <!doctype html>
      <html lang="zh">
      <meta charset="utf-8">
      <title>%1$s</title>
      <style>
      body { font-family: sans-serif; margin: 2rem; color: #222; }
      table { border-collapse: collapse; margin: 1rem 0; }
      th, td { border: 1px solid #ccc; padding: .3rem .6rem; text-align: left; }
      .GREEN, .CLOSED_ON_TIME { background: #d9f2d9; }
      .WARN { background: #fff3c4; }
      .YELLOW, .CLOSED_LATE { background: #ffe066; }
      .RED, .CLOSED_OVERDUE { background: #f4b6b6; }
      .PAUSED, .CLOSED_WITHDRAWN { background: #e3e3e3; }
      </style>
      <h1>%1$s</h1>
      <p>%2$s · %3$s</p>
      """;

  private ReportHtml() {}

  static String of(Dossier dossier, Results results, LocalDate end) {
    StringBuilder page = new StringBuilder();
    page.append(
        HEAD.formatted(escape(dossier.project().name()), escape(dossier.project().id()), end));
    page.append("<table id=\"board\"><tr>");
    for (String title :
        new String[] {
          "item", "name", "department", "light", "state", "promised", "by law", "certainty"
        }) {
      page.append("<th>").append(title).append("</th>");
    }
    page.append("</tr>\n");
    results.board().forEach(row -> page.append(row(row)));
    page.append("</table>\n");
    if (!results.beside().isEmpty()) {
      page.append("<h2>beside the decisions</h2>\n<table id=\"beside\">\n");
      results
          .beside()
          .forEach(
              one ->
                  page.append("<tr>")
                      .append(cell(one.item()))
                      .append(cell(one.key()))
                      .append(cell(one.text()))
                      .append("</tr>\n"));
      page.append("</table>\n");
    }
    if (!results.violations().isEmpty()) {
      page.append("<h2>violations</h2>\n<table id=\"violations\">\n");
      for (Map<String, @Nullable Object> violation : results.violations()) {
        page.append(violation(violation));
      }
      page.append("</table>\n");
    }
    return page.append("</html>\n").toString();
  }

  private static String row(BoardRow row) {
    String light = row.light().map(Light::name).orElse("-");
    return "<tr id=\"%s\">%s%s%s<td class=\"%s\">%s</td>%s%s%s%s</tr>%n"
        .formatted(
            escape(row.item()),
            cell(row.item()),
            cell(row.name()),
            cell(row.department()),
            light,
            light,
            cell(row.state().name()),
            cell(BoardText.date(row.committed())),
            cell(BoardText.date(row.statutory())),
            cell(BoardText.certainty(row)));
  }

  private static String violation(Map<String, @Nullable Object> violation) {
    StringBuilder row = new StringBuilder("<tr>");
    violation.values().forEach(value -> row.append(cell(Objects.toString(value, ""))));
    return row.append("</tr>\n").toString();
  }

  private static String cell(String text) {
    return "<td>%s</td>".formatted(escape(text));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
