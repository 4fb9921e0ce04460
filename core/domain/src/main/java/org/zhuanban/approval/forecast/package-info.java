/**
 * What lies ahead of a plan: the earliest days on which its items can be met, what they wait for,
 * how much each may slip, and how all that would change if something were otherwise.
 *
 * <p>{@link org.zhuanban.approval.forecast.Outlook} is what is assumed, {@link
 * org.zhuanban.approval.forecast.Forecast} what follows from it. Nothing here is stored.
 *
 * <p>{@link org.zhuanban.approval.forecast.WhatIf} changes an assumption, {@link
 * org.zhuanban.approval.forecast.Shift} is what that moves, {@link
 * org.zhuanban.approval.forecast.Savings} what handling in parallel saves, {@link
 * org.zhuanban.approval.forecast.Milestone} a day on which several items are met at last (critical
 * path: the items without slack).
 */
@NullMarked
package org.zhuanban.approval.forecast;

import org.jspecify.annotations.NullMarked;
