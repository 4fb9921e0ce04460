package org.zhuanban.example.platform.window;

import java.util.List;

/**
 * A field of a form.
 *
 * @param path where the value stands in the command, such as {@code notice.id}
 * @param kind how it is filled in
 * @param required whether it must be filled in
 * @param constants the constants of a choice; empty for other fields
 */
public record Field(String path, Kind kind, boolean required, List<Enum<?>> constants) {
  /** How a field is filled in. */
  public enum Kind {
    /** A line of text. */
    TEXT,
    /** Text of several lines. */
    WORDS,
    /** A list, one entry a line. */
    LINES,
    /** A day. */
    DAY,
    /** Yes or no. */
    YES_NO,
    /** One of some constants. */
    CHOICE,
    /** One of the approving departments. */
    DEPARTMENT,
    /** One of the special procedures of the item. */
    PROCEDURE,
    /** One of the approval items of the project. */
    ITEM,
    /** A number of working days. */
    WORKING_DAYS
  }

  static Field required(String path, Kind kind) {
    return new Field(path, kind, true, List.of());
  }

  static Field optional(String path, Kind kind) {
    return new Field(path, kind, false, List.of());
  }

  static Field choice(String path, Enum<?>... constants) {
    return new Field(path, Kind.CHOICE, true, List.of(constants));
  }

  /** {@return the key of the name of the field} */
  public String label() {
    return "field." + path;
  }
}
