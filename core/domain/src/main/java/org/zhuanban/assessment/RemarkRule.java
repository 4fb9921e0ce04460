package org.zhuanban.assessment;

import java.math.BigDecimal;
import java.util.Optional;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;

/**
 * A rule of commendation or criticism.
 *
 * @param kind the kind of subject
 * @param remark the kind of remark
 * @param measure the measure; empty for the points reached, in percent of the possible ones
 * @param threshold the threshold, in percent, or in days for a measure in days. A commendation
 *     takes this value or a better one, a criticism a worse one
 * @param atLeast the minimum number of cases, so that a single case does not suffice; for the
 *     points, the number of lines
 * @param validity the validity, with the text of the rule
 */
public record RemarkRule(
    SubjectKind kind,
    Remark.RemarkKind remark,
    Optional<Criterion> measure,
    BigDecimal threshold,
    int atLeast,
    Validity validity) {
  /**
   * Checks the measure.
   *
   * @param kind the kind of subject
   * @param remark the kind of remark
   * @param measure the measure
   * @param threshold the threshold
   * @param atLeast the minimum number of cases
   * @param validity the validity
   * @throws org.zhuanban.input.InputException if the measure has no direction
   */
  public RemarkRule {
    Input.given("RemarkRule.kind", kind);
    Input.given("RemarkRule.remark", remark);
    Input.given("RemarkRule.measure", measure);
    Input.digits("RemarkRule.threshold", threshold, Input.DIGITS, Input.DECIMALS);
    Input.given("RemarkRule.validity", validity);
    measure
        .filter(it -> it.direction() == Criterion.Direction.NEITHER)
        .ifPresent(
            it -> {
              throw InputFault.UNFIT.at("RemarkRule.measure", it + ".direction", it.direction());
            });
  }

  /** Checks whether a value meets the rule. */
  boolean applies(Fraction value, int counting) {
    int better = value.compareTo(Fraction.of(threshold));
    boolean lower =
        measure.filter(it -> it.direction() == Criterion.Direction.LOWER_IS_BETTER).isPresent();
    boolean reached = lower ? better <= 0 : better >= 0;
    return counting >= atLeast && reached == (remark == Remark.RemarkKind.COMMENDATION);
  }
}
