package org.zhuanban.approval.forecast;

/**
 * What handling in parallel (并联审批) saves against one item after another.
 *
 * @param parallel the day on which all items are met, as planned
 * @param serial the day on which all are met one after another
 * @param workingDays how many working days of the national calendar lie in between, from 0; a
 *     number to rely on only if neither day is a lower bound
 */
public record Savings(Estimate parallel, Estimate serial, int workingDays) {}
