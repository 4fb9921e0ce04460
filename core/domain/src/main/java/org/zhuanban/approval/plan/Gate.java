package org.zhuanban.approval.plan;

import org.zhuanban.glossary.Term;

/**
 * The act before which an item must be met. The four kinds are distinct: an item may be applied for
 * before a gate to construction is open.
 */
@Term(zh = "前置环节", en = "gate")
public enum Gate {
  /** Acceptance of the application, such as 建筑法第八条 for the construction permit. */
  BEFORE_APPLY,
  /** Decision on the item. */
  BEFORE_DECIDE,
  /** Start of construction, such as 环境影响评价法第二十五条. */
  BEFORE_START,
  /** Start of operation, such as 消防法第十三条. */
  BEFORE_OPERATION
}
