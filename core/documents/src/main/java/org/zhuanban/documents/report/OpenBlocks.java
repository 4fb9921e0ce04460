package org.zhuanban.documents.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import org.zhuanban.documents.Block;
import org.zhuanban.documents.Cell;
import org.zhuanban.report.ReportSection;
import org.zhuanban.report.content.CaseName;
import org.zhuanban.report.content.CaseRef;
import org.zhuanban.report.content.DecisionAsked;
import org.zhuanban.report.content.Figure;
import org.zhuanban.report.content.OpenProblem;
import org.zhuanban.report.content.OverdueDuty;
import org.zhuanban.report.content.Report;
import org.zhuanban.report.content.RestatedDeadline;
import org.zhuanban.report.content.TroubledProject;

/**
 * What a report says of open matters: projects in trouble, problems, overdue duties, matters for
 * decision, and last days that a notice moved.
 *
 * @param words the words of the report
 */
record OpenBlocks(ReportWords words) {
  List<Block> troubled() {
    List<List<Cell>> rows = new ArrayList<>();
    for (TroubledProject project : report().troubled()) {
      CaseRef whole = new CaseRef(project.project(), Optional.empty());
      for (TroubledProject.TroubleReason reason : project.reasons()) {
        rows.add(
            List.of(
                Cell.of(words.project(whole)),
                words.word(reason.kind()),
                Cell.of(words.duty(new CaseRef(project.project(), Optional.of(reason.what())))),
                Cell.of(words.day(reason.since(), reason.certainty()))));
      }
    }
    return List.of(
        words.table(
            "troubled",
            List.of(
                words.text("project"),
                words.text("reason"),
                words.text("trouble"),
                words.day("since")),
            rows));
  }

  List<Block> problems() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new FigureBlocks(words).figures(ReportSection.PROBLEMS));
    blocks.add(
        words.table(
            "problems",
            List.of(
                words.text("project"),
                words.text("category"),
                words.text("content"),
                words.text("wish"),
                words.text("decision"),
                words.text("holder"),
                words.day("reported"),
                words.day("due"),
                words.text("progress")),
            report().problems().stream().map(this::row).toList()));
    List<List<Cell>> sums = new ArrayList<>();
    sum("category", report().problemsBy(OpenProblem::category), sums);
    sum("level", report().problemsBy(OpenProblem::levelName), sums);
    report()
        .problemsBy(OpenProblem::holder)
        .forEach((holder, figure) -> sums.add(sum("holder", words.who(holder), figure)));
    sum("age", report().problemsBy(OpenProblem::age), sums);
    if (!sums.isEmpty()) {
      blocks.add(
          words.table(
              "problem-sums",
              List.of(
                  words.text("sorted"),
                  words.text("class"),
                  words.number("problems"),
                  words.text("cases")),
              sums));
    }
    return blocks;
  }

  private List<Cell> row(OpenProblem problem) {
    return List.of(
        Cell.of(
            words.say(
                "report.problem.number",
                Map.of(
                    "project",
                    words.project(problem.where()),
                    "number",
                    problem.where().part().orElse("")))),
        Cell.of(
            words.say(
                "report.problem.category",
                Map.of("category", problem.category(), "item", problem.item().map(item(problem))))),
        words.word(problem.content()),
        words.word(problem.wish()),
        words.word(problem.decision()),
        Cell.of(
            words.say(
                "report.problem.holder",
                Map.of(
                    "holder",
                    words.who(problem.holder()),
                    "level",
                    Optional.of(problem.levelName())
                        .filter(level -> !level.equals(words.who(problem.holder())))))),
        words.word(problem.reportedOn()),
        words.word(problem.due()),
        Cell.of(
            words.say(
                "report.problem.progress",
                Map.of(
                    "days",
                    problem.days(),
                    "late",
                    problem.overdue()
                        ? Optional.of(words.say("report.problem.late"))
                        : Optional.empty(),
                    "missed",
                    problem.missed().isEmpty()
                        ? Optional.empty()
                        : Optional.of(problem.missed().stream().map(words::who).toList())))));
  }

  private Function<String, String> item(OpenProblem problem) {
    return code ->
        report()
            .names()
            .part(new CaseRef(problem.where().project(), Optional.of(code)))
            .flatMap(CaseName::name)
            .orElse(code);
  }

  private <K> void sum(String by, SortedMap<K, Figure> figures, List<List<Cell>> into) {
    figures.forEach((key, figure) -> into.add(sum(by, words.texts().word(key), figure)));
  }

  private List<Cell> sum(String by, String key, Figure figure) {
    return List.of(
        Cell.of(words.say("report.by." + by)),
        Cell.of(key),
        words.word(figure.amount()),
        words.cases(figure));
  }

  List<Block> overdue() {
    List<List<Cell>> sums = new ArrayList<>();
    report()
        .overdueBy(OverdueDuty::owner)
        .forEach(
            (owner, figure) ->
                sums.add(List.of(Cell.of(words.who(owner)), words.word(figure.amount()))));
    List<List<Cell>> rows = new ArrayList<>();
    for (OverdueDuty duty : report().overdue()) {
      rows.add(
          List.of(
              Cell.of(words.who(duty.owner())),
              Cell.of(words.project(duty.where())),
              words.word(duty.kind()),
              words.word(words.matter(duty.where(), duty.subject())),
              words.word(duty.due()),
              words.texts().lamp(duty.light())));
    }
    List<Block> blocks = new ArrayList<>();
    if (!sums.isEmpty()) {
      blocks.add(
          words.table("overdue-sums", List.of(words.text("owner"), words.number("overdue")), sums));
    }
    blocks.add(
        words.table(
            "overdue",
            List.of(
                words.text("owner"),
                words.text("stream"),
                words.text("duty"),
                words.text("about"),
                words.day("due"),
                words.text("light")),
            rows));
    return blocks;
  }

  List<Block> decisions() {
    List<List<Cell>> rows = new ArrayList<>();
    for (DecisionAsked asked : report().decisions()) {
      rows.add(
          List.of(
              Cell.of(words.project(asked.where())),
              words.word(asked.kind()),
              words.word(words.problem(asked.where())),
              words.word(asked.since())));
    }
    return List.of(
        words.table(
            "decisions",
            List.of(
                words.text("project"),
                words.text("asked"),
                words.text("content"),
                words.day("waiting")),
            rows));
  }

  List<Block> restated() {
    List<List<Cell>> rows = new ArrayList<>();
    for (RestatedDeadline moved : report().restated()) {
      rows.add(
          List.of(
              Cell.of(words.project(moved.where())),
              Cell.of(words.duty(moved.where())),
              words.word(moved.published()),
              words.word(moved.before()),
              words.word(moved.after())));
    }
    return List.of(
        words.table(
            "restated",
            List.of(
                words.text("project"),
                words.text("duty"),
                words.day("notice-published"),
                words.day("due-before"),
                words.day("due-after")),
            rows));
  }

  private Report report() {
    return words.report();
  }
}
