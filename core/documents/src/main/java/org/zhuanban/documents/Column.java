package org.zhuanban.documents;

/**
 * A column of a {@link Table}.
 *
 * @param head what stands over it
 * @param kind what its cells hold
 */
public record Column(String head, Kind kind) {
  /** What the cells of a column hold, by which they are aligned and broken. */
  public enum Kind {
    /** Words, broken where they do not fit. */
    TEXT,
    /** A number, on the right. */
    NUMBER,
    /** A day, in one line. */
    DAY
  }

  /**
   * {@return a column of words}
   *
   * @param head what stands over it
   */
  public static Column text(String head) {
    return new Column(head, Kind.TEXT);
  }

  /**
   * {@return a column of numbers}
   *
   * @param head what stands over it
   */
  public static Column number(String head) {
    return new Column(head, Kind.NUMBER);
  }

  /**
   * {@return a column of days}
   *
   * @param head what stands over it
   */
  public static Column day(String head) {
    return new Column(head, Kind.DAY);
  }
}
