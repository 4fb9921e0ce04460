package org.zhuanban.approval.plan;

import org.zhuanban.glossary.Term;
import org.zhuanban.input.Input;

/**
 * A stage of the approvals (国办发〔2018〕33号第五项).
 *
 * @param number its number, from 1 to 9,999
 * @param name its name
 * @param lead the code of the lead department (牵头部门)
 */
@Term(zh = "审批阶段", en = "stage of approval")
public record Stage(int number, String name, String lead) {
  /**
   * Checks the number.
   *
   * @param number its number
   * @param name its name
   * @param lead the code of the lead department
   * @throws org.zhuanban.input.InputException if the number is out of its range
   */
  public Stage {
    Input.within("Stage.number", number, 1, 9_999);
  }
}
