/**
 * What lies ahead of a plan: the earliest days on which its items can be met, what they wait for,
 * how much each may slip, and how all that would change if something were otherwise.
 *
 * <p>{@link org.zhuanban.approval.forecast.Outlook} is what is assumed, {@link
 * org.zhuanban.approval.forecast.Forecast} what follows from it. Nothing here is stored.
 */
@NullMarked
package org.zhuanban.approval.forecast;

import org.jspecify.annotations.NullMarked;
