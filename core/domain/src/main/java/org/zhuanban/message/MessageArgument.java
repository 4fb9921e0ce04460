package org.zhuanban.message;

import java.util.Optional;

/**
 * An argument of the text of a message.
 *
 * @param name the name in templates
 * @param sort the sort of argument
 * @param kind the kind of the codes in the dictionary for hosts, such as {@code approval.Result};
 *     empty for other arguments
 */
public record MessageArgument(String name, Sort sort, Optional<String> kind) {
  /** The sorts of arguments. */
  public enum Sort {
    /** A text, unchanged. */
    TEXT,
    /**
     * A last day or another one, as an ISO date, followed by {@code PROVISIONAL} where a later
     * notice of holidays can still move it. {@code SUSPENDED} stands for a special procedure,
     * followed by its stated or longest time, such as {@code 30 WORKING_DAYS}. {@code -} stands for
     * no day. An empty argument is undetermined.
     */
    DAY,
    /** A code, formatted by its label. */
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
