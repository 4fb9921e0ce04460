package org.zhuanban.dossier.page;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.zhuanban.dossier.page.ReportPart.Block;
import org.zhuanban.dossier.page.ReportPart.Cell;
import org.zhuanban.dossier.page.ReportPart.Grid;
import org.zhuanban.dossier.page.ReportPart.Say;
import org.zhuanban.investor.LeadStage;
import org.zhuanban.project.funds.Ratio;
import org.zhuanban.report.content.Attraction;
import org.zhuanban.report.content.Figure;
import org.zhuanban.report.content.Report;

/**
 * What a report says of leads and activities.
 *
 * @param report the report
 */
record AttractionPart(Report report) {
  ReportPart part(int number) {
    return new ReportPart(
        Words.section(number) + "招商线索和活动", List.of(new Say(summary()), leads(), activities()));
  }

  private String summary() {
    Attraction attraction = report.attraction();
    SortedMap<LeadStage, Figure> stages = attraction.byStage();
    Ratio wishes = attraction.wishesInTime();
    return ("在谈线索 %s 条，本期新增 %s 条、签约 %s 条、终止跟进 %s 条、不予跟进 %s 条；逾期未办 %s 条。"
            + "本期招商活动 %s 次，诉求按期答复 %s 件，应答复 %s 件。")
        .formatted(
            count(stages, LeadStage.NEGOTIATING),
            attraction.fresh().size(),
            count(stages, LeadStage.SIGNED),
            count(stages, LeadStage.GIVEN_UP),
            count(stages, LeadStage.DECLINED),
            attraction.overdue().size(),
            attraction.activities().stream().filter(Attraction.ActivityLine::held).count(),
            wishes.numerator().toPlainString(),
            wishes.denominator().toPlainString());
  }

  private static String count(SortedMap<LeadStage, Figure> stages, LeadStage stage) {
    return stages.getOrDefault(stage, Figure.NONE).amount().toPlainString();
  }

  private Block leads() {
    return Grid.orSay(
        "attraction-leads",
        "招商线索",
        "没有招商线索。",
        report.attraction().leads().stream().map(this::row).toList(),
        "客商",
        "意向项目",
        "意向投资",
        "责任单位",
        "进展",
        "终止原因",
        "灯色");
  }

  private List<Cell> row(Attraction.LeadLine lead) {
    return List.of(
        Cell.of(lead.investor().orElse(lead.where().project())),
        Cell.of(lead.title().orElse(Words.NONE)),
        Cell.of(lead.investment().map(sum -> Words.yuan(sum.amount())).orElse(Words.NONE)),
        Cell.of(unit(lead.owner())),
        Cell.of(Words.of(lead.stage())),
        Cell.of(lead.loss().map(loss -> Words.of(loss)).orElse(Words.NONE)),
        lead.light().map(Cell::of).orElse(Cell.of(Words.NONE)));
  }

  private Block activities() {
    Attraction attraction = report.attraction();
    List<List<Cell>> rows = new ArrayList<>();
    attraction
        .activitiesBy(Attraction.ActivityLine::kind)
        .forEach((kind, figure) -> rows.add(row("类别", Words.of(kind), figure)));
    attraction
        .activitiesBy(Attraction.ActivityLine::leader)
        .forEach((leader, figure) -> rows.add(row("带队领导", leader, figure)));
    attraction
        .activitiesBy(Attraction.ActivityLine::unit)
        .forEach((unit, figure) -> rows.add(row("举办单位", unit(unit), figure)));
    return Grid.orSay("attraction-activities", "招商活动", "没有招商活动。", rows, "分类", "名称", "次数");
  }

  private static List<Cell> row(String by, String name, Figure figure) {
    return List.of(Cell.of(by), Cell.of(name), Cell.number(figure.amount().toPlainString()));
  }

  private String unit(String code) {
    return report.names().organ(code).orElse(code);
  }
}
