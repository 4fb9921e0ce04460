package org.zhuanban.benchmarks.storage;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * A number beside the one that an older release has; of several turns the median.
 *
 * @param before the older number, if the older release has any
 * @param now the number with its target
 */
record Compared(OptionalDouble before, Finding now) {
  static final String TITLE =
      String.format(
          Locale.ROOT, "%-66s %10s %10s %8s  %s", "", "before", "now", "now/bef.", "target");

  static Compared of(List<Finding> before, List<Finding> now) {
    return new Compared(
        before.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(median(before)),
        now.get(0).with(median(now)));
  }

  private static double median(List<Finding> findings) {
    return Finding.median(findings.stream().map(Finding::value).toList());
  }

  /** {@return both numbers, how many times the older one the present one is, and the target} */
  String line() {
    return String.format(
        Locale.ROOT,
        "%-66s %10s %10.2f %8s  %s",
        now.what(),
        before.isPresent() ? String.format(Locale.ROOT, "%.2f", before.getAsDouble()) : "-",
        now.value(),
        before.isPresent() && before.getAsDouble() != 0
            ? String.format(Locale.ROOT, "%.2f", now.value() / before.getAsDouble())
            : "-",
        now.target());
  }
}
