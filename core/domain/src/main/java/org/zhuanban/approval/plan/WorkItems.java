package org.zhuanban.approval.plan;

import java.util.List;
import org.zhuanban.input.Input;

/**
 * The items of a catalogue that a work needs.
 *
 * @param work the code of the work
 * @param codes the codes of the items in the catalogue, in the order of the plan
 */
public record WorkItems(String work, List<String> codes) {
  /**
   * Copies the codes.
   *
   * @param work the code of the work
   * @param codes the codes of the items
   */
  public WorkItems {
    Input.given("WorkItems.work", work);
    codes = Input.list("WorkItems.codes", codes);
  }

  /**
   * Names the items of a work.
   *
   * @param work the code of the work
   * @param codes the codes of the items in the catalogue
   * @return the items
   */
  public static WorkItems of(String work, String... codes) {
    return new WorkItems(work, List.of(codes));
  }
}
