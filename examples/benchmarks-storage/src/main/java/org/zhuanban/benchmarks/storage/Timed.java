package org.zhuanban.benchmarks.storage;

import java.util.ArrayList;
import java.util.List;

/** Two ways to do the same, taken in turns, so that a busy machine is busy for both. */
final class Timed {
  private final List<Double> one = new ArrayList<>();
  private final List<Double> other = new ArrayList<>();

  /** Something that takes time. */
  interface Work {
    void run() throws Exception;
  }

  /** Times both, and lets each begin every other time. */
  void both(int round, Work first, Work second) throws Exception {
    if (round % 2 == 0) {
      one.add(seconds(first));
      other.add(seconds(second));
    } else {
      other.add(seconds(second));
      one.add(seconds(first));
    }
  }

  /** Forgets what was taken while everything was cold. */
  void forget() {
    one.clear();
    other.clear();
  }

  double first() {
    return Finding.median(one);
  }

  double second() {
    return Finding.median(other);
  }

  /** {@return how many times longer the second took than the first; the median over the rounds} */
  double secondInFirst() {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < one.size(); i++) {
      ratios.add(other.get(i) / one.get(i));
    }
    return Finding.median(ratios);
  }

  static double seconds(Work work) throws Exception {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }
}
