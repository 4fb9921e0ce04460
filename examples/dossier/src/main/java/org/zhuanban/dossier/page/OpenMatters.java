package org.zhuanban.dossier.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.zhuanban.ProjectView;
import org.zhuanban.dossier.page.ReportPart.Block;
import org.zhuanban.dossier.page.ReportPart.Cell;
import org.zhuanban.dossier.page.ReportPart.Grid;
import org.zhuanban.dossier.page.ReportPart.Say;
import org.zhuanban.duty.Duty;
import org.zhuanban.report.ReportSection;
import org.zhuanban.report.content.Figure;
import org.zhuanban.report.content.OpenProblem;
import org.zhuanban.report.content.OverdueDuty;
import org.zhuanban.report.content.Report;

/**
 * What a report says of the matters that are open: what is in trouble, problems, overdue duties,
 * decisions that are asked for, and days that a notice has moved.
 *
 * @param view the project as it was at the end of the day of the report
 * @param report the report
 */
record OpenMatters(ProjectView view, Report report) {
  List<Block> troubled() {
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
    return List.of(Grid.orSay("troubled", "推进滞后情况", "没有推进滞后的事项。", rows, "原因", "事由", "停滞日期或者应办结日期"));
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
    return "%s(%s)".formatted(Words.of(duty.kind()), names().matter(subject));
  }

  List<Block> problems() {
    List<List<Cell>> rows = new ArrayList<>();
    for (OpenProblem problem : report.problems()) {
      rows.add(
          List.of(
              Cell.of(problem.where()),
              Cell.of(problem.category().chinese()),
              Cell.of(problem.item().map(names()::matter).orElse(Words.NONE)),
              Cell.of(problem.levelName()),
              Cell.of(names().party(problem.holder())),
              Cell.of(problem.reportedOn().toString()),
              Cell.number(Integer.toString(problem.days())),
              Cell.of(Words.due(problem.due())),
              Cell.of(problem.overdue() ? "✗ 逾期" : "✓ 未逾期"),
              Cell.of(problem.content().orElse(Words.NONE)),
              Cell.of(problem.wish().orElse(Words.NONE)),
              Cell.of(problem.decision().orElse(Words.NONE)),
              Cell.of(missed(problem))));
    }
    List<List<Cell>> sums = new ArrayList<>();
    summed("类别", report.problemsBy(OpenProblem::category), sums);
    report
        .problemsBy(OpenProblem::level)
        .forEach((level, figure) -> sums.add(sum("层级", level + "级", figure)));
    report
        .problemsBy(OpenProblem::holder)
        .forEach((holder, figure) -> sums.add(sum("承办", names().party(holder), figure)));
    summed("已历时间", report.problemsBy(OpenProblem::age), sums);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new ReportFigures(report).figures(ReportSection.PROBLEMS));
    blocks.add(
        Grid.orSay(
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
            "已历（日）",
            "到期",
            "是否逾期",
            "内容",
            "企业诉求",
            "议定意见",
            "逾期层级"));
    if (!sums.isEmpty()) {
      blocks.add(new Grid("problem-sums", "分类汇总", List.of("分类方式", "分类", "问题数", "问题"), sums));
    }
    return blocks;
  }

  private String missed(OpenProblem problem) {
    return problem.missed().isEmpty()
        ? Words.NONE
        : String.join("、", problem.missed().stream().map(names()::party).toList());
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
        Cell.cases(figure));
  }

  List<Block> overdue() {
    List<List<Cell>> sums = new ArrayList<>();
    report
        .overdueBy(OverdueDuty::owner)
        .forEach(
            (owner, figure) ->
                sums.add(
                    List.of(
                        Cell.of(called().who(owner)),
                        Cell.number(figure.amount().toPlainString()))));
    List<List<Cell>> rows = new ArrayList<>();
    for (OverdueDuty duty : report.overdue()) {
      rows.add(
          List.of(
              Cell.of(called().who(duty.owner())),
              Cell.of(Words.of(duty.kind())),
              Cell.of(
                  duty.where().project().equals(view.key().id())
                      ? names().matter(duty.subject())
                      : called().what(duty.where(), duty.subject())),
              Cell.of(Words.due(Optional.of(duty.due()))),
              Cell.of(duty.light())));
    }
    return rows.isEmpty()
        ? List.of(new Say("没有逾期未办结事项。"))
        : List.of(
            new Grid("overdue-sums", "按责任单位汇总", List.of("责任单位", "逾期未办结事项"), sums),
            new Grid("overdue", "逾期未办结事项", List.of("责任单位", "责任事项", "涉及事项", "办理期限", "灯色"), rows));
  }

  List<Block> decisions() {
    List<List<Cell>> rows = new ArrayList<>();
    report
        .decisions()
        .forEach(
            asked ->
                rows.add(
                    List.of(
                        Cell.of(Words.of(asked.kind())),
                        Cell.of(asked.where()),
                        Cell.of(asked.since().toString()))));
    return List.of(Grid.orSay("decisions", "提请县招商委研究事项", "没有提请研究的事项。", rows, "事由", "涉及事项", "起始日期"));
  }

  List<Block> restated() {
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
        Grid.orSay(
            "restated", "因放假调整变更的期限", "本期没有因放假调整变更的期限。", rows, "责任事项", "通知公布日期", "原办理期限", "现办理期限"));
  }

  private Called called() {
    return new Called(view, report);
  }

  private Names names() {
    return new Names(view);
  }
}
