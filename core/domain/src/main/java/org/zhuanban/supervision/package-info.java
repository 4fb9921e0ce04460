/**
 * Supervision of a stream (督查督办): orders of the supervision office to an organ (督办单), and the
 * regular returns of progress of departments (定期报送办理进展).
 *
 * <p>The subject of an order determines how it is met. The decision on the item meets an order
 * about an approval item. Feedback that the office accepts meets any other order. An organ without
 * answer is reminded, then reported to the leader, then proposed for accountability. These are
 * steps of the order's own escalation policy, which is our convention. The proposal is derived and
 * has no effect; people decide.
 *
 * <p>No {@linkplain org.zhuanban.proceeding.ProceedingTable table} carries an order: a decision
 * about an item ends no step, and feedback may be sent back. The duties of return follow from the
 * plan and the local rules, without an event.
 *
 * <p>Entry points: {@link org.zhuanban.supervision.SupervisionCommand} to issue and answer orders,
 * {@link org.zhuanban.supervision.SupervisionOrder}, {@link org.zhuanban.supervision.OrderStanding}
 * for an order on a day, {@link org.zhuanban.supervision.ReturnPeriod} for returns of progress.
 */
@NullMarked
@BuilderStyle
package org.zhuanban.supervision;

import org.jspecify.annotations.NullMarked;
import org.zhuanban.internal.BuilderStyle;
