package org.zhuanban.dossier;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhuanban.ProjectView;
import org.zhuanban.party.Department;
import org.zhuanban.project.problem.ProblemHolder;
import org.zhuanban.project.problem.ProblemTicket.Stay;

/**
 * Finds what the codes of a project stand for; a code without a name stays as it is.
 *
 * @param view the project
 */
record Names(ProjectView view) {
  private static final Map<String, String> COMMON =
      Map.of(
          "ENTERPRISE",
          "企业",
          "DEVELOPER",
          "建设单位",
          "APPLICANT",
          "申请人",
          "project",
          "项目",
          "taskforce",
          "工作专班",
          "agency",
          "全程代办");

  /**
   * Names who owes something, or to whom: a department of the plan, whoever holds a problem, or the
   * enterprise.
   *
   * @param code the code
   * @return the name
   */
  String party(String code) {
    return department(code)
        .or(
            () ->
                holders()
                    .filter(holder -> holder.code().equals(code))
                    .map(ProblemHolder::name)
                    .findFirst())
        .orElseGet(() -> COMMON.getOrDefault(code, code));
  }

  /**
   * Names what a duty is about, an item of the plan by its code and its name.
   *
   * @param code the code
   * @return the name
   */
  String matter(String code) {
    return view.approvals()
        .state()
        .plan()
        .flatMap(plan -> plan.item(code))
        .map(item -> item.code() + " " + item.name())
        .orElseGet(() -> subject(code));
  }

  static String subject(String code) {
    return COMMON.getOrDefault(code, code);
  }

  private Optional<String> department(String code) {
    return view.approvals()
        .state()
        .plan()
        .flatMap(plan -> plan.department(code))
        .map(Department::name);
  }

  private Stream<ProblemHolder> holders() {
    return view.problems().list().tickets().stream()
        .flatMap(ticket -> ticket.path().stream())
        .map(Stay::holder);
  }
}
