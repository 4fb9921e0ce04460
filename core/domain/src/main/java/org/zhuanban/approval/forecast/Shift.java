package org.zhuanban.approval.forecast;

/**
 * An item that is met on different days in two forecasts.
 *
 * @param item the code of the item
 * @param before the day in the other forecast
 * @param after the day in this forecast
 */
public record Shift(String item, Estimate before, Estimate after) {}
