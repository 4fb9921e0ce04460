package org.zhuanban;

import java.time.LocalDate;

/**
 * The point in time of a view, in two dimensions: what is in effect and what is known.
 *
 * <p>{@link #NOW} is the default. {@code AsOf.day(d)} shows the end of a day by what is known now.
 * {@code AsOf.day(d).knownOn(k)} shows it by what was known at the end of another day.
 *
 * @param effectiveOn the day at whose end the view stands: it leaves out what takes effect later
 * @param knownOn the day, in Chinese legal time, of the knowledge: the view leaves out what is
 *     recorded later, annulments included, and follows the holiday notices known then
 */
public record AsOf(LocalDate effectiveOn, LocalDate knownOn) {
  /** Everything in effect by everything known. */
  public static final AsOf NOW = new AsOf(LocalDate.MAX, LocalDate.MAX);

  /**
   * Chooses the end of a day, by what is known now.
   *
   * @param effectiveOn the day
   * @return the point in time
   */
  public static AsOf day(LocalDate effectiveOn) {
    return new AsOf(effectiveOn, LocalDate.MAX);
  }

  /**
   * Chooses the knowledge.
   *
   * @param day the day, at whose end it was known
   * @return the same day of effect, as far as it was known then
   */
  public AsOf knownOn(LocalDate day) {
    return new AsOf(effectiveOn, day);
  }
}
