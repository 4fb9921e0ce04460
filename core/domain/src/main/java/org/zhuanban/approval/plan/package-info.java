/**
 * What is to be approved, in which order and under which limits.
 *
 * <p>An {@link org.zhuanban.approval.plan.ApprovalPlan} holds stages and {@linkplain
 * org.zhuanban.approval.plan.ApprovalItem items}, each with its prerequisites, materials and time
 * limits; it is made by hand or from the {@link org.zhuanban.approval.plan.Catalogue} of the
 * county.
 */
@NullMarked
@BuilderStyle
package org.zhuanban.approval.plan;

import org.jspecify.annotations.NullMarked;
import org.zhuanban.internal.BuilderStyle;
