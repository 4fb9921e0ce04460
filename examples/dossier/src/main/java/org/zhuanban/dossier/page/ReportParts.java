package org.zhuanban.dossier.page;

import java.util.ArrayList;
import java.util.List;
import org.zhuanban.ProjectView;
import org.zhuanban.dossier.page.ReportPart.Block;
import org.zhuanban.dossier.page.ReportPart.Say;
import org.zhuanban.report.ReportSection;
import org.zhuanban.report.content.Attraction;
import org.zhuanban.report.content.Measure;
import org.zhuanban.report.content.OpenProblem;
import org.zhuanban.report.content.Rate;
import org.zhuanban.report.content.Report;

/**
 * What a report on one project says, in its order.
 *
 * @param view the project as it was at the end of the day of the report
 * @param report the report
 */
record ReportParts(ProjectView view, Report report) {
  List<ReportPart> all() {
    List<ReportPart> parts = new ArrayList<>();
    parts.add(new ReportPart("概述", List.of(new Say(summary()))));
    int number = 1;
    for (ReportSection section : report.kind().contents()) {
      parts.add(new ReportPart(Words.section(number++) + Words.of(section), blocks(section)));
    }
    if (!report.attraction().equals(Attraction.NONE)) {
      parts.add(new AttractionPart(report).part(number));
    }
    return parts;
  }

  /** What a reader without time reads; only of what the report holds. */
  private String summary() {
    List<String> says = new ArrayList<>();
    List<ReportSection> contents = report.kind().contents();
    new CountyMatters(view, report).brief().ifPresent(says::add);
    if (contents.contains(ReportSection.FUNDS)) {
      says.add(
          "累计到位资金 %s，资金到位率 %s"
              .formatted(
                  Words.yuan(report.figure(Measure.ARRIVED).amount()),
                  Words.percent(report.rate(Rate.FUND_ARRIVAL).percent())));
    }
    if (contents.contains(ReportSection.APPROVALS)) {
      says.add(
          "本期办结事项 %s 件，承诺时限办结率 %s，法定时限办结率 %s"
              .formatted(
                  report.figure(Measure.CONCLUDED).amount().toPlainString(),
                  Words.percent(report.rate(Rate.AS_PROMISED).percent()),
                  Words.percent(report.rate(Rate.WITHIN_LAW).percent())));
    }
    if (contents.contains(ReportSection.PROBLEMS)) {
      says.add(
          "未销号问题 %s 个，其中逾期 %s 个"
              .formatted(
                  report.problems().size(),
                  report.problems().stream().filter(OpenProblem::overdue).count()));
    }
    if (contents.contains(ReportSection.OVERDUE)) {
      says.add("逾期未办结事项 %s 项".formatted(report.overdue().size()));
    }
    if (contents.contains(ReportSection.DECISIONS)) {
      says.add("提请县招商委研究事项 %s 项".formatted(report.decisions().size()));
    }
    return String.join("；", says) + "。";
  }

  private static List<Block> funds(ReportFigures figures, CountyMatters county) {
    List<Block> blocks = new ArrayList<>(figures.funds());
    blocks.add(county.origins());
    return blocks;
  }

  private List<Block> blocks(ReportSection section) {
    ReportFigures figures = new ReportFigures(report);
    OpenMatters matters = new OpenMatters(view, report);
    CountyMatters county = new CountyMatters(view, report);
    DaysByHolder days = new DaysByHolder(view, report);
    return switch (section) {
      case INDICATORS -> List.of(figures.figures(section), figures.rates(section));
      case TARGETS -> county.targets();
      case FUNDS -> funds(figures, county);
      case MEETINGS, AGENCY, POLICIES, ORDERS, TEAMS -> county.figures(section);
      case SUGGESTIONS ->
          List.of(county.figures(section).get(0), figures.rates(ReportSection.SUGGESTIONS));
      case DUTIES -> county.duties();
      case NEXT_STEPS -> county.next();
      case APPROVALS -> figures.approvals();
      case RESPONSIBLE -> figures.responsible();
      case TROUBLED -> matters.troubled();
      case PROBLEMS -> matters.problems();
      case OVERDUE -> matters.overdue();
      case DECISIONS -> matters.decisions();
      case CHANGES -> figures.changes();
      case DAYS -> days.days();
      case BOTTLENECKS -> days.bottlenecks();
      case RESTATED -> matters.restated();
    };
  }
}
