package org.zhuanban.party;

import java.util.regex.Pattern;

/** References that a storage compares byte by byte. */
final class Reference {
  private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

  private Reference() {}

  static void check(String what, String id) {
    if (!ALLOWED.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "the reference of a %s is 1 to 64 characters out of A-Z a-z 0-9 . _ : -, but was '%s'"
              .formatted(what, id));
    }
  }
}
