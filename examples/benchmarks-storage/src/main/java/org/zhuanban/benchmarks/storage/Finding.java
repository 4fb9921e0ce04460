package org.zhuanban.benchmarks.storage;

import java.util.List;
import java.util.Locale;

/**
 * A number with its target.
 *
 * @param what what was measured
 * @param value the number
 * @param unit what it counts
 * @param bound how large the number must be, or may be
 * @param atLeast whether the bound is the least, not the most
 */
record Finding(String what, double value, String unit, double bound, boolean atLeast) {
  static Finding atLeast(String what, double value, String unit, double bound) {
    return new Finding(what, value, unit, bound, true);
  }

  static Finding atMost(String what, double value, String unit, double bound) {
    return new Finding(what, value, unit, bound, false);
  }

  /** {@return the same, with where it was found in front} */
  Finding of(String place) {
    return new Finding(place + ": " + what, value, unit, bound, atLeast);
  }

  boolean met() {
    return atLeast ? value >= bound : value <= bound;
  }

  /** {@return the number with the target beside it} */
  String line() {
    return String.format(
        Locale.ROOT,
        "%-58s %8.2f %-5s (target at %s %s) %s",
        what,
        value,
        unit,
        atLeast ? "least" : "most",
        bound,
        met() ? "ok" : "MISSED");
  }

  static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int size = sorted.size();
    return (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2;
  }
}
