package org.zhuanban.assessment;

import java.util.Optional;

/**
 * A line of a scorecard.
 *
 * @param weight the weight of the measure
 * @param measured the result of the measure
 * @param points the points, from 0 to the cap; empty if no case counts, in which case neither
 *     points nor weight count in the total
 */
public record ScoreLine(Weight weight, CriterionResult measured, Optional<Fraction> points) {
  static ScoreLine of(Weight weight, CriterionResult measured) {
    return new ScoreLine(
        weight, measured, measured.value().map(value -> weight.scoring().points(measured, weight)));
  }
}
