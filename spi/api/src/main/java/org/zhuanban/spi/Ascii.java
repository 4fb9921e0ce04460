package org.zhuanban.spi;

import java.util.regex.Pattern;

/** The identifiers that every database compares alike: short, printable ASCII, byte by byte. */
final class Ascii {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

  private Ascii() {}

  static String id(String name, String value) {
    if (!ID.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "%s must be 1 to 64 characters out of A-Z a-z 0-9 . _ : -, but was '%s'"
              .formatted(name, value));
    }
    return value;
  }
}
