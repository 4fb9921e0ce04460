package org.zhuanban.assessment;

import java.util.Optional;

/**
 * A line of a scorecard.
 *
 * @param weight how the measure is weighed
 * @param measured what was measured
 * @param points the points, from 0 to the cap; empty if nothing counts, so that the line is not
 *     applicable, and neither its points nor its weight count in the total
 */
public record ScoreLine(Weight weight, CriterionResult measured, Optional<Fraction> points) {
  static ScoreLine of(Weight weight, CriterionResult measured) {
    return new ScoreLine(
        weight, measured, measured.value().map(value -> weight.scoring().points(measured, weight)));
  }
}
