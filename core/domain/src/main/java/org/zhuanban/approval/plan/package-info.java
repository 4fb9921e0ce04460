/**
 * Plans of approvals: items, their order and their limits.
 *
 * <p>{@link org.zhuanban.approval.plan.ApprovalPlan} is the entry point. It contains stages and
 * {@linkplain org.zhuanban.approval.plan.ApprovalItem items}, each with its prerequisites,
 * materials and time limits. A plan is created directly or from the {@link
 * org.zhuanban.approval.plan.Catalogue} of the county.
 *
 * <ul>
 *   <li>{@link org.zhuanban.approval.plan.Prerequisite} and {@link org.zhuanban.approval.plan.Gate}
 *       order the items.
 *   <li>{@link org.zhuanban.approval.plan.Stage} names the lead department.
 *   <li>{@link org.zhuanban.approval.plan.JointTerms} and {@link
 *       org.zhuanban.approval.plan.SilenceConsentPolicy} regulate the participation of departments.
 *   <li>{@link org.zhuanban.approval.plan.SilenceEffect} lists the effects of silence by law.
 *   <li>{@link org.zhuanban.approval.plan.SpecialProcedure} is time that is not counted.
 *   <li>{@link org.zhuanban.approval.plan.PlanHistory} keeps every version, since an application
 *       follows the plan at its beginning.
 * </ul>
 */
@NullMarked
@BuilderStyle
package org.zhuanban.approval.plan;

import org.jspecify.annotations.NullMarked;
import org.zhuanban.internal.BuilderStyle;
