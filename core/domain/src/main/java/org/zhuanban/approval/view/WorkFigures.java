package org.zhuanban.approval.view;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.zhuanban.approval.application.ApplicationState;
import org.zhuanban.approval.plan.ProjectWork;
import org.zhuanban.duty.Light;

/**
 * The figures of the approvals of a work, of the items of the whole project, or of all together.
 *
 * @param work the code of the work; empty for items of the whole project, and for a sum
 * @param states the number of items in each state; a state without items is left out
 * @param lights the number of items with each light; items whose clock does not run have none
 */
public record WorkFigures(
    Optional<String> work,
    SortedMap<ApplicationState, Integer> states,
    SortedMap<Light, Integer> lights) {
  /**
   * Copies the numbers.
   *
   * @param work the code of the work
   * @param states the number of items in each state
   * @param lights the number of items with each light
   */
  public WorkFigures {
    states = Collections.unmodifiableSortedMap(new TreeMap<>(states));
    lights = Collections.unmodifiableSortedMap(new TreeMap<>(lights));
  }

  /**
   * Counts a board by works.
   *
   * @param board the rows of the board
   * @param works the works of its day
   * @return the figures of the items of the whole project, if there are any, then those of each
   *     work, also of one without items
   */
  public static List<WorkFigures> of(List<ApprovalRow> board, List<ProjectWork> works) {
    Map<Optional<String>, WorkFigures> figures = new LinkedHashMap<>();
    if (board.stream().anyMatch(row -> row.work().isEmpty())) {
      figures.put(Optional.empty(), none(Optional.empty()));
    }
    works.forEach(work -> figures.put(Optional.of(work.code()), none(Optional.of(work.code()))));
    board.forEach(row -> figures.merge(row.work(), of(row), WorkFigures::plus));
    return List.copyOf(figures.values());
  }

  /**
   * Counts a board as a whole.
   *
   * @param board the rows of the board
   * @return the figures
   */
  public static WorkFigures of(List<ApprovalRow> board) {
    return board.stream().map(WorkFigures::of).reduce(none(Optional.empty()), WorkFigures::plus);
  }

  private static WorkFigures of(ApprovalRow row) {
    SortedMap<Light, Integer> lights = new TreeMap<>();
    row.light().ifPresent(light -> lights.put(light, 1));
    return new WorkFigures(row.work(), new TreeMap<>(Map.of(row.state(), 1)), lights);
  }

  private static WorkFigures none(Optional<String> work) {
    return new WorkFigures(work, new TreeMap<>(), new TreeMap<>());
  }

  /**
   * Adds figures.
   *
   * @param other the other figures
   * @return the sum; of the same work if both are
   */
  public WorkFigures plus(WorkFigures other) {
    return new WorkFigures(
        work.filter(code -> other.work.equals(work)),
        sum(states, other.states),
        sum(lights, other.lights));
  }

  private static <E extends Enum<E>> SortedMap<E, Integer> sum(
      Map<E, Integer> one, Map<E, Integer> other) {
    SortedMap<E, Integer> sum = new TreeMap<>(one);
    other.forEach((each, number) -> sum.merge(each, number, Integer::sum));
    return sum;
  }

  /** {@return the number of items} */
  public int items() {
    return states.values().stream().mapToInt(Integer::intValue).sum();
  }

  /**
   * Counts the items in a state.
   *
   * @param state the state
   * @return their number
   */
  public int count(ApplicationState state) {
    return states.getOrDefault(state, 0);
  }

  /**
   * Counts the items with a light.
   *
   * @param light the light
   * @return their number
   */
  public int count(Light light) {
    return lights.getOrDefault(light, 0);
  }

  /** {@return the number of items that are met: approved, filed, or delivered} */
  public int met() {
    return count(ApplicationState.APPROVED)
        + count(ApplicationState.FILED)
        + count(ApplicationState.DELIVERED);
  }
}
