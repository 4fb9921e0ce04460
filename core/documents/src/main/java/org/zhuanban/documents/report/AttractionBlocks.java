package org.zhuanban.documents.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.zhuanban.documents.Block;
import org.zhuanban.documents.Cell;
import org.zhuanban.documents.Table;
import org.zhuanban.investor.LeadStage;
import org.zhuanban.report.content.Attraction;
import org.zhuanban.report.content.Figure;

/**
 * What a report says of leads and activities.
 *
 * @param words the words of the report
 */
record AttractionBlocks(ReportWords words) {
  List<Block> all() {
    return List.of(
        new Block.Paragraph(
            words.say(
                "report.leads.sum",
                Map.of(
                    "negotiating",
                    count(LeadStage.NEGOTIATING),
                    "fresh",
                    attraction().fresh().size(),
                    "signed",
                    count(LeadStage.SIGNED),
                    "ended",
                    count(LeadStage.GIVEN_UP),
                    "declined",
                    count(LeadStage.DECLINED),
                    "late",
                    attraction().overdue().size()))),
        leads(),
        new Block.Paragraph(
            words.say(
                "report.activities.sum",
                Map.of(
                    "count",
                    attraction().activities().stream()
                        .filter(Attraction.ActivityLine::held)
                        .count(),
                    "answered",
                    attraction().wishesInTime().numerator(),
                    "due",
                    attraction().wishesInTime().denominator()))),
        activities());
  }

  private Object count(LeadStage stage) {
    return attraction().byStage().getOrDefault(stage, Figure.NONE).amount();
  }

  private Table leads() {
    return words.table(
        "leads",
        List.of(
            words.text("investor"),
            words.text("intended"),
            words.number("intended-investment"),
            words.text("owner"),
            words.text("lead-stage"),
            words.text("loss"),
            words.text("light")),
        attraction().leads().stream().map(this::row).toList());
  }

  private List<Cell> row(Attraction.LeadLine lead) {
    return List.of(
        Cell.of(lead.investor().orElseGet(() -> words.project(lead.where()))),
        words.word(lead.title()),
        words.word(lead.investment()),
        Cell.of(words.who(lead.owner())),
        words.word(lead.stage()),
        words.word(lead.loss()),
        lead.light().map(words.texts()::lamp).orElse(Cell.of("")));
  }

  private Table activities() {
    List<List<Cell>> rows = new ArrayList<>();
    attraction()
        .activitiesBy(Attraction.ActivityLine::kind)
        .forEach((kind, figure) -> rows.add(row("kind", words.texts().word(kind), figure)));
    attraction()
        .activitiesBy(Attraction.ActivityLine::leader)
        .forEach((leader, figure) -> rows.add(row("leader", leader, figure)));
    attraction()
        .activitiesBy(Attraction.ActivityLine::unit)
        .forEach((unit, figure) -> rows.add(row("unit", words.who(unit), figure)));
    return words.table(
        "activities",
        List.of(words.text("sorted"), words.text("class"), words.number("activities")),
        rows);
  }

  private List<Cell> row(String by, String name, Figure figure) {
    return List.of(
        Cell.of(words.say("report.by." + by)), Cell.of(name), words.word(figure.amount()));
  }

  private Attraction attraction() {
    return words.report().attraction();
  }
}
