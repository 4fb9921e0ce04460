package org.zhuanban.approval.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.zhuanban.approval.application.ApplicationState;
import org.zhuanban.approval.plan.ProjectWork;
import org.zhuanban.approval.plan.WorkKind;
import org.zhuanban.duty.Light;

class WorkFiguresTest {
  private static final List<ProjectWork> WORKS =
      List.of(
          ProjectWork.of("G1", "1号厂房工程", WorkKind.UNIT),
          ProjectWork.of("G2", "2号厂房工程", WorkKind.UNIT));

  private static ApprovalRow row(
      Optional<String> work, ApplicationState state, Optional<Light> light) {
    return ApprovalRow.builder()
        .item("A01")
        .name("施工许可")
        .department("县住建局")
        .departmentCode("ZJJ")
        .attempt(1)
        .state(state)
        .light(light)
        .work(work)
        .build();
  }

  private static WorkFigures figures(
      Optional<String> work, Map<ApplicationState, Integer> states, Map<Light, Integer> lights) {
    return new WorkFigures(work, new TreeMap<>(states), new TreeMap<>(lights));
  }

  @Test
  void a_board_is_counted_by_works_and_as_a_whole() {
    Optional<String> first = Optional.of("G1");
    List<ApprovalRow> board =
        List.of(
            row(first, ApplicationState.RUNNING, Optional.of(Light.RED)),
            row(Optional.empty(), ApplicationState.FILED, Optional.empty()),
            row(first, ApplicationState.RUNNING, Optional.of(Light.GREEN)),
            row(first, ApplicationState.APPROVED, Optional.empty()));

    List<WorkFigures> byWork = WorkFigures.of(board, WORKS);

    assertThat(byWork)
        .containsExactly(
            figures(Optional.empty(), Map.of(ApplicationState.FILED, 1), Map.of()),
            figures(
                first,
                Map.of(ApplicationState.RUNNING, 2, ApplicationState.APPROVED, 1),
                Map.of(Light.RED, 1, Light.GREEN, 1)),
            figures(Optional.of("G2"), Map.of(), Map.of()));
    WorkFigures whole = WorkFigures.of(board);
    assertThat(whole)
        .isEqualTo(
            figures(
                Optional.empty(),
                Map.of(
                    ApplicationState.RUNNING,
                    2,
                    ApplicationState.APPROVED,
                    1,
                    ApplicationState.FILED,
                    1),
                Map.of(Light.RED, 1, Light.GREEN, 1)));
    assertThat(whole.items()).isEqualTo(4);
    assertThat(whole.met()).isEqualTo(2);
    assertThat(whole.count(ApplicationState.RUNNING)).isEqualTo(2);
    assertThat(whole.count(Light.RED)).isEqualTo(1);
    assertThat(whole.count(Light.YELLOW)).isZero();
  }

  @Test
  void without_items_of_the_whole_project_only_works_are_counted() {
    Optional<String> second = Optional.of("G2");

    assertThat(
            WorkFigures.of(
                List.of(row(second, ApplicationState.DELIVERED, Optional.empty())), WORKS))
        .containsExactly(
            figures(Optional.of("G1"), Map.of(), Map.of()),
            figures(second, Map.of(ApplicationState.DELIVERED, 1), Map.of()));
  }

  @Test
  void the_sum_of_a_work_with_itself_is_of_that_work() {
    WorkFigures one =
        figures(Optional.of("G1"), Map.of(ApplicationState.RUNNING, 1), Map.of(Light.RED, 1));

    assertThat(one.plus(one))
        .isEqualTo(
            figures(Optional.of("G1"), Map.of(ApplicationState.RUNNING, 2), Map.of(Light.RED, 2)));
    assertThat(one.plus(figures(Optional.of("G2"), Map.of(), Map.of())).work()).isEmpty();
  }
}
