/**
 * What is read of the approvals of a project on a day.
 *
 * <p>{@link org.zhuanban.approval.view.ApprovalRow} is one item on the board: state, binding,
 * committed and statutory day, light. {@link org.zhuanban.approval.view.OneForm} lists the
 * materials of all items once (一张表单). {@link org.zhuanban.approval.view.JointHandling} shows what
 * each department owes the lead. {@link org.zhuanban.approval.view.LicenceValidity} tells until
 * when a licence holds and by when to apply for its renewal. {@link
 * org.zhuanban.approval.view.RatingFigures} counts ratings by department.
 *
 * <p>All are derived when they are asked for, and nothing of them is stored.
 */
@NullMarked
@BuilderStyle
package org.zhuanban.approval.view;

import org.jspecify.annotations.NullMarked;
import org.zhuanban.internal.BuilderStyle;
