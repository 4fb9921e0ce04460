package org.zhuanban.documents.project;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuanban.ProjectView;
import org.zhuanban.approval.view.OneForm;
import org.zhuanban.documents.Cell;
import org.zhuanban.documents.Column;
import org.zhuanban.documents.Document;
import org.zhuanban.documents.DocumentTexts;
import org.zhuanban.documents.Table;

/**
 * The one form of a project with its list of materials (一张表单、一套材料，国办发〔2018〕33号): what the applicant
 * hands in once for all approvals, what comes from another approval, and what is still missing.
 *
 * @param project the name of the project
 * @param day the day, read at its end
 * @param form the materials
 * @param items the names of the approval items by their codes
 */
public record MaterialList(String project, LocalDate day, OneForm form, Map<String, String> items) {
  /**
   * Copies the names.
   *
   * @param project the name of the project
   * @param day the day
   * @param form the materials
   * @param items the names of the approval items
   */
  public MaterialList {
    items = Map.copyOf(items);
  }

  /**
   * Reads a project.
   *
   * @param project the host's identifier
   * @param view the project
   * @param day the day, read at its end
   * @return the list; without a plan it has no materials
   * @throws org.zhuanban.access.NotReadableException if the reader of the view may not read the
   *     project or its approvals
   */
  public static MaterialList of(String project, ProjectView view, LocalDate day) {
    Map<String, String> names = new HashMap<>();
    view.approvals()
        .state()
        .asOf(day)
        .plan()
        .ifPresent(plan -> plan.items().forEach(item -> names.put(item.code(), item.name())));
    return new MaterialList(
        view.title(day).orElse(project), day, view.approvals().form(day), names);
  }

  /**
   * {@return the list as a document}
   *
   * @param texts the texts
   */
  public Document document(DocumentTexts texts) {
    long missing = form.asked().stream().filter(line -> line.suppliedOn().isEmpty()).count();
    return Document.of(
        Document.Form.LIST,
        texts.say("materials.title", Map.of("project", project)),
        List.of(
            texts.say(
                "materials.about",
                Map.of("day", day, "count", form.asked().size(), "missing", missing))),
        List.of(table(texts)),
        texts);
  }

  /**
   * {@return the table alone, for CSV}
   *
   * @param texts the texts
   */
  public Table table(DocumentTexts texts) {
    return new Table(
        "",
        List.of(
            Column.text(texts.say("column.material")),
            Column.text(texts.say("column.needed-by")),
            Column.text(texts.say("column.copies")),
            Column.text(texts.say("column.comes-from")),
            Column.text(texts.say("column.state"))),
        form.lines().stream().map(line -> row(line, texts)).toList(),
        texts.say("materials.none"));
  }

  private List<Cell> row(OneForm.Line line, DocumentTexts texts) {
    Optional<String> producer = line.material().producedBy().map(this::name);
    return List.of(
        Cell.of(line.material().name()),
        Cell.of(texts.word(line.items().stream().map(this::name).toList())),
        Cell.of(texts.say(line.material().shared() ? "materials.shared" : "materials.each")),
        Cell.of(
            producer
                .map(item -> texts.say("materials.result", Map.of("item", item)))
                .orElseGet(() -> texts.say("materials.applicant"))),
        Cell.of(
            line.suppliedOn()
                .map(on -> texts.say("materials.present", Map.of("day", on)))
                .orElseGet(
                    () ->
                        texts.say(
                            producer.isPresent() ? "materials.awaited" : "materials.missing"))));
  }

  private String name(String item) {
    return items.getOrDefault(item, item);
  }
}
