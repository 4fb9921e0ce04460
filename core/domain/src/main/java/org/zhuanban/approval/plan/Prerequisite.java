package org.zhuanban.approval.plan;

import org.zhuanban.glossary.Term;

/**
 * Another item that must be met before an act.
 *
 * @param item the code of the other item
 * @param gate the act
 */
@Term(zh = "前置条件", en = "prerequisite")
public record Prerequisite(String item, Gate gate) {}
