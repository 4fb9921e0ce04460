package org.zhuanban.benchmarks;

import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;

/**
 * What one benchmark took.
 *
 * @param nanos CPU time per call of every iteration, in ascending order
 * @param bytes bytes allocated per call, the least of all iterations
 */
record Measure(List<Double> nanos, double bytes) {
  private static final String ALLOCATED = "gc.alloc.rate.norm";

  Measure {
    nanos = nanos.stream().sorted().toList();
  }

  static Measure of(Collection<IterationResult> iterations) {
    return new Measure(
        iterations.stream().map(each -> score(each, ThreadCpuProfiler.LABEL)).toList(),
        iterations.stream().mapToDouble(each -> score(each, ALLOCATED)).min().orElseThrow());
  }

  private static double score(IterationResult iteration, String label) {
    Result<?> result = iteration.getSecondaryResults().get(label);
    if (result == null) {
      throw new IllegalStateException(
          "no %s among %s".formatted(label, iteration.getSecondaryResults().keySet()));
    }
    return result.getScore();
  }

  double min() {
    return nanos.get(0);
  }

  double median() {
    int size = nanos.size();
    return (nanos.get((size - 1) / 2) + nanos.get(size / 2)) / 2;
  }
}
