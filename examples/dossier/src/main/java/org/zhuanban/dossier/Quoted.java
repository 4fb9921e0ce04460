package org.zhuanban.dossier;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Puts text from outside into a message so that it can neither flood nor forge it. */
final class Quoted {
  private static final int LONGEST = 60;
  private static final int MOST = 30;

  private Quoted() {}

  /**
   * Quotes a text.
   *
   * @param text the text as it was met
   * @return the text between single quotes, cut after 60 characters, without unfit characters
   */
  static String of(String text) {
    int length = text.codePointCount(0, text.length());
    String shown =
        length > LONGEST ? text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…" : text;
    return "'" + plain(shown) + "'";
  }

  /**
   * Shows a text that is not quoted, such as the name of a file.
   *
   * @param text the text as it was met
   * @return the text with U+FFFD in the place of each unfit character
   */
  static String plain(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .map(point -> TextRules.unfit(point) ? '\uFFFD' : point)
        .forEach(shown::appendCodePoint);
    return shown.toString();
  }

  /**
   * Lists what would have been right.
   *
   * @param choices the choices in the order to show them
   * @return the first thirty, separated by commas
   */
  static String list(Collection<?> choices) {
    List<String> texts = choices.stream().map(String::valueOf).toList();
    String listed = texts.stream().limit(MOST).collect(Collectors.joining(", "));
    return texts.isEmpty() ? "none" : texts.size() > MOST ? listed + ", …" : listed;
  }
}
