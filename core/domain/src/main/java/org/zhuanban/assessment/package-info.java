/**
 * Scorecards (考核) of departments, task forces and townships, over a month, a quarter, a half-year
 * or a year: pure functions over projects that were read. They weigh, commend and criticise by
 * rules; what follows for anybody, people decide.
 *
 * <p>Three things hold of every score:
 *
 * <ul>
 *   <li>It explains itself: a {@link org.zhuanban.assessment.ScoreLine} holds its {@link
 *       org.zhuanban.assessment.Weight} and its {@link org.zhuanban.assessment.CriterionResult},
 *       down to the cases; {@link org.zhuanban.assessment.Scoring} is the formula from one to the
 *       other, and the points of the lines sum to the total.
 *   <li>Only what is certain counts. What was done in time counts on the day on which it was done,
 *       what was not counts on the day after its last day, done since or not; so that it counts in
 *       one period only. What may still be done in time counts nowhere yet. Where somebody has to
 *       say whether it was, as of the feedback on an order, it counts on the day on which that is
 *       said, if that is later.
 *   <li>Days of the applicant, of special procedures, of other items and of rest never count
 *       against a department, as {@link org.zhuanban.approval.attribution} and the clocks have it.
 * </ul>
 *
 * <p>What is measured, and how it is weighed where a county has set nothing, is our convention and
 * no law. All arithmetic is exact ({@link org.zhuanban.assessment.Fraction}); only what is shown is
 * rounded.
 *
 * <p>Nothing of a scorecard is kept, and none is published by the library: it follows from what was
 * recorded. Whoever publishes one keeps what was published.
 *
 * <p>What cases of accountability decide is read by those whom they name, so nothing of it is
 * looked up here. A host that may make public that somebody was exempted for a good-faith error in
 * a reform (优化营商环境条例第七条第三款) names what that was about as an {@link
 * org.zhuanban.assessment.Exemption}: it then counts against nobody, and the scorecard says so. And
 * one that may make public that a unit was held to account by points off its score, or by no award,
 * names that as a {@link org.zhuanban.assessment.Consequence}.
 *
 * <p>Entry points: {@link org.zhuanban.assessment.AssessmentFold} to assess many projects, {@link
 * org.zhuanban.assessment.Assessment} with a {@link org.zhuanban.assessment.Scorecard} for each
 * {@link org.zhuanban.assessment.Subject}, {@link org.zhuanban.assessment.WeightTable} for what
 * counts how much.
 */
@NullMarked
package org.zhuanban.assessment;

import org.jspecify.annotations.NullMarked;
