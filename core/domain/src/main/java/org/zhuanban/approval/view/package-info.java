/**
 * Views of the approvals of a project on a day. All are derived on request, and nothing is stored.
 *
 * <ul>
 *   <li>{@link org.zhuanban.approval.view.ApprovalRow}, the entry point, is one item on the board:
 *       state, light, and its binding, committed and statutory day.
 *   <li>{@link org.zhuanban.approval.view.OneForm} lists the materials of all items once (一张表单).
 *   <li>{@link org.zhuanban.approval.view.JointHandling} shows the participating departments with
 *       their opinions.
 *   <li>{@link org.zhuanban.approval.view.LicenceValidity} shows the validity of a licence and the
 *       last day to apply for its renewal.
 *   <li>{@link org.zhuanban.approval.view.RatingFigures} counts ratings by department.
 * </ul>
 */
@NullMarked
@BuilderStyle
package org.zhuanban.approval.view;

import org.jspecify.annotations.NullMarked;
import org.zhuanban.internal.BuilderStyle;
