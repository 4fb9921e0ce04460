package org.zhuanban.spi;

/** The identifiers that every database compares alike: short, printable ASCII, byte by byte. */
final class Ascii {
  private static final int LONGEST = 128;

  private Ascii() {}

  static String id(String name, String value) {
    if (!isId(value)) {
      throw new IllegalArgumentException(
          "%s must be 1 to %s characters out of A-Z a-z 0-9 . _ : -, but was '%s'"
              .formatted(name, LONGEST, value));
    }
    return value;
  }

  /** No pattern: rows are made by the hundred, and it would cost the most of them. */
  private static boolean isId(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean allowed =
          (c >= 'A' && c <= 'Z')
              || (c >= 'a' && c <= 'z')
              || (c >= '0' && c <= '9')
              || c == '.'
              || c == '_'
              || c == ':'
              || c == '-';
      if (!allowed) {
        return false;
      }
    }
    return !value.isEmpty() && value.length() <= LONGEST;
  }
}
