package org.zhuanban.assessment;

import java.math.BigDecimal;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;

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
    Criterion measure,
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
   * @throws org.zhuanban.input.InputException if the points are less than 0, the cap is less than
   *     the points, or the measure is not one to be weighed, or not of such subjects, or the best
   *     of two values is not the better one
   */
  public Weight {
    Input.given("Weight.kind", kind);
    Input.given("Weight.measure", measure);
    Input.given("Weight.scoring", scoring);
    Input.given("Weight.validity", validity);
    Input.digits("Weight.cap", cap, Input.DIGITS, Input.DECIMALS);
    Input.within("Weight.points", points, BigDecimal.ZERO, cap);
    Input.digits("Weight.points", points, Input.DIGITS, Input.DECIMALS);
    if (measure.direction() == Criterion.Direction.NEITHER) {
      throw InputFault.UNFIT.at("Weight.measure", measure + ".direction", measure.direction());
    }
    if (kind == SubjectKind.DEPARTMENT && !measure.ofDepartments()) {
      throw InputFault.UNFIT.at("Weight.kind", "Weight.measure", measure);
    }
    if (scoring instanceof Scoring.Efficacy efficacy) {
      boolean higher = measure.direction() == Criterion.Direction.HIGHER_IS_BETTER;
      BigDecimal more = higher ? efficacy.best() : efficacy.worst();
      BigDecimal less = higher ? efficacy.worst() : efficacy.best();
      if (more.compareTo(less) < 0) {
        throw InputFault.ORDER.at(
            higher ? "Weight.scoring.best" : "Weight.scoring.worst",
            more,
            higher ? "Weight.scoring.worst" : "Weight.scoring.best",
            less);
      }
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
