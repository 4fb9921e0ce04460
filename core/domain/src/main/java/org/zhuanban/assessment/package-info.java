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
 *       down to the cases. {@link org.zhuanban.assessment.Scoring} is the formula of the points.
 *   <li>Only certain results count. A duty met in time counts on the day on which it was met. Any
 *       other duty counts on the day after its last day, met later or not, and so in one period
 *       only. A result that needs a judgement, such as on feedback, counts on the day of the
 *       judgement, if that is later.
 *   <li>Days of the applicant, of special procedures, of other items and of rest never count
 *       against a department, as in {@link org.zhuanban.approval.attribution}.
 * </ul>
 *
 * <p>The criteria and the usual weights are our convention and no law. All arithmetic is exact
 * ({@link org.zhuanban.assessment.Fraction}); only displayed values are rounded. The library stores
 * and publishes no scorecard: each follows from the record.
 *
 * <p>Scorecards look up no case of accountability, since only the persons named in it may read it.
 * A host that may publish its result enters an {@link org.zhuanban.assessment.Exemption} (容错免责,
 * 优化营商环境条例第七条第三款) or a {@link org.zhuanban.assessment.Consequence}.
 *
 * <p>Entry points: {@link org.zhuanban.assessment.AssessmentFold}, {@link
 * org.zhuanban.assessment.Assessment} with a {@link org.zhuanban.assessment.Scorecard} for each
 * {@link org.zhuanban.assessment.Subject}, {@link org.zhuanban.assessment.WeightTable}.
 */
@NullMarked
package org.zhuanban.assessment;

import org.jspecify.annotations.NullMarked;
