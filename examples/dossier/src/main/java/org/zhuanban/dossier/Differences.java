package org.zhuanban.dossier;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where what was computed differs from what was expected. Only expected keys are looked at; a list
 * must have the same length and order, except that entries with a day {@code as_of} are found by
 * it. Values count, not their classes: 2 equals 2.00, and a day equals its text.
 */
final class Differences {
  private final Set<String> notCompared;
  private final List<String> found = new ArrayList<>();
  private final List<String> passedOver = new ArrayList<>();
  private int compared;

  private Differences(Set<String> notCompared) {
    this.notCompared = notCompared;
  }

  /**
   * Compares two trees.
   *
   * @param expected what must come out
   * @param computed what came out
   * @param notCompared paths to pass over, such as {@code renewals} or {@code items.A13}
   * @return the differences
   */
  static Differences between(
      Map<String, @Nullable Object> expected,
      Map<String, @Nullable Object> computed,
      Set<String> notCompared) {
    Differences differences = new Differences(notCompared);
    differences.maps("", expected, computed);
    return differences;
  }

  /** {@return whether everything that was compared is equal} */
  boolean none() {
    return found.isEmpty();
  }

  /** {@return the differences, in the order of what was expected, then what was not compared} */
  List<String> lines() {
    List<String> lines = new ArrayList<>(found);
    passedOver.forEach(path -> lines.add(path + ": not compared"));
    lines.add(
        compared == 0
            ? "nothing was compared"
            : "%s of %s values as expected".formatted(compared - found.size(), compared));
    return lines;
  }

  private void compare(String path, @Nullable Object expected, @Nullable Object computed) {
    if (dated(expected) && expected instanceof Map<?, ?> map) {
      // A block of one day alone; the run may have been asked for others.
      dated(
          path, map, computed instanceof List<?> list ? list : Collections.singletonList(computed));
    } else if (expected instanceof Map<?, ?> map && computed instanceof Map<?, ?> other) {
      maps(path + ".", map, other);
    } else if (expected instanceof List<?> list && computed instanceof List<?> other) {
      lists(path, list, other);
    } else {
      compared++;
      if (!same(expected, computed)) {
        found.add(
            "%s: expected %s, computed %s"
                .formatted(path, ResultWriter.inline(expected), ResultWriter.inline(computed)));
      }
    }
  }

  private void maps(String prefix, Map<?, ?> expected, Map<?, ?> computed) {
    expected.forEach(
        (key, value) -> {
          String path = prefix + key;
          if (notCompared.contains(path)) {
            passedOver.add(path);
          } else if (computed.containsKey(key)) {
            compare(path, value, computed.get(key));
          } else {
            compared++;
            found.add(
                "%s: expected %s, computed nothing".formatted(path, ResultWriter.inline(value)));
          }
        });
  }

  private void lists(String path, List<?> expected, List<?> computed) {
    if (!expected.isEmpty() && expected.stream().allMatch(Differences::dated)) {
      expected.forEach(entry -> dated(path, (Map<?, ?>) entry, computed));
      return;
    }
    if (expected.size() != computed.size()) {
      compared++;
      found.add(
          "%s: expected %s entries %s, computed %s entries %s"
              .formatted(
                  path,
                  expected.size(),
                  ResultWriter.inline(expected),
                  computed.size(),
                  ResultWriter.inline(computed)));
      return;
    }
    for (int i = 0; i < expected.size(); i++) {
      compare("%s[%s]".formatted(path, i), expected.get(i), computed.get(i));
    }
  }

  private static boolean dated(@Nullable Object entry) {
    return entry instanceof Map<?, ?> map && map.containsKey("as_of");
  }

  /** How things stood on a day is compared with the entry for that day, wherever it stands. */
  private void dated(String path, Map<?, ?> expected, List<?> computed) {
    String place = "%s[%s]".formatted(path, ResultWriter.inline(expected.get("as_of")));
    if (notCompared.contains(place)) {
      passedOver.add(place);
      return;
    }
    Object thatDay =
        computed.stream()
            .filter(
                entry ->
                    entry instanceof Map<?, ?> map && same(expected.get("as_of"), map.get("as_of")))
            .findFirst()
            .orElse(null);
    if (thatDay instanceof Map<?, ?> map) {
      maps(place + ".", expected, map);
    } else {
      compared++;
      found.add(
          "%s: expected %s, computed nothing".formatted(place, ResultWriter.inline(expected)));
    }
  }

  private static boolean same(@Nullable Object a, @Nullable Object b) {
    if (a == null || b == null) {
      return a == b;
    }
    if (a instanceof Number one && b instanceof Number other) {
      return new BigDecimal(one.toString()).compareTo(new BigDecimal(other.toString())) == 0;
    }
    if (a instanceof Number || b instanceof Number) {
      return false;
    }
    if (a instanceof Boolean || b instanceof Boolean) {
      return a.equals(b);
    }
    boolean empty = a instanceof Map || a instanceof List || b instanceof Map || b instanceof List;
    return empty ? a.equals(b) : a.toString().equals(b.toString());
  }
}
