/**
 * The parts of one application for one item.
 *
 * <p>Receipt: {@link org.zhuanban.approval.application.NonAcceptance}, {@link
 * org.zhuanban.approval.application.DeferredDocument} and {@link
 * org.zhuanban.approval.application.DeferredDocumentStatus} (容缺受理), {@link
 * org.zhuanban.approval.application.Commitment} and {@link
 * org.zhuanban.approval.application.CommitmentStatus} (告知承诺), {@link
 * org.zhuanban.approval.application.ToldDues}. Time that is not counted: {@link
 * org.zhuanban.approval.application.ExcludedPeriod} (行政许可法第四十五条). Joint handling: {@link
 * org.zhuanban.approval.application.JointFile} with {@link
 * org.zhuanban.approval.application.Opinion} and {@link
 * org.zhuanban.approval.application.JointSurvey}.
 *
 * <p>Conclusion: {@link org.zhuanban.approval.application.Result}, {@link
 * org.zhuanban.approval.application.Licence} with each {@link
 * org.zhuanban.approval.application.Renewal} (行政许可法第五十条), {@link
 * org.zhuanban.approval.application.Revocation}, {@link
 * org.zhuanban.approval.application.Termination}. Service: {@link
 * org.zhuanban.approval.application.ServiceRating} (好差评). {@link
 * org.zhuanban.approval.application.ApplicationState} says how far an application has come, and
 * {@link org.zhuanban.approval.application.TradeStep} how far a public trade of land.
 *
 * <p>An application that was in progress when its project was taken over is a {@link
 * org.zhuanban.approval.application.CarriedApplication} with each {@link
 * org.zhuanban.approval.application.ToldLimit}.
 */
@NullMarked
@BuilderStyle
package org.zhuanban.approval.application;

import org.jspecify.annotations.NullMarked;
import org.zhuanban.internal.BuilderStyle;
