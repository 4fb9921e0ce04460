package org.zhuanban.documents.paper;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuanban.ProjectView;
import org.zhuanban.approval.Application;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.documents.DocumentTexts;
import org.zhuanban.party.CaseNumber;
import org.zhuanban.party.Enterprise;
import org.zhuanban.party.NameTable.NameKind;
import org.zhuanban.project.ProjectParticulars;

/**
 * The application that a paper is about.
 *
 * @param project the name of the project
 * @param item the name of the approval item
 * @param licence whether the Administrative Licensing Law governs it (行政许可)
 * @param organ the name of the deciding organ
 * @param applicants the names of the applicants: the investors on the day; empty if none is
 *     recorded
 * @param number the number of the application on the platform (办件编号)
 */
public record CaseHead(
    String project,
    String item,
    boolean licence,
    String organ,
    List<String> applicants,
    Optional<CaseNumber> number) {
  /**
   * Copies the list.
   *
   * @param project the name of the project
   * @param item the name of the approval item
   * @param licence whether the Administrative Licensing Law governs it
   * @param organ the name of the deciding organ
   * @param applicants the names of the applicants
   * @param number the number of the application
   */
  public CaseHead {
    applicants = List.copyOf(applicants);
  }

  /**
   * Reads the head of an application.
   *
   * @param project the host's identifier of the project, its name if it has no other
   * @param view the project
   * @param item the item
   * @param application an attempt at it
   * @param day the day of the names
   * @return the head
   */
  public static CaseHead of(
      String project, ProjectView view, ApprovalItem item, Application application, LocalDate day) {
    return new CaseHead(
        view.title(day).orElse(project),
        item.name(),
        item.kind() == ItemKind.LICENCE || item.kind() == ItemKind.JOINT,
        view.name(NameKind.ORGAN, item.department(), day).orElse(item.department()),
        view
            .project()
            .particularsOn(day)
            .map(ProjectParticulars::investors)
            .orElse(List.of())
            .stream()
            .map(Enterprise::name)
            .toList(),
        application.caseNumber());
  }

  /** The arguments that every paper has. */
  Map<String, Object> arguments(DocumentTexts texts) {
    Map<String, Object> arguments = new HashMap<>();
    arguments.put("project", project);
    arguments.put("item", item);
    arguments.put("organ", organ);
    arguments.put("case", number.map(CaseNumber::text));
    arguments.put(
        "law", licence ? Optional.of(texts.say("paper.licensing-law")) : Optional.empty());
    return arguments;
  }
}
