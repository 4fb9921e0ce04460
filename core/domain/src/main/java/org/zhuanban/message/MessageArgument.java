package org.zhuanban.message;

import java.util.Optional;

/**
 * Something that the words of a message speak of.
 *
 * @param name its name in templates
 * @param sort what it is
 * @param kind the kind of the codes in the dictionary that is given out, such as {@code
 *     approval.Result}; empty for anything but a code
 */
public record MessageArgument(String name, Sort sort, Optional<String> kind) {
  /** What an argument is. */
  public enum Sort {
    /** Put in as it is. */
    TEXT,
    /**
     * A last day or another one: an ISO date, followed by {@code PROVISIONAL} where a later notice
     * of holidays can still move it; {@code SUSPENDED} while a special procedure goes on, followed
     * by how long it takes, such as {@code 30 WORKING_DAYS}, where that was stated or is limited;
     * {@code -} where there is none. An empty one is not fixed.
     */
    DAY,
    /** A code, put in words. */
    CODE
  }

  static MessageArgument text(String name) {
    return new MessageArgument(name, Sort.TEXT, Optional.empty());
  }

  static MessageArgument day(String name) {
    return new MessageArgument(name, Sort.DAY, Optional.empty());
  }

  static MessageArgument coded(String name, String kind) {
    return new MessageArgument(name, Sort.CODE, Optional.of(kind));
  }
}
