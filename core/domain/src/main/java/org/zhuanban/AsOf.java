package org.zhuanban;

import java.time.LocalDate;

/**
 * The point in time of a view, in two dimensions: effect and knowledge.
 *
 * <p>{@link #NOW} is the default. {@code AsOf.day(d)} is the end of a day by present knowledge.
 * {@code AsOf.day(d).knownOn(k)} is the end of that day by the knowledge at the end of another day.
 *
 * @param effectiveOn the day of effect, read at its end: the view leaves out later effects
 * @param knownOn the day of knowledge, in Chinese legal time. The view leaves out later records,
 *     also annulments, and follows the holiday notices known then
 */
public record AsOf(LocalDate effectiveOn, LocalDate knownOn) {
  /** All effects by all knowledge. */
  public static final AsOf NOW = new AsOf(LocalDate.MAX, LocalDate.MAX);

  /**
   * Returns the end of a day, by present knowledge.
   *
   * @param effectiveOn the day
   * @return the point in time
   */
  public static AsOf day(LocalDate effectiveOn) {
    return new AsOf(effectiveOn, LocalDate.MAX);
  }

  /**
   * Sets the day of knowledge.
   *
   * @param day the day of knowledge, read at its end
   * @return the same day of effect, with that knowledge
   */
  public AsOf knownOn(LocalDate day) {
    return new AsOf(effectiveOn, day);
  }
}
