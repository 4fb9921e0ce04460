/**
 * Parts of one application for one item.
 *
 * <p>{@link org.zhuanban.approval.application.ApplicationState} is the state of an application, and
 * {@link org.zhuanban.approval.application.TradeStep} that of a public trade of land. The other
 * types are grouped by phase:
 *
 * <ul>
 *   <li>Receipt: {@link org.zhuanban.approval.application.NonAcceptance}, {@link
 *       org.zhuanban.approval.application.DeferredDocument} and {@link
 *       org.zhuanban.approval.application.DeferredDocumentStatus} (容缺受理), {@link
 *       org.zhuanban.approval.application.Commitment} and {@link
 *       org.zhuanban.approval.application.CommitmentStatus} (告知承诺), {@link
 *       org.zhuanban.approval.application.AcceptanceDues}.
 *   <li>Time that is not counted: {@link org.zhuanban.approval.application.ExcludedPeriod}
 *       (行政许可法第四十五条).
 *   <li>Joint handling: {@link org.zhuanban.approval.application.JointFile} with {@link
 *       org.zhuanban.approval.application.Opinion} and {@link
 *       org.zhuanban.approval.application.JointSurvey}.
 *   <li>Conclusion: {@link org.zhuanban.approval.application.Result}, {@link
 *       org.zhuanban.approval.application.Licence} with each {@link
 *       org.zhuanban.approval.application.Renewal} (行政许可法第五十条), {@link
 *       org.zhuanban.approval.application.Revocation}, {@link
 *       org.zhuanban.approval.application.Termination}.
 *   <li>Service: {@link org.zhuanban.approval.application.ServiceRating} (好差评).
 *   <li>Take-over: {@link org.zhuanban.approval.application.CarriedApplication} with each {@link
 *       org.zhuanban.approval.application.CarryOverLimit}.
 * </ul>
 */
@NullMarked
@BuilderStyle
package org.zhuanban.approval.application;

import org.jspecify.annotations.NullMarked;
import org.zhuanban.internal.BuilderStyle;
