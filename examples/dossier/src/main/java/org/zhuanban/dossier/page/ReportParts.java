package org.zhuanban.dossier.page;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.zhuanban.ProjectView;
import org.zhuanban.approval.attribution.Holder;
import org.zhuanban.deadline.PauseReason;
import org.zhuanban.dossier.page.ReportPart.Block;
import org.zhuanban.dossier.page.ReportPart.Cell;
import org.zhuanban.dossier.page.ReportPart.Grid;
import org.zhuanban.dossier.page.ReportPart.Say;
import org.zhuanban.duty.Duty;
import org.zhuanban.project.funds.Ratio;
import org.zhuanban.report.ReportSection;
import org.zhuanban.report.content.CaseRef;
import org.zhuanban.report.content.Figure;
import org.zhuanban.report.content.Measure;
import org.zhuanban.report.content.OpenProblem;
import org.zhuanban.report.content.OverdueDuty;
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
      parts.add(new ReportPart("%s. %s".formatted(number++, Words.of(section)), blocks(section)));
    }
    return parts;
  }

  /** What a reader without time reads; only of what the report holds. */
  private String summary() {
    List<String> says = new ArrayList<>();
    List<ReportSection> contents = report.kind().contents();
    if (contents.contains(ReportSection.FUNDS)) {
      says.add(
          "累计到位资金 %s,资金到位率 %s"
              .formatted(
                  yuan(report.figure(Measure.ARRIVED).amount()), percent(Rate.FUND_ARRIVAL)));
    }
    if (contents.contains(ReportSection.APPROVALS)) {
      says.add(
          "本期办结事项 %s 件,承诺时限办结率 %s,法定时限办结率 %s"
              .formatted(
                  report.figure(Measure.CONCLUDED).amount().toPlainString(),
                  percent(Rate.AS_PROMISED),
                  percent(Rate.WITHIN_LAW)));
    }
    if (contents.contains(ReportSection.PROBLEMS)) {
      says.add(
          "未销号问题 %s 个,其中逾期 %s 个"
              .formatted(
                  report.problems().size(),
                  report.problems().stream().filter(OpenProblem::overdue).count()));
    }
    if (contents.contains(ReportSection.OVERDUE)) {
      says.add("逾期未了结的义务 %s 项".formatted(report.overdue().size()));
    }
    if (contents.contains(ReportSection.DECISIONS)) {
      says.add("提请招商委决定 %s 项".formatted(report.decisions().size()));
    }
    return String.join(";", says) + "。";
  }

  private String percent(Rate rate) {
    return report.rate(rate).percent().map(percent -> percent.toPlainString() + "%").orElse("不适用");
  }

  private List<Block> blocks(ReportSection section) {
    return switch (section) {
      case INDICATORS -> List.of(figures(section), rates(section));
      case FUNDS -> funds();
      case APPROVALS -> approvals();
      case RESPONSIBLE -> responsible();
      case TROUBLED -> troubled();
      case PROBLEMS -> problems();
      case OVERDUE -> overdue();
      case DECISIONS -> decisions();
      case CHANGES -> changes();
      case DAYS -> days();
      case BOTTLENECKS -> bottlenecks();
      case RESTATED -> restated();
    };
  }

  /** A table, or a sentence where it would be empty. */
  private static Block grid(
      String id, String caption, String nothing, List<List<Cell>> rows, String... head) {
    return rows.isEmpty() ? new Say(nothing) : new Grid(id, caption, List.of(head), rows);
  }

  private Grid figures(ReportSection section) {
    return new Grid(
        "figures-" + section,
        "数字",
        List.of("指标", "数值", "个案"),
        Arrays.stream(Measure.values())
            .filter(measure -> measure.section() == section)
            .map(measure -> figure(Words.of(measure), report.figure(measure), measure.money()))
            .toList());
  }

  private List<Cell> figure(String what, Figure figure, boolean money) {
    return List.of(
        Cell.of(what),
        Cell.number(money ? yuan(figure.amount()) : figure.amount().toPlainString()),
        Cell.of(cases(figure)));
  }

  private String cases(Figure figure) {
    return figure.cases().isEmpty()
        ? Words.NONE
        : figure.cases().keySet().stream().map(ReportParts::named).collect(Collectors.joining("、"));
  }

  /** The first attempt at an item is called as the item itself. */
  private static String named(CaseRef where) {
    return where.part().map(part -> part.replaceFirst(":1$", "")).orElse("本项目");
  }

  private static String yuan(BigDecimal amount) {
    return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT))
            .format(amount)
        + " 元";
  }

  private Grid rates(ReportSection section) {
    return new Grid(
        "rates-" + section,
        "比率",
        List.of("比率", "百分比", "分子", "分母"),
        Arrays.stream(Rate.values())
            .filter(rate -> rate.numerator().section() == section)
            .map(
                rate -> {
                  boolean money = rate.numerator().money();
                  BigDecimal part = report.rate(rate).numerator();
                  BigDecimal whole = report.rate(rate).denominator();
                  return List.of(
                      Cell.of(Words.of(rate)),
                      Cell.number(percent(rate)),
                      Cell.number(money ? yuan(part) : part.toPlainString()),
                      Cell.number(money ? yuan(whole) : whole.toPlainString()));
                })
            .toList());
  }

  private List<Block> funds() {
    List<List<Cell>> kinds = new ArrayList<>();
    report
        .arrived()
        .forEach(
            (kind, figure) -> {
              if (!figure.cases().isEmpty()) {
                kinds.add(List.of(Cell.of(Words.of(kind)), Cell.number(yuan(figure.amount()))));
              }
            });
    return List.of(
        figures(ReportSection.FUNDS),
        rates(ReportSection.FUNDS),
        grid("arrived", "本期到位资金(按类别)", "本期没有资金到位。", kinds, "类别", "金额"));
  }

  private List<Block> approvals() {
    List<List<Cell>> lights = new ArrayList<>();
    report
        .lights()
        .forEach(
            (light, figure) ->
                lights.add(
                    List.of(
                        Cell.of(light),
                        Cell.number(figure.amount().toPlainString()),
                        Cell.of(cases(figure)))));
    return List.of(
        grid("states", "事项状态", "没有审批事项。", counted(report.states()), "状态", "事项数", "事项"),
        grid("lights", "事项灯色", "没有计时的事项。", lights, "灯色", "事项数", "事项"),
        figures(ReportSection.APPROVALS),
        rates(ReportSection.APPROVALS));
  }

  private <K extends Enum<K>> List<List<Cell>> counted(SortedMap<K, Figure> figures) {
    return figures.entrySet().stream()
        .map(entry -> figure(Words.of(entry.getKey()), entry.getValue(), false))
        .toList();
  }

  private List<Block> troubled() {
    List<List<Cell>> rows = new ArrayList<>();
    report
        .troubled()
        .forEach(
            project ->
                project
                    .reasons()
                    .forEach(
                        reason ->
                            rows.add(
                                List.of(
                                    Cell.of(Words.of(reason.kind())),
                                    Cell.of(duty(reason.what())),
                                    Cell.of(Words.of(reason.since(), reason.certainty()))))));
    return List.of(grid("troubled", "困难和原因", "没有困难。", rows, "原因", "事由", "停滞之日或应了结之日"));
  }

  /** What somebody owes, by the key of the duty. */
  private String duty(String key) {
    return view.duties(report.day()).stream()
        .filter(duty -> duty.key().equals(key))
        .findFirst()
        .map(duty -> duty(duty, duty.subject()))
        .orElseGet(() -> Names.subject(key));
  }

  private String duty(Duty duty, String subject) {
    return "%s(%s)".formatted(Words.of(duty.kind()), new Names(view).matter(subject));
  }

  private List<Block> problems() {
    List<List<Cell>> rows = new ArrayList<>();
    for (OpenProblem problem : report.problems()) {
      rows.add(
          List.of(
              Cell.of(named(problem.where())),
              Cell.of(problem.category().chinese()),
              Cell.of(problem.item().map(new Names(view)::matter).orElse(Words.NONE)),
              Cell.number(problem.level() + "级"),
              Cell.of(party(problem.holder())),
              Cell.of(problem.reportedOn().toString()),
              Cell.number(Integer.toString(problem.days())),
              Cell.of(Words.due(problem.due())),
              Cell.of(problem.overdue() ? "✗ 逾期" : "✓ 未逾期")));
    }
    List<List<Cell>> sums = new ArrayList<>();
    summed("类别", report.problemsBy(OpenProblem::category), sums);
    report
        .problemsBy(OpenProblem::level)
        .forEach((level, figure) -> sums.add(sum("层级", level + "级", figure)));
    report
        .problemsBy(OpenProblem::holder)
        .forEach((holder, figure) -> sums.add(sum("承办", party(holder), figure)));
    summed("已历时间", report.problemsBy(OpenProblem::age), sums);
    List<Block> blocks = new ArrayList<>();
    blocks.add(figures(ReportSection.PROBLEMS));
    blocks.add(
        grid(
            "problems",
            "未销号问题",
            "没有未销号的问题。",
            rows,
            "编号",
            "类别",
            "关联事项",
            "层级",
            "承办",
            "提出",
            "已历(日)",
            "到期",
            "是否逾期"));
    if (!sums.isEmpty()) {
      blocks.add(new Grid("problem-sums", "分类汇总", List.of("口径", "分类", "问题数", "问题"), sums));
    }
    return blocks;
  }

  private <K extends Enum<K>> void summed(
      String by, SortedMap<K, Figure> figures, List<List<Cell>> into) {
    figures.forEach((key, figure) -> into.add(sum(by, Words.of(key), figure)));
  }

  private List<Cell> sum(String by, String key, Figure figure) {
    return List.of(
        Cell.of(by),
        Cell.of(key),
        Cell.number(figure.amount().toPlainString()),
        Cell.of(cases(figure)));
  }

  private String party(String code) {
    return new Names(view).party(code);
  }

  /** Row by row of a unit, what else is told of all. */
  private List<Block> responsible() {
    SortedMap<String, List<List<Cell>>> rows = new TreeMap<>();
    for (Measure measure : Measure.values()) {
      if (measure.section() == ReportSection.INDICATORS
          || measure.section() == ReportSection.FUNDS) {
        unitRows(Words.of(measure), measure.money(), report.byUnit(report.figure(measure)), rows);
      }
    }
    unitRows("逾期未了结的义务", false, report.overdueBy(duty -> report.unit(duty.where())), rows);
    return List.of(
        grid(
            "units",
            "分责任单位",
            "没有可分的数字。",
            rows.values().stream().flatMap(List::stream).toList(),
            "责任单位",
            "指标",
            "数值"));
  }

  private static void unitRows(
      String what,
      boolean money,
      SortedMap<String, Figure> byUnit,
      SortedMap<String, List<List<Cell>>> into) {
    byUnit.forEach(
        (unit, figure) ->
            into.computeIfAbsent(unit, first -> new ArrayList<>())
                .add(
                    List.of(
                        Cell.of(unit.equals(Report.NO_UNIT) ? "未明确" : unit),
                        Cell.of(what),
                        Cell.number(
                            money ? yuan(figure.amount()) : figure.amount().toPlainString()))));
  }

  private List<Block> overdue() {
    List<List<Cell>> sums = new ArrayList<>();
    report
        .overdueBy(OverdueDuty::owner)
        .forEach(
            (owner, figure) ->
                sums.add(
                    List.of(Cell.of(party(owner)), Cell.number(figure.amount().toPlainString()))));
    List<List<Cell>> rows = new ArrayList<>();
    for (OverdueDuty duty : report.overdue()) {
      rows.add(
          List.of(
              Cell.of(party(duty.owner())),
              Cell.of(Words.of(duty.kind())),
              Cell.of(new Names(view).matter(duty.subject())),
              Cell.of(Words.due(Optional.of(duty.due()))),
              Cell.of(duty.light())));
    }
    return rows.isEmpty()
        ? List.of(new Say("没有逾期未了结的义务。"))
        : List.of(
            new Grid("overdue-sums", "按责任单位汇总", List.of("责任单位", "逾期义务"), sums),
            new Grid("overdue", "逾期义务", List.of("责任单位", "义务", "对象", "到期", "灯色"), rows));
  }

  private List<Block> decisions() {
    List<List<Cell>> rows = new ArrayList<>();
    report
        .decisions()
        .forEach(
            asked ->
                rows.add(
                    List.of(
                        Cell.of(Words.of(asked.kind())),
                        Cell.of(named(asked.where())),
                        Cell.of(asked.since().toString()))));
    return List.of(grid("decisions", "提请招商委决定", "没有提请决定的事项。", rows, "事由", "对象", "自何日起"));
  }

  private List<Block> changes() {
    List<List<Cell>> rows = new ArrayList<>();
    for (Report.FigureChange change : report.changes()) {
      boolean money = change.measure().money();
      BigDecimal more = change.now().subtract(change.before());
      rows.add(
          List.of(
              Cell.of(Words.of(change.measure())),
              Cell.number(money ? yuan(change.before()) : change.before().toPlainString()),
              Cell.number(money ? yuan(change.now()) : change.now().toPlainString()),
              Cell.number(
                  (more.signum() > 0 ? "+" : "") + (money ? yuan(more) : more.toPlainString()))));
    }
    String before = report.period().previous().text();
    return List.of(
        grid(
            "changes",
            "与上期(%s)比较".formatted(before),
            "与上期(%s)相同。".formatted(before),
            rows,
            "指标",
            "上期",
            "本期",
            "增减"));
  }

  private List<Block> days() {
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
                        Cell.number(percent(entry.getValue().amount(), all)))));
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
            new Say("各事项在本期内的每个自然日各归属一方,各方之和为 %s 日。".formatted(all.toPlainString())),
            new Grid("day-kinds", "按归属类别", List.of("类别", "日数", "占比"), kinds),
            new Grid("days", "按归属", List.of("归属", "日数", "事项(日数)"), rows));
  }

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

  private static String percent(BigDecimal part, BigDecimal whole) {
    return new Ratio(part, whole)
        .percent(1)
        .map(percent -> percent.toPlainString() + "%")
        .orElse("不适用");
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
      return "%s(%s)".formatted(party(department.code()), Words.of(department.work()));
    } else if (holder instanceof Holder.ProcedureHolder procedure) {
      return "特殊程序:"
          + Arrays.stream(PauseReason.values())
              .filter(reason -> reason.name().equals(procedure.procedure()))
              .findFirst()
              .map(Words::of)
              .orElse(procedure.procedure());
    } else if (holder instanceof Holder.LegalPeriod period) {
      return "法定期限:" + Words.of(period.step());
    } else if (holder instanceof Holder.Applicant applicant) {
      return "申请人(%s)".formatted(Words.of(applicant.turn()));
    } else if (holder instanceof Holder.Upstream upstream) {
      return "等待 " + new Names(view).matter(upstream.item());
    }
    return KINDS.getOrDefault(holder.key(), holder.key());
  }

  private List<Block> bottlenecks() {
    List<List<Cell>> rows = new ArrayList<>();
    for (Report.Bottleneck one : report.bottlenecks()) {
      rows.add(
          List.of(
              Cell.of(party(one.department())),
              Cell.number(one.days().amount().toPlainString()),
              Cell.of(dayCases(one.days()))));
    }
    return List.of(
        grid("bottlenecks", "部门占用日数(不含休息日)", "本期没有部门占用的日子。", rows, "部门", "日数", "事项(日数)"));
  }

  private List<Block> restated() {
    List<List<Cell>> rows = new ArrayList<>();
    report
        .restated()
        .forEach(
            moved ->
                rows.add(
                    List.of(
                        Cell.of(moved.where().part().map(this::duty).orElse(Words.NONE)),
                        Cell.of(moved.published().toString()),
                        Cell.of(Words.due(Optional.of(moved.before()))),
                        Cell.of(Words.due(Optional.of(moved.after()))))));
    return List.of(
        grid("restated", "因放假通知变动的到期日", "本期没有因放假通知变动的到期日。", rows, "义务", "通知公布", "原到期", "现到期"));
  }
}
