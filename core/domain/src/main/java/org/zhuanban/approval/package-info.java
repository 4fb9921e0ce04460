/**
 * Parallel approvals (并联审批) of a project.
 *
 * <p>{@link org.zhuanban.approval.Approvals} is the state: the plan, one {@link
 * org.zhuanban.approval.Application} for each attempt at an item, and the steps of public trades.
 * The verbs stand in {@link org.zhuanban.approval.PlanCommand} (what is to be approved), {@link
 * org.zhuanban.approval.ApprovalCommand} (from receipt to revocation), {@link
 * org.zhuanban.approval.JointCommand} (opinions of departments), {@link
 * org.zhuanban.approval.RenewalCommand} and {@link org.zhuanban.approval.RatingCommand}; what has
 * happened, in the events of the same names.
 *
 * <p>{@link org.zhuanban.approval.ApprovalRule} holds every rule that can refuse or be broken, with
 * its article. {@link org.zhuanban.approval.ApprovalDuty} names what is owed. {@link
 * org.zhuanban.approval.ApplicationClock} is the committed and the statutory clock of an attempt,
 * {@link org.zhuanban.approval.JointClock} those between departments, {@link
 * org.zhuanban.approval.LicenceClock} those of renewals. {@link org.zhuanban.approval.Hearing} is
 * the proceeding of a hearing (行政许可法第四十六条至第四十八条).
 *
 * <p>A plan and its items stand in {@link org.zhuanban.approval.plan}, the parts of an application
 * in {@link org.zhuanban.approval.application}, what is read in {@link org.zhuanban.approval.view},
 * whose days they were in {@link org.zhuanban.approval.attribution}, what lies ahead in {@link
 * org.zhuanban.approval.forecast}.
 */
@NullMarked
@BuilderStyle
package org.zhuanban.approval;

import org.jspecify.annotations.NullMarked;
import org.zhuanban.internal.BuilderStyle;
