package org.zhuanban.spring.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.sessions.JqwikSession;
import org.zhuanban.testing.generate.Histories;
import org.zhuanban.testing.generate.HistoryKind;
import org.zhuanban.testing.generate.ProjectHistory;

/**
 * Random histories of projects, by the notices and local rules of the application. The same seed
 * gives the same history.
 *
 * <p>Thread-safe.
 *
 * @since 0.1
 */
public final class RandomHistories {
  /** The size of the generators of jqwik, which it uses for a property by default. */
  private static final int SIZE = 1_000;

  private final Histories histories;

  RandomHistories(Histories histories) {
    this.histories = histories;
  }

  /**
   * Creates a history.
   *
   * @param kind its kind
   * @param seed its seed
   * @return the history
   */
  public ProjectHistory of(HistoryKind kind, long seed) {
    List<ProjectHistory> one = new ArrayList<>();
    JqwikSession.run(
        () -> one.add(histories.of(kind).generator(SIZE).next(new Random(seed)).value()));
    return one.get(0);
  }
}
