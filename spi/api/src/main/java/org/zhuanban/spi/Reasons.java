package org.zhuanban.spi;

/** The texts that say why a message was not sent: short, and without what databases refuse. */
final class Reasons {
  private Reasons() {}

  static void check(String why) {
    if (why.length() > Outbox.REASON
        || why.chars().anyMatch(c -> c == 0 || Character.isSurrogate((char) c))) {
      throw new IllegalArgumentException(
          "a reason has at most %s characters of the basic plane and no NUL, but had %s"
              .formatted(Outbox.REASON, why.length()));
    }
  }
}
