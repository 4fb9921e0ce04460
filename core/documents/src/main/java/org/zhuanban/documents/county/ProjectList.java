package org.zhuanban.documents.county;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.zhuanban.documents.Cell;
import org.zhuanban.documents.Column;
import org.zhuanban.documents.Document;
import org.zhuanban.documents.DocumentTexts;
import org.zhuanban.documents.Table;

/**
 * All projects of a county on a day (招商引资项目一览表). Who may read which project is settled where the
 * lines are read.
 *
 * @param county the name of the county
 * @param day the day, read at its end
 * @param lines the projects, in the order in which they are listed
 */
public record ProjectList(String county, LocalDate day, List<ProjectLine> lines) {
  /**
   * Copies the lines.
   *
   * @param county the name of the county
   * @param day the day
   * @param lines the projects
   */
  public ProjectList {
    lines = List.copyOf(lines);
  }

  /**
   * {@return the list as a document}
   *
   * @param texts the texts
   */
  public Document document(DocumentTexts texts) {
    return Document.of(
        Document.Form.LIST,
        texts.say("projects.title", Map.of("county", county)),
        List.of(texts.say("projects.about", Map.of("day", day, "count", lines.size()))),
        List.of(table(texts)),
        texts);
  }

  /**
   * {@return the table alone, for CSV}
   *
   * @param texts the texts
   */
  public Table table(DocumentTexts texts) {
    List<List<Cell>> rows = new ArrayList<>();
    for (ProjectLine line : lines) {
      rows.add(
          List.of(
              Cell.of(line.name()),
              Cell.of(texts.word(line.investors())),
              Cell.of(texts.word(line.place())),
              Cell.of(texts.word(line.stage())),
              Cell.of(texts.word(line.investment())),
              Cell.of(texts.word(line.signedOn())),
              Cell.of(texts.word(line.leadBureau())),
              Cell.of(texts.word(line.leader())),
              line.light().map(texts::lamp).orElse(Cell.of("")),
              Cell.of(line.next().map(next -> said(next, texts)).orElse("")),
              Cell.of(texts.word(line.next().map(ProjectLine.NextDuty::due)))));
    }
    return new Table(
        "",
        List.of(
            Column.text(texts.say("column.project")),
            Column.text(texts.say("column.investors")),
            Column.text(texts.say("column.place")),
            Column.text(texts.say("column.stage")),
            Column.number(texts.say("column.investment")),
            Column.day(texts.say("column.signed")),
            Column.text(texts.say("column.lead-bureau")),
            Column.text(texts.say("column.leader")),
            Column.text(texts.say("column.light")),
            Column.text(texts.say("column.next")),
            Column.day(texts.say("column.due"))),
        rows,
        texts.say("projects.none"));
  }

  private static String said(ProjectLine.NextDuty next, DocumentTexts texts) {
    return texts.say(
        "projects.next",
        Map.of("owner", next.owner(), "duty", next.duty(), "matter", next.matter()));
  }
}
