package org.zhuanban.tck;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;

/** Sizes of pages: small ones, which end everywhere, and the largest. */
final class PageSizes implements ArbitrarySupplier<Integer> {
  @Override
  public Arbitrary<Integer> get() {
    return Arbitraries.of(1, 2, 3, 4, 7, Integer.MAX_VALUE);
  }
}
