package org.zhuanban.duty;

import org.zhuanban.input.Input;

/**
 * When a light changes; a local rule.
 *
 * @param warnAt at most how many working days may remain to the committed last day for a warning,
 *     whatever the unit of the limit, from 0
 * @param basis what the threshold rests on
 */
public record LightPolicy(int warnAt, String basis) {
  /** A warning from the last working day before the committed one: our convention. */
  public static final LightPolicy DEFAULT = new LightPolicy(1, "约定: 承诺时限届满前一个工作日预警");

  /**
   * Checks the threshold.
   *
   * @param warnAt at most how many working days may remain
   * @param basis what the threshold rests on
   * @throws org.zhuanban.input.InputException if the threshold is negative or above {@link
   *     DutyClock#LONGEST_DAYS}, or rests on nothing
   */
  public LightPolicy {
    Input.within("LightPolicy.warnAt", warnAt, 0, DutyClock.LONGEST_DAYS);
    Input.said("LightPolicy.basis", basis, Integer.MAX_VALUE);
  }
}
