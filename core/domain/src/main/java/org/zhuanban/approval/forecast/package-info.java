/**
 * Forecasts of plans: the earliest days of their items, their waits, their slack and the effects of
 * hypothetical changes. Nothing is stored.
 *
 * <p>{@link org.zhuanban.approval.forecast.Outlook} is the entry point. It contains the
 * assumptions, and computes the {@link org.zhuanban.approval.forecast.Forecast}. {@code Forecaster}
 * finds the earliest days and the slack of each item.
 *
 * <ul>
 *   <li>{@link org.zhuanban.approval.forecast.WhatIf} changes an assumption, and {@link
 *       org.zhuanban.approval.forecast.Shift} is its effect on an item.
 *   <li>{@link org.zhuanban.approval.forecast.Savings} compares parallel and serial approval.
 *   <li>{@link org.zhuanban.approval.forecast.Milestone} is the day on which the last of several
 *       items is met. The critical path consists of the items without slack.
 * </ul>
 */
@NullMarked
package org.zhuanban.approval.forecast;

import org.jspecify.annotations.NullMarked;
