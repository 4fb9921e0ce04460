package org.zhuanban.input;

import java.util.Locale;
import java.util.OptionalInt;

/** The characters that a text may contain, such that it is stored unchanged and fully visible. */
public final class SafeText {
  private static final int SHOWN = 100;

  private SafeText() {}

  /**
   * Finds the first character that a text must not contain. Some databases reject or change such
   * characters, and readers do not see them.
   *
   * @param text the text
   * @return the code point; empty if there is none
   */
  public static OptionalInt unsafe(String text) {
    return text.codePoints().filter(SafeText::forbidden).findFirst();
  }

  /**
   * Names a character.
   *
   * @param point the code point
   * @return its name, such as {@code U+202E}
   */
  public static String name(int point) {
    return String.format(Locale.ROOT, "U+%04X", point);
  }

  /** Returns a value as a message can show it: short, and without invisible characters. */
  static String shown(Object value) {
    String text = String.valueOf(value);
    boolean whole = text.codePointCount(0, text.length()) <= SHOWN;
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .limit(SHOWN)
        .forEach(
            point -> {
              if (forbidden(point) || point == '\n' || point == '\t') {
                shown.append(name(point));
              } else {
                shown.appendCodePoint(point);
              }
            });
    return whole ? shown.toString() : shown.append('…').toString();
  }

  private static boolean forbidden(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL -> point != '\n' && point != '\t';
      // A code point of this type is an unpaired surrogate.
      case Character.SURROGATE -> true;
      // Noncharacters, and code points that a later Unicode version can assign.
      case Character.UNASSIGNED ->
          (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
      // Overrides of direction, and characters without width, by which two texts look alike.
      case Character.FORMAT -> true;
      default -> false;
    };
  }
}
