package org.zhuanban.export;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhuanban.ProjectView;
import org.zhuanban.approval.plan.ProjectWork;
import org.zhuanban.approval.plan.WorkKind;
import org.zhuanban.approval.plan.Works;
import org.zhuanban.approval.view.WorkFigures;
import org.zhuanban.duty.Light;
import org.zhuanban.export.Sheet.Cells;
import org.zhuanban.export.Sheet.Row;
import org.zhuanban.project.ProjectStep;

/** The table of works. */
final class WorkSheet {
  private WorkSheet() {}

  /** A work with its figures. */
  private record WorkRow(ProjectWork work, WorkFigures figures) {}

  static Sheet<ProjectView, ?> sheet() {
    return new Cells<ProjectView, WorkRow>("project", ProjectView::version, ProjectView::title)
        .id("work", row -> row.about().work().code())
        .name("work_name", row -> row.about().work().name())
        .code("work_kind", WorkKind.class, row -> Optional.of(row.about().work().kind()))
        .id("work_code", row -> row.about().work().officialCode().orElse(""))
        .id("previous_works", row -> String.join(" ", row.about().work().previous()))
        .id(
            "previous_work_codes",
            row ->
                row.about().work().previous().stream()
                    .flatMap(code -> works(row).find(code).stream())
                    .flatMap(work -> work.on(row.scene().day()).officialCode().stream())
                    .collect(Collectors.joining(" ")))
        .name("work_scope", row -> row.about().work().scope().orElse(""))
        .name("work_scale", row -> row.about().work().scale().orElse(""))
        .number("work_investment", amount(ProjectWork::investment))
        .number("land_area", amount(ProjectWork::landArea))
        .number("floor_area", amount(ProjectWork::floorArea))
        .date("construction_started_on", row -> step(row, ProjectStep.CONSTRUCTION_STARTED))
        .date("trial_production_on", row -> step(row, ProjectStep.TRIAL_PRODUCTION))
        .date("production_started_on", row -> step(row, ProjectStep.PRODUCTION_STARTED))
        .date("full_output_on", row -> step(row, ProjectStep.FULL_OUTPUT_REACHED))
        .number("items", row -> row.about().figures().items())
        .number("items_met", row -> row.about().figures().met())
        .number("items_yellow", row -> row.about().figures().count(Light.YELLOW))
        .number("items_red", row -> row.about().figures().count(Light.RED))
        .of(scene -> rows(scene.view(), scene.day()));
  }

  private static List<WorkRow> rows(ProjectView view, LocalDate day) {
    if (view.destruction().isPresent() || view.project().works().isEmpty()) {
      return List.of();
    }
    List<WorkFigures> figures = view.approvals().works(day);
    return view.project().works().standingOn(day).stream()
        .flatMap(
            work ->
                figures.stream()
                    .filter(each -> each.work().filter(work.code()::equals).isPresent())
                    .map(each -> new WorkRow(work, each)))
        .toList();
  }

  private static Works works(Row<ProjectView, ?> row) {
    return row.scene().view().project().works();
  }

  private static Function<Row<ProjectView, WorkRow>, Object> amount(
      Function<ProjectWork, Optional<BigDecimal>> of) {
    return row -> of.apply(row.about().work()).map(BigDecimal::toPlainString).orElse("");
  }

  private static Optional<LocalDate> step(Row<ProjectView, WorkRow> row, ProjectStep step) {
    return row.scene().come(row.scene().view().project().on(step, row.about().work().code()));
  }
}
