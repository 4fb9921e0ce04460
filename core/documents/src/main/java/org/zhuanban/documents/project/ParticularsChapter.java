package org.zhuanban.documents.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhuanban.ProjectView;
import org.zhuanban.access.NotReadableException;
import org.zhuanban.documents.Block;
import org.zhuanban.documents.Cell;
import org.zhuanban.party.NameTable.NameKind;
import org.zhuanban.party.Office;
import org.zhuanban.project.Agreement;
import org.zhuanban.project.Project;
import org.zhuanban.project.ProjectParticulars;
import org.zhuanban.project.ProjectStep;
import org.zhuanban.project.funds.Money;

/** What a project is, who leads it, and which days were agreed and kept. */
record ParticularsChapter(Tables tables) {
  List<Block> blocks() {
    ProjectView view = tables.view();
    LocalDate day = tables.day();
    Project project = view.project();
    Optional<ProjectParticulars> known = project.particularsOn(day);
    Optional<Project.Signing> signing = project.signed().filter(made -> !made.on().isAfter(day));
    Optional<Agreement> agreement = signing.map(Project.Signing::agreement);
    List<List<Cell>> rows = new ArrayList<>();
    add("column.project-code", known.flatMap(said -> said.code()).map(code -> code.text()), rows);
    add(
        "column.investors",
        known
            .map(said -> said.investors().stream().map(each -> each.name()).toList())
            .filter(names -> !names.isEmpty()),
        rows);
    add(
        "column.place",
        view.jurisdiction(day)
            .place()
            .map(code -> view.name(NameKind.PLACE, code, day).orElse(code)),
        rows);
    add("column.site", known.flatMap(ProjectParticulars::site), rows);
    add("column.tier", Optional.of(view.tier(day)), rows);
    add("column.stage", Optional.of(view.stage(day)), rows);
    add("column.signed", signing.map(Project.Signing::on), rows);
    add("column.investment", agreement.map(made -> Money.yuan(made.totalInvestment())), rows);
    add("column.lead-bureau", signing.map(Project.Signing::leadBureau), rows);
    add("column.leader", leader(view, day), rows);
    add("column.start-by", agreement.flatMap(Agreement::startBy), rows);
    add("column.started", taken(project, ProjectStep.CONSTRUCTION_STARTED), rows);
    add("column.production-by", agreement.flatMap(Agreement::productionBy), rows);
    add("column.produced", taken(project, ProjectStep.PRODUCTION_STARTED), rows);
    add("column.full-output-by", agreement.flatMap(Agreement::fullOutputBy), rows);
    add("column.full-output", taken(project, ProjectStep.FULL_OUTPUT_REACHED), rows);
    return List.of(
        tables.table(
            "page.none",
            List.of(tables.text("particular"), tables.text("particular-content")),
            rows));
  }

  private Optional<LocalDate> taken(Project project, ProjectStep step) {
    return project.on(step).filter(on -> !on.isAfter(tables.day()));
  }

  private static Optional<Office> leader(ProjectView view, LocalDate day) {
    try {
      return view.taskForce().leaderOn(day);
    } catch (NotReadableException hidden) {
      return Optional.empty();
    }
  }

  private void add(String key, Optional<?> value, List<List<Cell>> rows) {
    value.ifPresent(
        known -> rows.add(List.of(Cell.of(tables.texts().say(key)), tables.cell(known))));
  }
}
