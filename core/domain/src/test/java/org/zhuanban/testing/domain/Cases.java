package org.zhuanban.testing.domain;

import java.util.Collection;
import java.util.List;
import net.jqwik.api.statistics.Statistics;
import org.zhuanban.tck.TriesTimes;

/**
 * The cases that a law collects by {@link Statistics#collect}, one value each. A law that never
 * meets a case says nothing about it. Its tries meet each case about thirty times or more on the
 * average, so that chance alone never brings fewer than the three that are asked for. A third of
 * the tries or more are asked for one, and fewer for none.
 */
public final class Cases {
  private static final double TIMES = Double.parseDouble(System.getProperty(TriesTimes.TIMES, "1"));
  private static final int LEAST = TIMES >= 1 ? 3 : TIMES >= 0.33 ? 1 : 0;

  private Cases() {}

  /**
   * Says at the end of a try whether it met the one case that all tries together must meet.
   *
   * @param met whether it did
   */
  public static void mustOccur(boolean met) {
    Statistics.collect(met);
    mustBeMet(true);
  }

  /**
   * Says at the end of a try which cases all tries together must meet.
   *
   * @param cases the values that were collected for them
   */
  public static void mustBeMet(Object... cases) {
    mustAllBeMet(List.of(cases));
  }

  /**
   * Says at the end of a try which cases all tries together must meet.
   *
   * @param cases the values that were collected for them
   */
  public static void mustAllBeMet(Collection<?> cases) {
    Statistics.coverage(
        coverage -> cases.forEach(each -> coverage.check(each).count(times -> times >= LEAST)));
  }
}
