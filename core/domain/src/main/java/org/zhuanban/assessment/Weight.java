package org.zhuanban.assessment;

import java.math.BigDecimal;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;

/**
 * The weight of a measure for a kind of subject.
 *
 * @param kind the kind of subject
 * @param measure the measure
 * @param points the points for the target, 0 or more; 0 leaves the measure out
 * @param cap the maximum points, not less than the points for the target
 * @param scoring the formula from a value to points
 * @param validity the validity, with the text of the rule
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
   * @param kind the kind of subject
   * @param measure the measure
   * @param points the points for the target
   * @param cap the maximum points
   * @param scoring the formula from a value to points
   * @param validity the validity
   * @throws org.zhuanban.input.InputException if the points are less than 0 or the cap is less than
   *     the points. Also if the measure has no direction or does not apply to such subjects. Also
   *     if the best value of an efficacy formula is worse than its worst one
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
