package org.zhuanban.duty;

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
   * @throws IllegalArgumentException if the threshold is negative
   */
  public LightPolicy {
    if (warnAt < 0) {
      throw new IllegalArgumentException("warnAt must be from 0, but was " + warnAt);
    }
  }
}
