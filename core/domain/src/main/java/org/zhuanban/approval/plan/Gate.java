package org.zhuanban.approval.plan;

import org.zhuanban.glossary.Term;

/**
 * Before which act something must exist. The four kinds are not one: an item may be applied for
 * before a gate to construction is open.
 */
@Term(zh = "前置环节", en = "gate")
public enum Gate {
  /** Before the application can be accepted, such as 建筑法第八条 for the construction permit. */
  BEFORE_APPLY,
  /** Before the item can be decided. */
  BEFORE_DECIDE,
  /** Before construction starts, such as 环境影响评价法第二十五条. */
  BEFORE_START,
  /** Before operation starts, such as 消防法第十三条. */
  BEFORE_OPERATION
}
