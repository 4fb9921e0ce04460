package org.zhuanban.assessment;

import java.math.BigDecimal;

/**
 * How a county weighs a measure of a kind of subject.
 *
 * @param kind what sort of subject
 * @param measure what is measured
 * @param points what it brings where its target is reached, 0 or more; 0 leaves it out
 * @param cap what it brings at most, the points or more
 * @param scoring how the value becomes points
 * @param validity from when until when, and by what text
 */
public record Weight(
    SubjectKind kind,
    Measure measure,
    BigDecimal points,
    BigDecimal cap,
    Scoring scoring,
    Validity validity) {
  /**
   * Checks the weight.
   *
   * @param kind what sort of subject
   * @param measure what is measured
   * @param points what it brings where its target is reached
   * @param cap what it brings at most
   * @param scoring how the value becomes points
   * @param validity from when until when
   * @throws IllegalArgumentException if the points are less than 0, the cap is less than the
   *     points, or the measure is not one to be weighed, or not of such subjects
   */
  public Weight {
    if (points.signum() < 0 || cap.compareTo(points) < 0) {
      throw new IllegalArgumentException(
          "the points of %s are 0 or more and its cap not less, but were %s and %s"
              .formatted(measure, points, cap));
    }
    if (measure.direction() == Measure.Direction.NEITHER
        || (kind == SubjectKind.DEPARTMENT && !measure.ofDepartments())) {
      throw new IllegalArgumentException("%s does not weigh for a %s".formatted(measure, kind));
    }
    if (scoring instanceof Scoring.Efficacy efficacy
        && (efficacy.best().compareTo(efficacy.worst()) > 0)
            != (measure.direction() == Measure.Direction.HIGHER_IS_BETTER)) {
      throw new IllegalArgumentException(
          "of %s the best value is not %s beside %s"
              .formatted(measure, efficacy.best(), efficacy.worst()));
    }
  }

  Fraction full() {
    return Fraction.of(points);
  }

  Fraction most() {
    return Fraction.of(cap);
  }

  boolean meets(Weight other) {
    return kind == other.kind && measure == other.measure && validity.meets(other.validity);
  }
}
