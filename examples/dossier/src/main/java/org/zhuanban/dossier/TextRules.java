package org.zhuanban.dossier;

import java.util.Locale;
import java.util.Optional;

/**
 * Which texts may enter: no control characters, nothing that turns the direction of writing, and
 * nothing that nobody sees, by which two names can look alike.
 */
final class TextRules {
  private static final int LONGEST = 4000;

  private TextRules() {}

  /**
   * Finds what is wrong with a text.
   *
   * @param text the text
   * @return what is wrong; empty if nothing is
   */
  static Optional<String> fault(String text) {
    int length = text.codePointCount(0, text.length());
    if (length > LONGEST) {
      return Optional.of(
          "a text has at most %s characters, but this one has %s".formatted(LONGEST, length));
    }
    return text.codePoints()
        .filter(TextRules::unfit)
        .boxed()
        .findFirst()
        .map(
            point ->
                String.format(
                    Locale.ROOT,
                    "the text %s holds the character U+%04X; control, bidi-override and invisible characters are not accepted",
                    Quoted.of(text),
                    point));
  }

  /**
   * Tells whether a character must not enter.
   *
   * @param point its code point
   * @return true for control and format characters, separators of lines and paragraphs,
   *     noncharacters, and half a surrogate pair, which no encoding can carry
   */
  static boolean unfit(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      case Character.UNASSIGNED ->
          (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
      default -> false;
    };
  }
}
