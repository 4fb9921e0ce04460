package org.zhuanban.duty;

import java.time.LocalDate;

/**
 * The ending of a duty.
 *
 * @param on the day
 * @param how the kind of ending
 */
public record Ending(LocalDate on, How how) {
  /** The kinds of endings. */
  public enum How {
    /** The duty was met. */
    DONE,
    /** The competent organ released the owner. */
    EXCUSED,
    /**
     * The duty lapsed, such as a decision on an application that was withdrawn. The owner is not
     * late.
     */
    LAPSED,
    /**
     * Another unit, another day or the act that the duty was to serve replaced it. A replacement
     * releases nobody: a limit missed by then stays missed.
     */
    REPLACED
  }

  /**
   * Ends a duty by its performance.
   *
   * @param on the day
   * @return the ending
   */
  public static Ending done(LocalDate on) {
    return new Ending(on, How.DONE);
  }

  /**
   * Ends a duty that lapsed.
   *
   * @param on the day
   * @return the ending
   */
  public static Ending lapsed(LocalDate on) {
    return new Ending(on, How.LAPSED);
  }

  /**
   * Ends a duty that was replaced.
   *
   * @param on the day
   * @return the ending
   */
  public static Ending replaced(LocalDate on) {
    return new Ending(on, How.REPLACED);
  }
}
