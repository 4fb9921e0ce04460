package org.zhuanban.documents.county;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuanban.InvestorView;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.documents.Cell;
import org.zhuanban.documents.Column;
import org.zhuanban.documents.Document;
import org.zhuanban.documents.DocumentTexts;
import org.zhuanban.documents.Table;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.DutyKind;
import org.zhuanban.duty.Light;
import org.zhuanban.investor.Investor.InvestorContact;
import org.zhuanban.investor.Investor.InvestorProfile;
import org.zhuanban.investor.InvestorLead;
import org.zhuanban.party.Origin;
import org.zhuanban.investor.LeadStage;
import org.zhuanban.party.NameTable.NameKind;
import org.zhuanban.project.funds.Money;

/**
 * The open leads of a county on a day, with what is due about each (招商线索和在谈项目一览表). Who may read
 * which investor is settled where the lines are read.
 *
 * @param county the name of the county
 * @param day the day, read at its end
 * @param lines the leads, by the names of their units, then the earliest due first
 */
public record LeadList(String county, LocalDate day, List<ListedLead> lines) {
  /**
   * A lead.
   *
   * @param investor the name of the investor; its identifier if it has no name
   * @param title the intended project; the identifier of the lead if it has no title
   * @param origin where the investor comes from
   * @param investment the intended investment; empty if it is not known
   * @param stage the stage
   * @param owner the name of the unit that holds it; its code if it has no name
   * @param registeredOn the day of registration
   * @param lastContactOn the day of the last contact about it; empty if there is none
   * @param duty the kind of duty that is due first
   * @param due its last day
   * @param light the light of that duty
   */
  public record ListedLead(
      String investor,
      String title,
      Optional<Origin> origin,
      Optional<Money> investment,
      LeadStage stage,
      String owner,
      LocalDate registeredOn,
      Optional<LocalDate> lastContactOn,
      Optional<DutyKind> duty,
      Optional<Deadline.Due> due,
      Optional<Light> light) {}

  /**
   * Sorts the lines.
   *
   * @param county the name of the county
   * @param day the day
   * @param lines the leads
   */
  public LeadList {
    lines =
        lines.stream()
            .sorted(
                Comparator.comparing(ListedLead::owner)
                    .thenComparing(line -> line.due().map(Deadline.Due::date).orElse(LocalDate.MAX))
                    .thenComparing(ListedLead::investor)
                    .thenComparing(ListedLead::title))
            .toList();
  }

  /**
   * Reads the open leads of an investor.
   *
   * @param investor the host's identifier
   * @param view the investor
   * @param day the day, read at its end
   * @return the leads
   * @throws org.zhuanban.access.NotReadableException if the reader of the view may not read the
   *     investor
   */
  public static List<ListedLead> lines(String investor, InvestorView view, LocalDate day) {
    return view.investor().leads().stream()
        .filter(lead -> !lead.on().isAfter(day))
        .filter(lead -> lead.end().filter(end -> !end.on().isAfter(day)).isEmpty())
        .map(lead -> line(investor, view, lead, day))
        .toList();
  }

  private static ListedLead line(
      String investor, InvestorView view, InvestorLead lead, LocalDate day) {
    Optional<Duty> first =
        view.duties(day).stream()
            .filter(duty -> duty.subject().equals(lead.lead()))
            .filter(duty -> duty.closedOn().filter(on -> !on.isAfter(day)).isEmpty())
            .min(
                Comparator.comparing(
                    duty -> due(duty, view, day).map(Deadline.Due::date).orElse(LocalDate.MAX)));
    String owner = view.rules().successions().on(lead.holder(day).owner().code(), day);
    return new ListedLead(
        view.title(day).orElse(investor),
        lead.title().orElse(lead.lead()),
        view.investor().profile().map(InvestorProfile::origin),
        lead.investment(),
        lead.stageOn(day).orElseThrow(),
        view.name(NameKind.ORGAN, owner, day).orElse(owner),
        lead.on(),
        view.investor().contacts().stream()
            .filter(contact -> contact.lead().filter(lead.lead()::equals).isPresent())
            .map(InvestorContact::on)
            .filter(on -> !on.isAfter(day))
            .max(Comparator.naturalOrder()),
        first.map(Duty::kind),
        first.flatMap(duty -> due(duty, view, day)),
        first.flatMap(duty -> duty.clock().lightOn(day, view.calendars(), view.lights())));
  }

  private static Optional<Deadline.Due> due(Duty duty, InvestorView view, LocalDate day) {
    return duty.clock().bindingOn(day, view.calendars()).flatMap(Deadline::due);
  }

  /**
   * {@return the list as a document}
   *
   * @param texts the texts
   */
  public Document document(DocumentTexts texts) {
    return Document.of(
        Document.Form.LIST,
        texts.say("leads.title", Map.of("county", county)),
        List.of(
            texts.say(
                "leads.about",
                Map.of(
                    "day",
                    day,
                    "count",
                    lines.size(),
                    "negotiating",
                    lines.stream().filter(line -> line.stage() == LeadStage.NEGOTIATING).count(),
                    "late",
                    lines.stream().filter(LeadList::overdue).count()))),
        List.of(table(texts)),
        texts);
  }

  private static boolean overdue(ListedLead line) {
    return line.light().filter(light -> light == Light.YELLOW || light == Light.RED).isPresent();
  }

  /**
   * {@return the table alone, for CSV}
   *
   * @param texts the texts
   */
  public Table table(DocumentTexts texts) {
    List<List<Cell>> rows = new ArrayList<>();
    for (ListedLead line : lines) {
      rows.add(
          List.of(
              Cell.of(line.owner()),
              Cell.of(line.investor()),
              Cell.of(texts.word(line.origin())),
              Cell.of(line.title()),
              Cell.of(texts.word(line.investment())),
              Cell.of(texts.word(line.stage())),
              Cell.of(texts.word(line.registeredOn())),
              Cell.of(texts.word(line.lastContactOn())),
              Cell.of(texts.word(line.duty())),
              Cell.of(texts.word(line.due())),
              line.light().map(texts::lamp).orElse(Cell.of(""))));
    }
    return new Table(
        "",
        List.of(
            Column.text(texts.say("column.owner")),
            Column.text(texts.say("column.investor")),
            Column.text(texts.say("column.origin")),
            Column.text(texts.say("column.intended")),
            Column.number(texts.say("column.intended-investment")),
            Column.text(texts.say("column.lead-stage")),
            Column.day(texts.say("column.registered")),
            Column.day(texts.say("column.last-contact")),
            Column.text(texts.say("column.next-step")),
            Column.day(texts.say("column.due")),
            Column.text(texts.say("column.light"))),
        rows,
        texts.say("leads.none"));
  }
}
