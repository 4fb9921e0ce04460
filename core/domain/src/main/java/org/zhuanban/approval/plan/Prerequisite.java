package org.zhuanban.approval.plan;

/**
 * Another item that must be met before an act.
 *
 * @param item the code of the other item
 * @param gate before which act
 */
public record Prerequisite(String item, Gate gate) {}
