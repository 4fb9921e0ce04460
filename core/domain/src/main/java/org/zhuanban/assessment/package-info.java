/**
 * Scorecards (考核) of departments, task forces and townships, over a month, a quarter, a half-year
 * or a year: pure functions over projects that were read. They weigh, commend and criticise by
 * rules; people decide on the consequences.
 *
 * <p>Three rules hold for every score:
 *
 * <ul>
 *   <li>It explains itself. A {@link org.zhuanban.assessment.ScoreLine} holds its {@link
 *       org.zhuanban.assessment.Weight} and its {@link org.zhuanban.assessment.CriterionResult},
 *       down to the cases. {@link org.zhuanban.assessment.Scoring} is the formula from one to the
 *       other, and the points of the lines sum to the total.
 *   <li>Only certain results count. A duty met in time counts on the day on which it was met. Any
 *       other duty counts on the day after its last day, met later or not, and so in one period
 *       only. A duty that may still be met in time counts nowhere yet. Some results need a
 *       judgement, such as on the feedback on an order. They count on the day of the judgement, if
 *       that is later.
 *   <li>Days of the applicant, of special procedures, of other items and of rest never count
 *       against a department, as in {@link org.zhuanban.approval.attribution} and the clocks.
 * </ul>
 *
 * <p>The criteria, and the weights of a county without its own, are our convention and no law. All
 * arithmetic is exact ({@link org.zhuanban.assessment.Fraction}); only displayed values are
 * rounded.
 *
 * <p>The library stores and publishes no scorecard: each follows from the record. The publisher of
 * a scorecard keeps the published version.
 *
 * <p>Only the persons named in a case of accountability read its decision, so that scorecards look
 * up none. A host may be entitled to publish an exemption for a good-faith error in a reform
 * (优化营商环境条例第七条第三款). It then enters the case as an {@link org.zhuanban.assessment.Exemption}, which
 * counts against no subject, and the scorecard shows it. A host may also be entitled to publish
 * that a unit was held to account by a deduction of points, or by no award. It then enters a {@link
 * org.zhuanban.assessment.Consequence}.
 *
 * <p>Entry points: {@link org.zhuanban.assessment.AssessmentFold} to assess many projects, {@link
 * org.zhuanban.assessment.Assessment} with a {@link org.zhuanban.assessment.Scorecard} for each
 * {@link org.zhuanban.assessment.Subject}, {@link org.zhuanban.assessment.WeightTable} for the
 * weights.
 */
@NullMarked
package org.zhuanban.assessment;

import org.jspecify.annotations.NullMarked;
