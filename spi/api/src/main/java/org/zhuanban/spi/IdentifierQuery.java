package org.zhuanban.spi;

import java.util.Optional;

/**
 * What is searched for: the identifier rows with one text.
 *
 * @param text the text, 1 to {@value IdentifierRow#LONGEST} characters (units of UTF-16) without
 *     NUL. It is compared character by character: case, width, accents, brackets and blanks at the
 *     end tell identifiers apart, and characters beyond the basic plane are whole
 * @param kind what sort of identifier, like a {@link StreamKey#id}; empty for all kinds
 */
public record IdentifierQuery(String text, Optional<String> kind) {
  /**
   * Checks the text and the kind.
   *
   * @param text the text
   * @param kind what sort of identifier
   * @throws IllegalArgumentException if one of them is malformed
   */
  public IdentifierQuery {
    check(text);
    kind.ifPresent(id -> Ascii.id("kind", id));
  }

  static void check(String text) {
    if (text.isEmpty()
        || text.length() > IdentifierRow.LONGEST
        || text.codePoints().anyMatch(c -> c == 0 || (c >= 0xD800 && c <= 0xDFFF))) {
      throw new IllegalArgumentException(
          "an identifier has 1 to %s characters without NUL and half characters, but had %s: '%s'"
              .formatted(IdentifierRow.LONGEST, text.length(), text));
    }
  }

  /**
   * Searches for a text of any kind.
   *
   * @param text the text
   * @return the query
   * @throws IllegalArgumentException if it is malformed
   */
  public static IdentifierQuery of(String text) {
    return new IdentifierQuery(text, Optional.empty());
  }

  /**
   * Tells whether a row is searched for.
   *
   * @param row the row
   * @return true if it is
   */
  public boolean matches(IdentifierRow row) {
    return text.equals(row.text()) && kind.filter(id -> !id.equals(row.kind())).isEmpty();
  }
}
