package org.zhuanban.organisation;

import java.math.BigDecimal;
import org.zhuanban.glossary.Term;
import org.zhuanban.input.Input;
import org.zhuanban.report.ReportPeriod;

/**
 * A part of a target by time (序时目标).
 *
 * @param by the period at whose end the part is to be reached
 * @param amount the amount from the first day of the year to the end of the period, 0 or more:
 *     projects, or yuan
 */
@Term(zh = "序时目标", en = "milestone of a target")
public record TargetMilestone(ReportPeriod by, BigDecimal amount) {
  /**
   * Checks the amount. Callers use {@link #of}, as the components may grow.
   *
   * @param by the period at whose end the part is to be reached
   * @param amount the amount from the first day of the year on
   * @throws IllegalArgumentException if the amount is less than 0 or has too many digits
   */
  public TargetMilestone {
    Input.given("TargetMilestone.by", by);
    Input.within("TargetMilestone.amount", amount, BigDecimal.ZERO, Target.MOST);
    Input.digits("TargetMilestone.amount", amount, Input.DIGITS, 2);
  }

  /**
   * Creates a milestone.
   *
   * @param by the period at whose end the part is to be reached
   * @param amount the amount from the first day of the year to the end of the period, 0 or more:
   *     projects, or yuan
   * @return the milestone
   * @throws IllegalArgumentException if the amount is less than 0 or has too many digits
   */
  public static TargetMilestone of(ReportPeriod by, BigDecimal amount) {
    return new TargetMilestone(by, amount);
  }
}
