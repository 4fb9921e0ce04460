package org.zhuanban.approval.forecast;

/**
 * The time that parallel approval (并联审批) saves compared with a serial one.
 *
 * @param parallel the day on which all items are met, as planned
 * @param serial the day on which all items are met one after another
 * @param workingDays the number of working days of the national calendar in between, from 0;
 *     reliable only if neither day is a lower bound
 */
public record Savings(Estimate parallel, Estimate serial, int workingDays) {}
