package org.zhuanban.items.cn;

import java.time.LocalDate;
import java.util.Optional;

/** A period that may have no known end. */
final class Period {
  private Period() {}

  static boolean contains(LocalDate from, Optional<LocalDate> until, LocalDate day) {
    return !day.isBefore(from) && until.filter(day::isAfter).isEmpty();
  }
}
