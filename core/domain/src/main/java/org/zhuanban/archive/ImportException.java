package org.zhuanban.archive;

import java.util.Locale;

/**
 * Rejection of a package, of which nothing is imported. {@link #text} names the part, the line and
 * the fault.
 */
public final class ImportException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** The part of the package. */
  private final String part;

  /** The line. */
  private final long line;

  /** The fault in Chinese. */
  private final String zh;

  /**
   * Creates a rejection.
   *
   * @param part the part of the package, such as {@code entries.jsonl}; empty for the package as a
   *     whole
   * @param line the line from 1; 0 for the part as a whole
   * @param zh the fault and the remedy in Chinese
   * @param en the fault and the remedy in English
   */
  public ImportException(String part, long line, String zh, String en) {
    super(
        "package"
            + (part.isEmpty() ? "" : ", " + part)
            + (line == 0 ? "" : ", line " + line)
            + ": "
            + en);
    this.part = part;
    this.line = line;
    this.zh = zh;
  }

  /** {@return the part of the package; empty for the package as a whole} */
  public String part() {
    return part;
  }

  /** {@return the line from 1; 0 for the part as a whole} */
  public long line() {
    return line;
  }

  /**
   * Describes the fault.
   *
   * @param locale Chinese for {@code zh}, English for any other
   * @return the part, the line, the fault and the remedy
   */
  public String text(Locale locale) {
    return locale.getLanguage().equals(Locale.CHINESE.getLanguage())
        ? "档案包"
            + (part.isEmpty() ? "" : " " + part)
            + (line == 0 ? "" : " 第" + line + "行")
            + ": "
            + zh
        : String.valueOf(getMessage());
  }
}
