package org.zhuanban.dossier.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhuanban.ProjectView;
import org.zhuanban.approval.attribution.Holder;
import org.zhuanban.deadline.PauseReason;
import org.zhuanban.dossier.page.ReportPart.Block;
import org.zhuanban.dossier.page.ReportPart.Cell;
import org.zhuanban.dossier.page.ReportPart.Grid;
import org.zhuanban.dossier.page.ReportPart.Say;
import org.zhuanban.project.funds.Ratio;
import org.zhuanban.report.content.Figure;
import org.zhuanban.report.content.Report;

/**
 * What a report says of the days that approvals took: who held them.
 *
 * @param view the project as it was at the end of the day of the report
 * @param report the report
 */
record DaysByHolder(ProjectView view, Report report) {
  private static final Map<String, String> KINDS =
      Map.of(
          "DEPARTMENT", "部门办理",
          "PROCEDURE", "特殊程序",
          "LEGAL_PERIOD", "法定公告、挂牌期",
          "APPLICANT", "申请人",
          "UPSTREAM", "等待前置事项",
          "NOBODY", "无人承办",
          "REST_DAY", "休息日",
          "NOT_RECORDED", "接管以前无记录");

  List<Block> days() {
    BigDecimal all =
        report.days().values().stream()
            .map(Figure::amount)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    List<List<Cell>> kinds = new ArrayList<>();
    report.daysBy(holder -> holder.key().split(":", 2)[0]).entrySet().stream()
        .sorted(Comparator.comparing(entry -> entry.getValue().amount().negate()))
        .forEach(
            entry ->
                kinds.add(
                    List.of(
                        Cell.of(KINDS.getOrDefault(entry.getKey(), entry.getKey())),
                        Cell.number(entry.getValue().amount().toPlainString()),
                        Cell.number(
                            Words.percent(new Ratio(entry.getValue().amount(), all).percent(1))))));
    List<List<Cell>> rows = new ArrayList<>();
    report
        .days()
        .forEach(
            (holder, figure) ->
                rows.add(
                    List.of(
                        Cell.of(holder(holder)),
                        Cell.number(figure.amount().toPlainString()),
                        Cell.of(dayCases(figure)))));
    return rows.isEmpty()
        ? List.of(new Say("本期没有办理审批的日子。"))
        : List.of(
            new Say("各事项在本期内的每个自然日各归属一方，各方之和为 %s 日。".formatted(all.toPlainString())),
            new Grid("day-kinds", "按归属类别", List.of("类别", "日数", "占比"), kinds),
            new Grid("days", "按归属", List.of("归属", "日数", "事项（日数）"), rows));
  }

  private static String dayCases(Figure figure) {
    return figure.cases().entrySet().stream()
        .map(
            entry ->
                "%s(%s)"
                    .formatted(entry.getKey().part().orElse(""), entry.getValue().toPlainString()))
        .collect(Collectors.joining("、"));
  }

  private String holder(Holder holder) {
    if (holder instanceof Holder.DepartmentHolder department) {
      return "%s(%s)".formatted(names().party(department.code()), Words.of(department.work()));
    } else if (holder instanceof Holder.ProcedureHolder procedure) {
      return "特殊程序："
          + Arrays.stream(PauseReason.values())
              .filter(reason -> reason.name().equals(procedure.procedure()))
              .findFirst()
              .map(Words::of)
              .orElse(procedure.procedure());
    } else if (holder instanceof Holder.LegalPeriod period) {
      return "法定期限：" + Words.of(period.step());
    } else if (holder instanceof Holder.Applicant applicant) {
      return "申请人（%s）".formatted(Words.of(applicant.turn()));
    } else if (holder instanceof Holder.Upstream upstream) {
      return "等待 " + names().matter(upstream.item());
    }
    return KINDS.getOrDefault(holder.key(), holder.key());
  }

  List<Block> bottlenecks() {
    List<List<Cell>> rows = new ArrayList<>();
    for (Report.Bottleneck one : report.bottlenecks()) {
      rows.add(
          List.of(
              Cell.of(names().party(one.department())),
              Cell.number(one.days().amount().toPlainString()),
              Cell.of(dayCases(one.days()))));
    }
    return List.of(
        Grid.orSay("bottlenecks", "部门占用日数（不含休息日）", "本期没有部门占用的日子。", rows, "部门", "日数", "事项（日数）"));
  }

  private Names names() {
    return new Names(view);
  }
}
