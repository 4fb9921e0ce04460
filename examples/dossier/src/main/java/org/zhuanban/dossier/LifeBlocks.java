package org.zhuanban.dossier;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhuanban.ProjectView;
import org.zhuanban.approval.Application;
import org.zhuanban.approval.Approvals;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.Gate;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.duty.Duty;
import org.zhuanban.project.Agreement;
import org.zhuanban.project.Project;
import org.zhuanban.project.ProjectDuty;
import org.zhuanban.project.ProjectGate;
import org.zhuanban.project.ProjectRule;
import org.zhuanban.project.ProjectStep;
import org.zhuanban.project.Suspension;

/** What became of the project after signing: construction, production, times of standing still. */
record LifeBlocks(ProjectView view, CalendarBook calendars, LocalDate end) {
  private Project project() {
    return view.project();
  }

  private Approvals approvals() {
    return view.approvals().state();
  }

  private Optional<LocalDate> on(ProjectStep step) {
    return project().on(step);
  }

  /** {@return a block for every permit that says within what time to start, else one in all} */
  List<Map<String, @Nullable Object>> construction() {
    List<ApprovalItem> permits =
        approvals().items().stream().filter(item -> item.startWithin().isPresent()).toList();
    boolean begun =
        project().signed().isPresent() || on(ProjectStep.CONSTRUCTION_STARTED).isPresent();
    if (permits.isEmpty() && begun) {
      return List.of(construction(Optional.empty()));
    }
    return permits.stream().map(permit -> construction(Optional.of(permit))).toList();
  }

  private Map<String, @Nullable Object> construction(Optional<ApprovalItem> permit) {
    Map<String, @Nullable Object> block = new LinkedHashMap<>();
    Optional<LocalDate> started = on(ProjectStep.CONSTRUCTION_STARTED);
    permit.ifPresent(item -> delivered(item).ifPresent(attempt -> permit(item, attempt, block)));
    started.ifPresent(on -> block.put("started", on));
    block.put(
        "all_BEFORE_START_gates_met",
        started.isPresent()
            ? open(ProjectRule.START_GATE_CLOSED, ProjectStep.CONSTRUCTION_STARTED)
            : open(Gate.BEFORE_START));
    agreed(Agreement::startBy, started).ifPresent(met -> block.put("agreement_start_met", met));
    return block;
  }

  /** The permit by which construction started: the last one delivered by then, if any was. */
  private Optional<Application> delivered(ApprovalItem item) {
    List<Application> delivered =
        approvals().attempts(item.code()).stream()
            .filter(attempt -> attempt.grantedOn().isPresent())
            .filter(attempt -> attempt.deliveredOn().isPresent())
            .toList();
    Optional<LocalDate> started = on(ProjectStep.CONSTRUCTION_STARTED);
    return delivered.stream()
        .filter(attempt -> started.filter(attempt.deliveredOn().orElseThrow()::isAfter).isEmpty())
        .reduce((earlier, later) -> later)
        .or(() -> delivered.stream().findFirst());
  }

  private void permit(ApprovalItem item, Application attempt, Map<String, @Nullable Object> block) {
    ApprovalItem terms = approvals().terms().of(item, attempt);
    LocalDate delivered = attempt.deliveredOn().orElseThrow();
    block.put("permit_delivered", delivered);
    LocalDate known =
        on(ProjectStep.CONSTRUCTION_STARTED)
            .filter(started -> !started.isBefore(delivered))
            .orElse(end);
    Deadline due =
        attempt
            .asOf(known)
            .startClock(terms.startWithin().isPresent() ? terms : item)
            .orElseThrow()
            .deadline(calendars.asOf(end).calendar(approvals().terms().calendar(terms, attempt)));
    if (due instanceof Deadline.Due day) {
      block.put("nominal_must_start_by", day.nominal());
      DueKey.put(block, "must_start_by", day);
    }
  }

  /** {@return the block of production; empty before the signing} */
  Optional<Map<String, @Nullable Object>> production() {
    Optional<LocalDate> started = on(ProjectStep.PRODUCTION_STARTED);
    if (project().signed().isEmpty() && started.isEmpty()) {
      return Optional.empty();
    }
    Map<String, @Nullable Object> block = new LinkedHashMap<>();
    block.put(
        "all_BEFORE_OPERATION_gates_met",
        started.isPresent()
            ? open(ProjectRule.OPERATION_GATE_CLOSED, ProjectStep.PRODUCTION_STARTED)
            : open(Gate.BEFORE_OPERATION));
    started.ifPresent(on -> block.put("started", on));
    agreed(Agreement::productionBy, started)
        .ifPresent(met -> block.put("agreement_production_met", met));
    return Optional.of(block);
  }

  /** Whether a gate was open when a step was taken. */
  private boolean open(ProjectRule rule, ProjectStep step) {
    return view.violations().found().stream()
        .map(violation -> violation.what())
        .noneMatch(
            what -> what.rule().equals(rule.code()) && Acts.reported(what).equals(step.name()));
  }

  /** Whether a gate is open at the end of the run. */
  private boolean open(Gate gate) {
    return new ProjectGate(gate).unmet(approvals()).isEmpty();
  }

  private Optional<Boolean> agreed(
      Function<Agreement, Optional<LocalDate>> day, Optional<LocalDate> done) {
    boolean over = done.isEmpty() && project().termination().isPresent();
    return project()
        .signed()
        .flatMap(signed -> day.apply(signed.agreement()))
        .flatMap(due -> over ? Optional.of(false) : Kept.inTime(done, due, end));
  }

  /** {@return a block for each time in which the project stood still} */
  List<Map<String, @Nullable Object>> suspensions() {
    return project().suspensions().stream().map(this::suspension).toList();
  }

  private Map<String, @Nullable Object> suspension(Suspension suspension) {
    Map<String, @Nullable Object> block = new LinkedHashMap<>();
    block.put("from", suspension.from());
    suspension.to().ifPresent(on -> block.put("to", on));
    stopReport(suspension)
        .ifPresent(
            report -> {
              Deadline.Due due = report.clock().statutoryDue(calendars.asOf(end)).orElseThrow();
              DueKey.put(block, "stop_report_due", due);
              suspension.stopReportedOn().ifPresent(on -> block.put("stop_reported", on));
              Kept.inTime(report, due.date(), end)
                  .ifPresent(kept -> block.put("stop_report_on_time", kept));
            });
    block.put("recheck_after_one_year_needed", suspension.recheckNeeded(end));
    // The law stops a clock for special procedures only (行政许可法第四十五条).
    block.put("item_clocks_paused_by_it", false);
    return block;
  }

  private Optional<Duty> stopReport(Suspension suspension) {
    int number = project().suspensions().indexOf(suspension) + 1;
    return view.duties(end).stream()
        .filter(duty -> duty.kind() == ProjectDuty.REPORT_STOP)
        .filter(duty -> duty.key().endsWith(":" + number))
        .findFirst();
  }
}
