package org.zhuanban.approval.forecast;

/**
 * An item that is met on another day than in another forecast.
 *
 * @param item the code of the item
 * @param before when it was met there
 * @param after when it is met here
 */
public record Shift(String item, Estimate before, Estimate after) {}
