package org.zhuanban.spi;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The instants that every database keeps alike: whole microseconds. */
final class Micros {
  private Micros() {}

  static void check(String name, Instant instant) {
    if (!instant.equals(instant.truncatedTo(ChronoUnit.MICROS))) {
      throw new IllegalArgumentException(
          "%s must be in whole microseconds, but was %s".formatted(name, instant));
    }
  }
}
