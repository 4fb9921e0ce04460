/**
 * What is to be approved, in which order and under which limits.
 *
 * <p>An {@link org.zhuanban.approval.plan.ApprovalPlan} holds stages and {@linkplain
 * org.zhuanban.approval.plan.ApprovalItem items}, each with its prerequisites, materials and time
 * limits; it is made by hand or from the {@link org.zhuanban.approval.plan.Catalogue} of the
 * county.
 *
 * <p>{@link org.zhuanban.approval.plan.Prerequisite} and {@link org.zhuanban.approval.plan.Gate}
 * say what must have been granted before which act, {@link org.zhuanban.approval.plan.Stage} which
 * department leads, {@link org.zhuanban.approval.plan.JointTerms} and {@link
 * org.zhuanban.approval.plan.SilenceConsentPolicy} how departments take part, {@link
 * org.zhuanban.approval.plan.SilenceEffect} what the law makes of silence, {@link
 * org.zhuanban.approval.plan.SpecialProcedure} which time is not counted. {@link
 * org.zhuanban.approval.plan.PlanHistory} keeps every version, since an application follows the
 * plan under which it began.
 */
@NullMarked
@BuilderStyle
package org.zhuanban.approval.plan;

import org.jspecify.annotations.NullMarked;
import org.zhuanban.internal.BuilderStyle;
