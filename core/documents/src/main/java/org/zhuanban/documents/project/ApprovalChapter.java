package org.zhuanban.documents.project;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuanban.approval.Approvals;
import org.zhuanban.approval.forecast.Estimate;
import org.zhuanban.approval.forecast.Forecast;
import org.zhuanban.approval.forecast.Milestone;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.Gate;
import org.zhuanban.approval.view.ApprovalRow;
import org.zhuanban.approval.view.JointHandling;
import org.zhuanban.calendar.Certainty;
import org.zhuanban.documents.Block;
import org.zhuanban.documents.Cell;
import org.zhuanban.documents.DocumentTexts;
import org.zhuanban.documents.picture.Flag;
import org.zhuanban.documents.picture.Gantt;
import org.zhuanban.documents.picture.LightChart;
import org.zhuanban.duty.Light;
import org.zhuanban.project.Project;
import org.zhuanban.project.ProjectGate;
import org.zhuanban.project.ProjectStep;

/** What a page says of the approvals. */
record ApprovalChapter(Tables tables) {
  List<Block> board() {
    List<ApprovalRow> board = tables.view().approvals().board(tables.day());
    Map<Light, Integer> counts = new EnumMap<>(Light.class);
    board.forEach(row -> row.light().ifPresent(light -> counts.merge(light, 1, Integer::sum)));
    List<Block> blocks = new ArrayList<>();
    if (!counts.isEmpty()) {
      blocks.add(
          paragraph(
              "page.counts",
              Map.of(
                  "items",
                  board.size(),
                  "lights",
                  counts.entrySet().stream()
                      .map(
                          entry ->
                              texts()
                                  .say(
                                      "page.count",
                                      Map.of("light", entry.getKey(), "count", entry.getValue())))
                      .toList())));
    }
    List<List<Cell>> rows = new ArrayList<>();
    for (ApprovalRow row : board) {
      rows.add(
          List.of(
              Cell.of(row.title()),
              Cell.of(row.department()),
              tables.lamp(row.light()),
              tables.cell(row.state()),
              tables.cell(row.committed()),
              tables.cell(row.statutory())));
    }
    blocks.add(
        tables.table(
            "page.no-plan",
            List.of(
                tables.text("item"),
                tables.text("approving"),
                tables.text("light"),
                tables.text("item-state"),
                tables.day("committed"),
                tables.day("statutory")),
            rows));
    return blocks;
  }

  List<Block> forecast() {
    Optional<Gantt> gantt = Gantt.of(tables.view(), tables.day());
    if (gantt.isEmpty()) {
      return List.of(new Block.Paragraph(texts().say("page.no-plan")));
    }
    Forecast forecast = gantt.get().forecast();
    List<Block> blocks = new ArrayList<>();
    Optional<LocalDate> started =
        tables
            .view()
            .project()
            .on(ProjectStep.CONSTRUCTION_STARTED)
            .filter(on -> !on.isAfter(tables.day()));
    Optional<LocalDate> planned = gantt.get().plannedStart();
    if (started.isPresent()) {
      blocks.add(
          paragraph(
              "forecast.started",
              Map.of(
                  "day",
                  started.get(),
                  "against",
                  planned.map(by -> compared(started.get(), by, "forecast.was")))));
    } else {
      forecast
          .construction()
          .ifPresent(
              last ->
                  blocks.add(
                      paragraph(
                          over(last.on()) ? "forecast.ready" : "forecast.construction",
                          Map.of(
                              "day",
                              said(last.on()),
                              "against",
                              planned.map(
                                  by -> compared(last.on().date(), by, "forecast.will"))))));
      forecast.construction().ifPresent(last -> path(last, "forecast.path", blocks));
    }
    forecast
        .operation()
        .ifPresent(
            last ->
                blocks.add(
                    paragraph(
                        over(last.on()) ? "forecast.operable" : "forecast.operation",
                        Map.of("day", said(last.on())))));
    forecast
        .end()
        .ifPresent(
            last ->
                blocks.add(
                    paragraph(
                        over(last.on()) ? "forecast.over" : "forecast.end",
                        Map.of("day", said(last.on())))));
    if (forecast.items().stream().anyMatch(item -> item.finish().lowerBound())) {
      blocks.add(paragraph("forecast.bound", Map.of()));
    }
    blocks.add(gantt.get().picture(texts()));
    return blocks;
  }

  private boolean over(Estimate on) {
    return !on.date().isAfter(tables.day());
  }

  private void path(Milestone last, String key, List<Block> blocks) {
    List<String> ahead =
        last.path().stream()
            .filter(
                code -> tables.view().approvals().state().asOf(tables.day()).metOn(code).isEmpty())
            .map(tables::item)
            .toList();
    if (!ahead.isEmpty()) {
      blocks.add(paragraph(key, Map.of("items", String.join(texts().say("forecast.then"), ahead))));
    }
  }

  private String said(Estimate estimate) {
    return texts()
        .say(
            "forecast.day",
            Map.of(
                "day",
                estimate.date(),
                "provisional",
                estimate.certainty() == Certainty.FINAL
                    ? Optional.empty()
                    : Optional.of(texts().say("calendar.provisional"))));
  }

  /** A day against the planned one, in calendar days. */
  private String compared(LocalDate day, LocalDate planned, String key) {
    long late = ChronoUnit.DAYS.between(planned, day);
    return texts()
        .say(
            key + (late > 0 ? ".late" : late < 0 ? ".early" : ".even"),
            Map.of("planned", planned, "days", Math.abs(late)));
  }

  List<Block> lights() {
    Optional<LightChart> chart = LightChart.of(tables.view(), tables.day(), flags());
    List<Block> blocks = new ArrayList<>();
    if (chart.isEmpty()) {
      blocks.add(new Block.Paragraph(texts().say("page.no-lights")));
      return blocks;
    }
    blocks.add(chart.get().picture(texts()));
    chart.get().quarters().forEach(quarter -> blocks.add(quarter.picture(texts())));
    return blocks;
  }

  /** The events of the project by the day. */
  private List<Flag> flags() {
    Project project = tables.view().project();
    List<Flag> flags = new ArrayList<>();
    project.signed().ifPresent(signed -> flags.add(flag(signed.on(), "event.signed")));
    project
        .steps()
        .forEach(taken -> flags.add(new Flag(taken.on(), texts().word(taken.step()), true)));
    project
        .suspensions()
        .forEach(
            stop -> {
              flags.add(flag(stop.from(), "event.suspended"));
              stop.to().ifPresent(on -> flags.add(flag(on, "event.resumed")));
            });
    project.termination().ifPresent(end -> flags.add(flag(end.on(), "event.terminated")));
    new TaskForceChapter(tables).flags().forEach(flags::add);
    new ProblemChapter(tables).flags().forEach(flags::add);
    flags.removeIf(flag -> flag.on().isAfter(tables.day()));
    return flags;
  }

  private Flag flag(LocalDate on, String key) {
    return new Flag(on, texts().say(key), true);
  }

  List<Block> joint() {
    List<List<Cell>> rows = new ArrayList<>();
    for (JointHandling joint : tables.view().approvals().jointHandling(tables.day())) {
      for (JointHandling.Participant each : joint.participants()) {
        rows.add(
            List.of(
                Cell.of(tables.item(joint.item())),
                Cell.of(tables.organ(each.answering())),
                Cell.of(opinion(each)),
                tables.cell(each.opinion().map(given -> given.on())),
                tables.cell(each.due()),
                tables.lamp(each.light()),
                tables.cell(each.absentOn())));
      }
    }
    return List.of(
        tables.table(
            "page.no-joint",
            List.of(
                tables.text("item"),
                tables.text("approving"),
                tables.text("opinion"),
                tables.day("given"),
                tables.day("due"),
                tables.text("light"),
                tables.text("absent-survey")),
            rows));
  }

  private String opinion(JointHandling.Participant each) {
    return each.opinion()
        .map(given -> texts().word(given.view()))
        .or(() -> each.consent().map(deemed -> texts().say("joint.deemed")))
        .orElseGet(() -> texts().say(each.silent() ? "joint.silent" : "joint.awaited"));
  }

  List<Block> gates() {
    List<List<Cell>> rows = new ArrayList<>();
    Approvals approvals = tables.view().approvals().state().asOf(tables.day());
    gate(Gate.BEFORE_START, ProjectStep.CONSTRUCTION_STARTED, approvals, rows);
    gate(Gate.BEFORE_OPERATION, ProjectStep.PRODUCTION_STARTED, approvals, rows);
    return List.of(
        tables.table(
            "page.no-gates",
            List.of(
                tables.text("gate"),
                tables.text("item"),
                tables.day("met"),
                tables.text("item-state")),
            rows));
  }

  private void gate(Gate gate, ProjectStep step, Approvals approvals, List<List<Cell>> rows) {
    ProjectGate door = new ProjectGate(gate);
    for (ApprovalItem item : door.items(approvals)) {
      Optional<LocalDate> met = approvals.metOn(item.code());
      rows.add(
          List.of(
              tables.cell(gate),
              Cell.of(approvals.title(item)),
              tables.cell(met),
              Cell.of(texts().say(met.isPresent() ? "gate.met" : "gate.unmet"))));
    }
    if (!door.items(approvals).isEmpty()) {
      boolean open = door.unmet(approvals).isEmpty();
      Optional<LocalDate> taken =
          tables.view().project().on(step).filter(on -> !on.isAfter(tables.day()));
      rows.add(
          List.of(
              tables.cell(gate),
              tables.cell(step),
              tables.cell(taken),
              Cell.of(
                  texts()
                      .say(
                          taken.isPresent() ? "gate.taken" : open ? "gate.open" : "gate.closed"))));
    }
  }

  private Block paragraph(String key, Map<String, Object> values) {
    return new Block.Paragraph(texts().say(key, values));
  }

  private DocumentTexts texts() {
    return tables.texts();
  }
}
