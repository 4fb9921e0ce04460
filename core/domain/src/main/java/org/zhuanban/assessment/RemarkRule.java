package org.zhuanban.assessment;

import java.math.BigDecimal;
import java.util.Optional;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;

/**
 * When a subject is commended or criticised.
 *
 * @param kind what sort of subject
 * @param remark which of both
 * @param measure by which measure; empty for the points reached, in percent of those that could be
 * @param threshold the value from which on it is commended, or worse than which it is criticised: a
 *     percentage, or days of a measure in days
 * @param atLeast how many cases have to count, so that one alone decides nothing; of the points,
 *     how many lines
 * @param validity from when until when, and by what text
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
   * @param kind what sort of subject
   * @param remark which of both
   * @param measure by which measure
   * @param threshold the value
   * @param atLeast how many cases have to count
   * @param validity from when until when
   * @throws org.zhuanban.input.InputException if no value of the measure is better than another
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

  /** Whether a value calls for the remark. */
  boolean applies(Fraction value, int counting) {
    int better = value.compareTo(Fraction.of(threshold));
    boolean lower =
        measure.filter(it -> it.direction() == Criterion.Direction.LOWER_IS_BETTER).isPresent();
    boolean reached = lower ? better <= 0 : better >= 0;
    return counting >= atLeast && reached == (remark == Remark.RemarkKind.COMMENDATION);
  }
}
