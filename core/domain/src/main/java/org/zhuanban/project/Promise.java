package org.zhuanban.project;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What one side of an agreement promised the other (守信践诺, 优化营商环境条例第三十一条), such as a power line to
 * the site.
 *
 * @param code its code in the agreement, 1 to 32 characters out of {@code A-Z a-z 0-9 . _ -}
 * @param by which side promised it
 * @param owner the code of who keeps it, such as a department
 * @param what what was promised
 * @param due the last day; empty if none was agreed
 */
public record Promise(String code, Side by, String owner, String what, Optional<LocalDate> due) {
  /** The sides of an agreement. */
  public enum Side {
    /** The county. */
    GOVERNMENT,
    /** The investor. */
    ENTERPRISE
  }

  /**
   * Checks the codes.
   *
   * @param code its code in the agreement
   * @param by which side promised it
   * @param owner the code of who keeps it
   * @param what what was promised
   * @param due the last day
   * @throws IllegalArgumentException if a code is malformed
   */
  public Promise {
    check("a promise", code);
    check("who keeps a promise", owner);
  }

  private static void check(String whose, String code) {
    if (!code.matches("[A-Za-z0-9._-]{1,32}")) {
      throw new IllegalArgumentException(
          "the code of %s is 1 to 32 characters out of A-Z a-z 0-9 . _ -, but was '%s'"
              .formatted(whose, code));
    }
  }
}
