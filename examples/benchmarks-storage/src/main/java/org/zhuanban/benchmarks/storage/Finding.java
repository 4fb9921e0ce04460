package org.zhuanban.benchmarks.storage;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
  private static final Pattern LINE =
      Pattern.compile(
          "(?<what>\\S.*?) +(?<value>-?[0-9]+\\.[0-9]{2}) (?<unit>\\S*) +"
              + "\\(target at (?<side>least|most) (?<bound>[-.0-9E]+)\\) (ok|MISSED)");

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

  /** {@return the same with another number} */
  Finding with(double other) {
    return new Finding(what, other, unit, bound, atLeast);
  }

  boolean met() {
    return atLeast ? value >= bound : value <= bound;
  }

  /** {@return the number with the target beside it} */
  String line() {
    return String.format(Locale.ROOT, "%-58s %8.2f %s", what, value, target());
  }

  /** {@return the unit, the target and whether it is met} */
  String target() {
    return String.format(
        Locale.ROOT,
        "%-5s (target at %s %s) %s",
        unit,
        atLeast ? "least" : "most",
        bound,
        met() ? "ok" : "MISSED");
  }

  /**
   * Reads a number back.
   *
   * @param line any line
   * @return the number, if that is what the line says
   */
  static Optional<Finding> parse(String line) {
    Matcher matcher = LINE.matcher(line);
    return matcher.matches()
        ? Optional.of(
            new Finding(
                matcher.group("what"),
                Double.parseDouble(matcher.group("value")),
                matcher.group("unit"),
                Double.parseDouble(matcher.group("bound")),
                matcher.group("side").equals("least")))
        : Optional.empty();
  }

  static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int size = sorted.size();
    return (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2;
  }
}
