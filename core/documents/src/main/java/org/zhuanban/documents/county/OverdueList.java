package org.zhuanban.documents.county;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuanban.ProjectView;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.documents.Cell;
import org.zhuanban.documents.Column;
import org.zhuanban.documents.Document;
import org.zhuanban.documents.DocumentTexts;
import org.zhuanban.documents.Table;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.DutyKind;
import org.zhuanban.duty.Light;
import org.zhuanban.party.NameTable.NameKind;

/**
 * The open duties of a county whose last day has passed (逾期未办结事项一览表).
 *
 * @param county the name of the county
 * @param day the day, read at its end
 * @param lines the duties, by the names of their organs, then the longest overdue first
 */
public record OverdueList(String county, LocalDate day, List<OverdueLine> lines) {
  /**
   * An overdue duty.
   *
   * @param project the name of its project
   * @param duty the kind of the duty
   * @param matter the name of the approval item or other matter; empty if it has none
   * @param owner the name of the organ that owes it; its code if it has no name
   * @param due the last day that has passed: the promised one, else the one by law
   * @param daysOver the calendar days after it
   * @param light {@link Light#YELLOW}, or {@link Light#RED} once the day by law has passed too
   */
  public record OverdueLine(
      String project,
      DutyKind duty,
      Optional<String> matter,
      String owner,
      Deadline.Due due,
      long daysOver,
      Light light) {}

  /**
   * Sorts the lines.
   *
   * @param county the name of the county
   * @param day the day
   * @param lines the duties
   */
  public OverdueList {
    lines =
        lines.stream()
            .sorted(
                Comparator.comparing(OverdueLine::owner)
                    .thenComparing(line -> line.due().date())
                    .thenComparing(OverdueLine::project))
            .toList();
  }

  /**
   * Reads the overdue duties of a project.
   *
   * @param project the host's identifier
   * @param view the project
   * @param day the day, read at its end
   * @return the duties that the reader of the view may see
   * @throws org.zhuanban.access.NotReadableException if the reader may not read the project or its
   *     duties
   */
  public static List<OverdueLine> lines(String project, ProjectView view, LocalDate day) {
    String name = view.title(day).orElse(project);
    List<OverdueLine> lines = new ArrayList<>();
    for (Duty duty : view.duties(day)) {
      boolean open = duty.closedOn().filter(on -> !on.isAfter(day)).isEmpty();
      Optional<Light> light =
          duty.clock()
              .lightOn(day, view.calendars(), view.lights())
              .filter(shown -> open && (shown == Light.YELLOW || shown == Light.RED));
      Optional<Deadline.Due> due =
          duty.clock()
              .bindingDue(view.calendars().asOf(day))
              .filter(last -> last.date().isBefore(day));
      if (light.isPresent() && due.isPresent()) {
        lines.add(
            new OverdueLine(
                name,
                duty.kind(),
                view.subjectName(duty),
                view.name(NameKind.ORGAN, duty.owner(), day).orElse(duty.owner()),
                due.get(),
                ChronoUnit.DAYS.between(due.get().date(), day),
                light.get()));
      }
    }
    return lines;
  }

  /**
   * {@return the list as a document}
   *
   * @param texts the texts
   */
  public Document document(DocumentTexts texts) {
    return Document.of(
        Document.Form.LIST,
        texts.say("overdue.title", Map.of("county", county)),
        List.of(texts.say("overdue.about", Map.of("day", day, "count", lines.size()))),
        List.of(table(texts)),
        texts);
  }

  /**
   * {@return the table alone, for CSV}
   *
   * @param texts the texts
   */
  public Table table(DocumentTexts texts) {
    return new Table(
        "",
        List.of(
            Column.text(texts.say("column.owner")),
            Column.text(texts.say("column.project")),
            Column.text(texts.say("column.duty")),
            Column.text(texts.say("column.about")),
            Column.day(texts.say("column.due")),
            Column.number(texts.say("column.days-over")),
            Column.text(texts.say("column.light"))),
        lines.stream().map(line -> row(line, texts)).toList(),
        texts.say("overdue.none"));
  }

  private static List<Cell> row(OverdueLine line, DocumentTexts texts) {
    return List.of(
        Cell.of(line.owner()),
        Cell.of(line.project()),
        Cell.of(texts.word(line.duty())),
        Cell.of(texts.word(line.matter())),
        Cell.of(texts.word(line.due())),
        Cell.of(texts.word(line.daysOver())),
        texts.lamp(line.light()));
  }
}
