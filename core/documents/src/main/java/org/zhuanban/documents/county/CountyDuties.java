package org.zhuanban.documents.county;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuanban.OrganisationView;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.documents.Cell;
import org.zhuanban.documents.Column;
import org.zhuanban.documents.Document;
import org.zhuanban.documents.DocumentTexts;
import org.zhuanban.documents.Table;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.DutyKind;
import org.zhuanban.duty.Light;
import org.zhuanban.organisation.Unit;
import org.zhuanban.report.ReportPeriod;

/**
 * The meetings, reports and analyses that the organs of a county owe on all of its projects
 * (全县例会和书面汇报情况表).
 *
 * @param county the name of the county
 * @param day the day, read at its end
 * @param lines the duties that have begun, by their last days
 */
public record CountyDuties(String county, LocalDate day, List<CountyDuty> lines) {
  /**
   * A duty.
   *
   * @param duty its kind
   * @param period the period that it is about; empty if it is about none
   * @param owner the name of the unit that owes it; its code if it has no name
   * @param due its last day; empty during a pause or if there is none
   * @param endedOn the day on which it ended; empty while it is open
   * @param light its light; empty if it has none
   */
  public record CountyDuty(
      DutyKind duty,
      Optional<ReportPeriod> period,
      String owner,
      Optional<Deadline.Due> due,
      Optional<LocalDate> endedOn,
      Optional<Light> light) {}

  /**
   * Sorts the lines.
   *
   * @param county the name of the county
   * @param day the day
   * @param lines the duties
   */
  public CountyDuties {
    lines =
        lines.stream()
            .sorted(
                Comparator.comparing(
                    line -> line.due().map(Deadline.Due::date).orElse(LocalDate.MAX)))
            .toList();
  }

  /**
   * Reads the organisation of a county.
   *
   * @param county the name of the county
   * @param view the organisation
   * @param day the day, read at its end
   * @return the list
   * @throws org.zhuanban.access.NotReadableException if the reader of the view may not read the
   *     organisation
   */
  public static CountyDuties of(String county, OrganisationView view, LocalDate day) {
    return new CountyDuties(
        county, day, view.duties(day).stream().map(duty -> line(duty, view, day)).toList());
  }

  private static CountyDuty line(Duty duty, OrganisationView view, LocalDate day) {
    return new CountyDuty(
        duty.kind(),
        ReportPeriod.of(duty.subject()),
        view.organisation()
            .unit(duty.owner(), duty.openedOn())
            .map(Unit::name)
            .orElse(duty.owner()),
        duty.clock().bindingOn(day, view.calendars()).flatMap(Deadline::due),
        duty.closedOn().filter(on -> !on.isAfter(day)),
        duty.clock().lightOn(day, view.calendars(), view.lights()));
  }

  /**
   * {@return the list as a document}
   *
   * @param texts the texts
   */
  public Document document(DocumentTexts texts) {
    return Document.of(
        Document.Form.LIST,
        texts.say("county-duties.title", Map.of("county", county)),
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
    List<List<Cell>> rows = new ArrayList<>();
    for (CountyDuty line : lines) {
      rows.add(
          List.of(
              Cell.of(texts.word(line.duty())),
              Cell.of(texts.word(line.period())),
              Cell.of(line.owner()),
              Cell.of(texts.word(line.due())),
              Cell.of(texts.word(line.endedOn())),
              line.light().map(texts::lamp).orElse(Cell.of(""))));
    }
    return new Table(
        "",
        List.of(
            Column.text(texts.say("column.duty")),
            Column.text(texts.say("column.period")),
            Column.text(texts.say("column.owner")),
            Column.day(texts.say("column.due")),
            Column.day(texts.say("column.ended")),
            Column.text(texts.say("column.light"))),
        rows,
        texts.say("county-duties.none"));
  }
}
