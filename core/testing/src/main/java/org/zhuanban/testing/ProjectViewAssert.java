package org.zhuanban.testing;

import java.util.List;
import org.zhuanban.ProjectView;
import org.zhuanban.approval.application.ApplicationState;
import org.zhuanban.approval.view.ApprovalRow;

/** Assertions about a project. */
public final class ProjectViewAssert
    extends AbstractStreamViewAssert<ProjectViewAssert, ProjectView> {
  /**
   * Begins assertions.
   *
   * @param actual the project
   */
  public ProjectViewAssert(ProjectView actual) {
    super(actual, ProjectViewAssert.class);
  }

  /**
   * Checks the state of an approval item.
   *
   * @param item the code of the item
   * @param state the state
   * @return these assertions
   */
  public ProjectViewAssert hasState(String item, ApplicationState state) {
    List<ApprovalRow> rows =
        actual.approvals().board(day()).stream().filter(row -> row.item().equals(item)).toList();
    if (rows.stream().noneMatch(row -> row.state() == state)) {
      throw failure(
          "%s%nits state is %s",
          message(item, "to be " + state),
          rows.isEmpty() ? "unknown, for it is not planned" : rows.get(0).state());
    }
    return this;
  }
}
