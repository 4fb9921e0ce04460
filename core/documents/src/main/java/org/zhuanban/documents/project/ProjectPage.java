package org.zhuanban.documents.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.zhuanban.ProjectView;
import org.zhuanban.SuggestionView;
import org.zhuanban.access.NotReadableException;
import org.zhuanban.documents.Block;
import org.zhuanban.documents.Document;
import org.zhuanban.documents.DocumentTexts;
import org.zhuanban.documents.county.SupervisionLedger;
import org.zhuanban.documents.picture.StageMap;

/**
 * The page of a project (项目页). It has its particulars, approvals, forecast, opinions of joint
 * handling and gates, its task force, problems and orders, and its money, promises, duties and
 * violations. Pictures show the course, and a table the count of every last day. What its reader
 * may not read is left out.
 *
 * @param project the host's identifier of the project
 * @param view the project; for a past day as it was then
 * @param day the day, read at its end
 * @param suggestions the suggestions of deputies about the project by their identifiers, in their
 *     order
 */
public record ProjectPage(
    String project, ProjectView view, LocalDate day, Map<String, SuggestionView> suggestions) {
  /**
   * Copies the suggestions.
   *
   * @param project the host's identifier of the project
   * @param view the project
   * @param day the day
   * @param suggestions the suggestions of deputies about the project
   */
  public ProjectPage {
    suggestions = Collections.unmodifiableMap(new LinkedHashMap<>(suggestions));
  }

  /**
   * Reads a project.
   *
   * @param project the host's identifier of the project
   * @param view the project; for a past day as it was then
   * @param day the day, read at its end
   * @return the page without suggestions of deputies
   */
  public static ProjectPage of(String project, ProjectView view, LocalDate day) {
    return new ProjectPage(project, view, day, Map.of());
  }

  /**
   * {@return a copy with suggestions of deputies}
   *
   * @param about the suggestions about the project by their identifiers, in their order
   */
  public ProjectPage withSuggestions(Map<String, SuggestionView> about) {
    return new ProjectPage(project, view, day, about);
  }

  /**
   * {@return the page as a document}
   *
   * @param texts the texts
   * @throws NotReadableException if the reader of the view may not read the project
   */
  public Document document(DocumentTexts texts) {
    Tables tables = new Tables(view, day, texts);
    ApprovalChapter approvals = new ApprovalChapter(tables);
    TaskForceChapter force = new TaskForceChapter(tables);
    MoneyChapter money = new MoneyChapter(tables);
    DutyChapter duties = new DutyChapter(tables);
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Section(texts.say("page.particulars"), new ParticularsChapter(tables).blocks()));
    add("page.stages", () -> List.of(StageMap.of(view, day).picture(texts)), blocks, texts);
    add("page.approvals", approvals::board, blocks, texts);
    add("page.forecast", approvals::forecast, blocks, texts);
    add("page.lights", approvals::lights, blocks, texts);
    add("page.joint", approvals::joint, blocks, texts);
    add("page.gates", approvals::gates, blocks, texts);
    add("page.task-force", force::seats, blocks, texts);
    add("page.meetings", force::meetings, blocks, texts);
    add("page.problems", () -> new ProblemChapter(tables).blocks(), blocks, texts);
    add("page.orders", () -> orders(texts), blocks, texts);
    add("page.funds", money::funds, blocks, texts);
    add("page.promises", money::promises, blocks, texts);
    add("page.policies", () -> new PolicyChapter(tables).blocks(), blocks, texts);
    if (!suggestions.isEmpty()) {
      add(
          "page.suggestions",
          () -> new SuggestionChapter(tables, suggestions).blocks(),
          blocks,
          texts);
    }
    add("page.duties", duties::others, blocks, texts);
    add("page.violations", duties::violations, blocks, texts);
    add("page.ledgers", duties::ledgers, blocks, texts);
    return Document.of(
        Document.Form.PAGE,
        view.title(day).orElse(project),
        List.of(texts.say("page.about", Map.of("day", day, "stage", view.stage(day)))),
        blocks,
        texts);
  }

  private List<Block> orders(DocumentTexts texts) {
    return List.of(
        new SupervisionLedger("", day, SupervisionLedger.lines(project, view, day)).table(texts));
  }

  /** Adds a section unless the reader may not read it. */
  private static void add(
      String title, Supplier<List<Block>> part, List<Block> blocks, DocumentTexts texts) {
    List<Block> content;
    try {
      content = part.get();
    } catch (NotReadableException hidden) {
      return;
    }
    blocks.add(new Block.Section(texts.say(title), content));
  }
}
