package org.zhuanban.duty;

import java.time.LocalDate;

/**
 * How a duty ended.
 *
 * @param on the day
 * @param how in which way
 */
public record Ending(LocalDate on, How how) {
  /** In which way a duty ends. */
  public enum How {
    /** What was owed was done. */
    DONE,
    /** Whoever may do so released the one who owed it. */
    EXCUSED,
    /**
     * Nothing is owed any more, such as a decision on an application that was withdrawn: whoever
     * owed it is not late.
     */
    LAPSED,
    /**
     * Another unit, another day or the act that it was to serve took its place. Nobody is released
     * by that: what had been missed by then stays missed.
     */
    REPLACED
  }

  /**
   * Ends a duty by doing what is owed.
   *
   * @param on the day
   * @return the ending
   */
  public static Ending done(LocalDate on) {
    return new Ending(on, How.DONE);
  }

  /**
   * Ends a duty because nothing is owed any more.
   *
   * @param on the day
   * @return the ending
   */
  public static Ending lapsed(LocalDate on) {
    return new Ending(on, How.LAPSED);
  }

  /**
   * Ends a duty because something else took its place.
   *
   * @param on the day
   * @return the ending
   */
  public static Ending replaced(LocalDate on) {
    return new Ending(on, How.REPLACED);
  }
}
