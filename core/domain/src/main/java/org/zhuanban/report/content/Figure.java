package org.zhuanban.report.content;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A figure as the sum of its cases.
 *
 * @param cases the contribution of each case: 1 for a count of cases, else yuan or days; none adds
 *     0
 */
public record Figure(SortedMap<CaseRef, BigDecimal> cases) {
  /** The figure without cases. */
  public static final Figure NONE = new Figure(new TreeMap<>());

  /**
   * Copies the map.
   *
   * @param cases the contribution of each case
   */
  public Figure {
    cases = Collections.unmodifiableSortedMap(new TreeMap<>(cases));
  }

  /** {@return the sum of the contributions} */
  public BigDecimal amount() {
    return cases.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
