package org.zhuanban.benchmarks;

import java.util.Locale;
import java.util.Map;

/**
 * How two benchmarks shall relate.
 *
 * @param what what is compared
 * @param slow the benchmark whose time is divided
 * @param fast the benchmark by whose time it is divided
 * @param bound how large the ratio must be, or may be
 * @param atLeast whether the bound is the least, not the most
 */
record Target(String what, String slow, String fast, double bound, boolean atLeast) {
  /** What the machine's noise makes of two that cost the same. */
  private static final double NOISE = 0.05;

  /** {@return a target not to be slower than Strata, where both do no more than one look} */
  static Target noSlower(String operation) {
    return faster(operation, 1 - NOISE);
  }

  /** {@return a target by how much this library shall be faster than Strata} */
  static Target faster(String operation, double bound) {
    return new Target(
        operation + " vs Strata",
        "StrataBenchmark." + operation,
        "ZhuanbanBenchmark." + operation,
        bound,
        true);
  }

  /** {@return a target how many times a simpler operation this one may cost} */
  static Target costsAtMost(String operation, double bound, String simpler) {
    return new Target(
        operation + " in " + simpler,
        "ZhuanbanBenchmark." + operation,
        "ZhuanbanBenchmark." + simpler,
        bound,
        false);
  }

  /** {@return the quotient of the medians} */
  double ratio(Map<String, Measure> measures) {
    return get(slow, measures).median() / get(fast, measures).median();
  }

  /** {@return the quotient of the least values} */
  double ratioOfLeast(Map<String, Measure> measures) {
    return get(slow, measures).min() / get(fast, measures).min();
  }

  private static Measure get(String name, Map<String, Measure> measures) {
    Measure measure = measures.get(name);
    if (measure == null) {
      throw new IllegalArgumentException(
          "%s was not measured, only %s".formatted(name, measures.keySet()));
    }
    return measure;
  }

  /** {@return whether the ratio keeps the bound} */
  boolean met(Map<String, Measure> measures) {
    double ratio = ratio(measures);
    return atLeast ? ratio >= bound : ratio <= bound;
  }

  /** {@return the ratio with the target beside it} */
  String line(Map<String, Measure> measures) {
    return String.format(
        Locale.ROOT,
        "%-26s %8.2fx  (of the least %.2fx; target %s %sx) %s",
        what,
        ratio(measures),
        ratioOfLeast(measures),
        atLeast ? "at least" : "at most",
        bound,
        met(measures) ? "ok" : "MISSED");
  }
}
