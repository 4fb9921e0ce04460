package org.zhuanban.report.content;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A figure and the cases that it is the sum of.
 *
 * @param cases what each case adds: 1 where cases are counted, else yuan or days; none adds 0
 */
public record Figure(SortedMap<CaseRef, BigDecimal> cases) {
  /** Nothing. */
  public static final Figure NONE = new Figure(new TreeMap<>());

  /**
   * Copies the map.
   *
   * @param cases what each case adds
   */
  public Figure {
    cases = Collections.unmodifiableSortedMap(new TreeMap<>(cases));
  }

  /** {@return the sum of what the cases add} */
  public BigDecimal amount() {
    return cases.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
