/**
 * Supervision of a stream (督查督办): orders that the supervision office issues to an organ (督办单), and
 * the progress that departments return at regular times (定期报送办理进展).
 *
 * <p>What an order is about decides how it is met: one about an approval item is met when the item
 * is decided, any other by feedback that the office accepts. Whoever does not answer is urged, then
 * reported to the leader, then proposed for accountability: steps of the order's own escalation
 * policy, which is our convention. The proposal is derived and has no effect; people decide.
 *
 * <p>No {@linkplain org.zhuanban.proceeding.ProceedingTable table} carries an order: a decision
 * about an item ends no step, and feedback may be sent back. What returns are owed follows from the
 * plan and the local rules, so that nothing is written down for it.
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
