package org.zhuanban.dossier.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zhuanban.ProjectView;
import org.zhuanban.dossier.page.ReportPart.Block;
import org.zhuanban.dossier.page.ReportPart.Cell;
import org.zhuanban.dossier.page.ReportPart.Grid;
import org.zhuanban.dossier.page.ReportPart.Say;
import org.zhuanban.duty.DutyKind;
import org.zhuanban.organisation.Target;
import org.zhuanban.organisation.TargetKey;
import org.zhuanban.organisation.TargetOwner;
import org.zhuanban.organisation.TargetOwner.TargetOwnerKind;
import org.zhuanban.project.funds.Ratio;
import org.zhuanban.report.ReportSection;
import org.zhuanban.report.content.ComingDuty;
import org.zhuanban.report.content.DutyProgress;
import org.zhuanban.report.content.Figure;
import org.zhuanban.report.content.Measure;
import org.zhuanban.report.content.Report;
import org.zhuanban.report.content.TargetCompletion;

/**
 * What a report says beyond the project: targets, the origin of money, meetings, agency, policies,
 * orders, suggestions, teams, duties and next steps.
 *
 * @param view the project as it was at the end of the day of the report
 * @param report the report
 */
record CountyMatters(ProjectView view, Report report) {
  private static final int TEN_THOUSAND = 4;

  List<Block> targets() {
    Optional<TargetCompletion> completion =
        report.county().completion().filter(known -> !known.targets().isEmpty());
    return completion.map(this::targets).orElseGet(() -> List.of(new Say("本年度尚未下达目标任务。")));
  }

  /** Who has no target is left out, except the county, and what no unit is credited with. */
  private List<Block> targets(TargetCompletion completion) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Say(summary(completion)));
    blocks.add(
        new Grid(
            "targets",
            "各责任单位目标任务完成情况",
            List.of("责任单位", "指标", "全年目标", "序时目标", "累计完成", "本期完成", "年度完成率", "序时完成率"),
            completion.keys().stream()
                .filter(key -> key.owner().unit().isEmpty() || completion.target(key).isPresent())
                .map(key -> row(completion, key))
                .toList()));
    if (!completion.adjustments().isEmpty()) {
      blocks.add(
          new Grid(
              "adjustments",
              "目标任务调整情况",
              List.of("责任单位", "指标", "调整前", "调整后", "自何日起"),
              completion.adjustments().stream().map(this::adjusted).toList()));
    }
    return blocks;
  }

  private List<Cell> adjusted(TargetCompletion.TargetAdjustment adjustment) {
    TargetKey key = adjustment.before().key();
    return List.of(
        Cell.of(owner(key.owner())),
        Cell.of(Words.of(key.measure())),
        Cell.number(amount(key, adjustment.before().amount())),
        Cell.number(amount(key, adjustment.now().target().amount())),
        Cell.of(adjustment.now().from().toString()));
  }

  /** What the summary of the whole report says of the targets of the county; empty without one. */
  Optional<String> brief() {
    return report
        .county()
        .completion()
        .flatMap(
            known ->
                known.targets().keySet().stream()
                    .filter(key -> key.owner().kind() == TargetOwnerKind.COUNTY)
                    .map(key -> "%s%s".formatted(Words.of(key.measure()), rate(known.ofYear(key))))
                    .reduce((some, more) -> some + "、" + more))
        .map("全县目标任务年度完成率："::concat);
  }

  private String summary(TargetCompletion completion) {
    String all =
        completion.targets().keySet().stream()
            .filter(key -> key.owner().kind() == TargetOwnerKind.COUNTY)
            .map(
                key ->
                    "%s完成%s，占全年目标%s的%s"
                        .formatted(
                            Words.of(key.measure()),
                            amount(key, completion.achieved(key).amount()),
                            amount(key, completion.ofYear(key).denominator()),
                            Words.percent(completion.ofYear(key).percent())))
            .collect(Collectors.joining("；"));
    return all.isEmpty() ? "未下达全县目标任务，各单位完成情况如下。" : "全县：" + all + "。";
  }

  private List<Cell> row(TargetCompletion completion, TargetKey key) {
    Ratio scheduled = completion.onSchedule(key);
    return List.of(
        Cell.of(owner(key.owner())),
        Cell.of(Words.of(key.measure())),
        Cell.number(
            completion.target(key).map(Target::amount).map(all -> amount(key, all)).orElse("未下达")),
        Cell.number(
            scheduled.denominator().signum() == 0
                ? Words.NONE
                : amount(key, scheduled.denominator())),
        Cell.number(amount(key, completion.achieved(key).amount())),
        Cell.number(amount(key, completion.inPeriod(key).amount())),
        Cell.number(rate(completion.ofYear(key))),
        Cell.number(rate(scheduled)));
  }

  private static String rate(Ratio ratio) {
    return ratio.denominator().signum() == 0 ? Words.NONE : Words.percent(ratio.percent());
  }

  private String owner(TargetOwner owner) {
    if (owner.kind() == TargetOwnerKind.COUNTY) {
      return Words.of(owner.kind());
    }
    return owner
        .unit()
        .map(
            code ->
                owner.kind() == TargetOwnerKind.INTRODUCING_UNIT
                    ? "%s（%s）".formatted(called().who(code), Words.of(owner.kind()))
                    : called().who(code))
        .orElseGet(() -> "未明确" + Words.of(owner.kind()));
  }

  private static String amount(TargetKey key, BigDecimal amount) {
    return key.measure().money() ? tenThousands(amount) : plain(amount) + "个";
  }

  private static String tenThousands(BigDecimal yuan) {
    return plain(yuan.movePointLeft(TEN_THOUSAND)) + "万元";
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /** Says what has no origin as such. */
  Block origins() {
    List<List<Cell>> rows = new ArrayList<>();
    report
        .county()
        .origins()
        .forEach(
            (origin, figure) -> {
              if (figure.amount().signum() != 0) {
                rows.add(
                    List.of(Cell.of(Words.of(origin)), Cell.number(tenThousands(figure.amount()))));
              }
            });
    return Grid.orSay("origins", "本期到位资金（按来源）", "本期没有可按来源统计的到位资金。", rows, "来源", "金额");
  }

  List<Block> figures(ReportSection section) {
    List<List<Cell>> rows =
        Arrays.stream(Measure.values())
            .filter(measure -> measure.section() == section)
            .map(this::row)
            .toList();
    return List.of(new Grid("figures-" + section, "指标完成情况", List.of("指标", "数值", "涉及事项"), rows));
  }

  private List<Cell> row(Measure measure) {
    Figure figure = report.figure(measure);
    return List.of(
        Cell.of(Words.of(measure)),
        Cell.number(measure.money() ? tenThousands(figure.amount()) : plain(figure.amount())),
        Cell.of(
            figure.cases().isEmpty()
                ? Words.NONE
                : figure.cases().keySet().stream()
                    .map(called()::one)
                    .distinct()
                    .collect(Collectors.joining("、"))));
  }

  List<Block> duties() {
    List<List<Cell>> rows = new ArrayList<>();
    for (DutyKind kind : report.county().kinds()) {
      List<Cell> row = new ArrayList<>(List.of(Cell.of(Words.of(kind))));
      for (DutyProgress progress : DutyProgress.values()) {
        row.add(Cell.number(plain(report.county().duties(kind, progress).amount())));
      }
      rows.add(row);
    }
    List<String> head = new ArrayList<>(List.of("责任事项"));
    Arrays.stream(DutyProgress.values()).map(Words::of).forEach(head::add);
    return List.of(
        Grid.orSay("duties", "责任事项办理情况（按种类）", "本期没有责任事项。", rows, head.toArray(String[]::new)));
  }

  List<Block> next() {
    List<List<Cell>> rows = new ArrayList<>();
    for (ComingDuty duty : report.county().next()) {
      rows.add(
          List.of(
              Cell.of(Words.due(Optional.of(duty.due()))),
              Cell.of(called().who(duty.owner())),
              Cell.of(Words.of(duty.kind())),
              Cell.of(called().what(duty.where(), duty.subject()))));
    }
    return List.of(
        Grid.orSay("next", "下期到期的责任事项", "下期没有到期的责任事项。", rows, "到期", "责任单位", "责任事项", "对象"));
  }

  private Called called() {
    return new Called(view, report);
  }
}
