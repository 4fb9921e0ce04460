/**
 * Parallel approvals (并联审批) of a project.
 *
 * <p>{@link org.zhuanban.approval.Approvals} is the state: the plan, one {@link
 * org.zhuanban.approval.Application} for each attempt at an item, and the steps of public trades.
 *
 * <p>The commands are in {@link org.zhuanban.approval.PlanCommand} (changes of the plan), {@link
 * org.zhuanban.approval.ApprovalCommand} (from receipt to revocation), {@link
 * org.zhuanban.approval.JointCommand} (opinions of departments), {@link
 * org.zhuanban.approval.RenewalCommand} and {@link org.zhuanban.approval.RatingCommand}. The events
 * have corresponding names.
 *
 * <p>{@link org.zhuanban.approval.ApprovalRule} lists every rule that can refuse an act or be
 * broken, with its article. {@link org.zhuanban.approval.ApprovalDuty} lists the duties. {@link
 * org.zhuanban.approval.ApplicationClock} is the committed and the statutory clock of an attempt,
 * {@link org.zhuanban.approval.JointClock} those between departments, {@link
 * org.zhuanban.approval.LicenceClock} those of renewals. {@link org.zhuanban.approval.Hearing} is
 * the proceeding of a hearing (行政许可法第四十六条至第四十八条).
 *
 * <p>Sub-packages: {@link org.zhuanban.approval.plan} (plans and items), {@link
 * org.zhuanban.approval.application} (parts of an application), {@link org.zhuanban.approval.view}
 * (views), {@link org.zhuanban.approval.attribution} (attribution of days), {@link
 * org.zhuanban.approval.forecast} (forecasts).
 */
@NullMarked
@BuilderStyle
package org.zhuanban.approval;

import org.jspecify.annotations.NullMarked;
import org.zhuanban.internal.BuilderStyle;
