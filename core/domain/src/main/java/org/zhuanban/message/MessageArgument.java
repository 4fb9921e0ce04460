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
    /** The name of the stream, such as that of a project. Where it has none, kind and id stand. */
    TITLE,
    /**
     * A code of the stream. A period and a fixed subject of the library, such as {@code taskforce},
     * are put into words; any other is unchanged.
     */
    SUBJECT,
    /** The name of an organ or another party, or a reference whose name only the host knows. */
    PARTY,
    /** An amount of money in yuan, such as {@code 126000000.00}. */
    MONEY,
    /**
     * The number of working days that are left to a last day: 0 on that day, and negative after it.
     */
    LEFT,
    /**
     * A last day or another one, as an ISO date, followed by {@code PROVISIONAL} where a later
     * notice of holidays can still move it. {@code SUSPENDED} stands for a special procedure,
     * followed by its stated or longest time, such as {@code 30 WORKING_DAYS}. {@code -} stands for
     * no day. An empty argument is undetermined.
     */
    DAY,
    /** A code, formatted by its label. */
    CODE,
    /** Several texts, separated by {@link #SEPARATOR}. */
    LIST
  }

  /** What separates the texts of a list, the control character of units (U+001F). */
  public static final String SEPARATOR = "\u001f";

  static MessageArgument sorted(String name, Sort sort) {
    return new MessageArgument(name, sort, Optional.empty());
  }

  static MessageArgument text(String name) {
    return sorted(name, Sort.TEXT);
  }

  static MessageArgument day(String name) {
    return sorted(name, Sort.DAY);
  }

  /**
   * Checks whether a value stands for nothing, so that the optional part of a text that names it is
   * left out.
   *
   * @param value the value of this argument
   * @return true for no day or amount, and for any other empty value
   */
  public boolean absent(String value) {
    return sort == Sort.DAY ? value.equals("-") : value.isEmpty();
  }

  static MessageArgument coded(String name, String kind) {
    return new MessageArgument(name, Sort.CODE, Optional.of(kind));
  }
}
