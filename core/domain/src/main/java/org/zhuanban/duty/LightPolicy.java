package org.zhuanban.duty;

import org.zhuanban.input.Input;

/**
 * The policy of lights, a local rule.
 *
 * @param warnAt the greatest number of working days before the {@linkplain DutyClock#binding
 *     binding} last day for a warning, from 0, for limits of any unit
 * @param basis the basis of the threshold
 */
public record LightPolicy(int warnAt, String basis) {
  /** A warning from the last working day before the binding one. It is our convention. */
  public static final LightPolicy DEFAULT = new LightPolicy(1, "工作惯例：承诺时限届满前一个工作日预警");

  /**
   * Checks the threshold.
   *
   * @param warnAt the maximum number of working days for a warning
   * @param basis the basis of the threshold
   * @throws org.zhuanban.input.InputException if the threshold is negative or above {@link
   *     DutyClock#LONGEST_DAYS}, or if it has no basis
   */
  public LightPolicy {
    Input.within("LightPolicy.warnAt", warnAt, 0, DutyClock.LONGEST_DAYS);
    Input.said("LightPolicy.basis", basis, Integer.MAX_VALUE);
  }
}
