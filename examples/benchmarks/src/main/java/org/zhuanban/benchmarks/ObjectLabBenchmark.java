package org.zhuanban.benchmarks;

import net.objectlab.kit.datecalc.jdk8.LocalDateCalculator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.infra.Blackhole;

/** ObjectLab Kit. */
public class ObjectLabBenchmark extends Batches {
  private final LocalDateCalculator objectLab = Calendars.objectLab();

  @Benchmark
  @OperationsPerInvocation(BATCH)
  public void isWorkingDay(Blackhole hole) {
    int first = next();
    for (int i = first; i < first + BATCH; i++) {
      hole.consume(!objectLab.isNonWorkingDay(in.days[i]));
    }
  }

  @Benchmark
  @OperationsPerInvocation(BATCH)
  public void plus60(Blackhole hole) {
    int first = next();
    for (int i = first; i < first + BATCH; i++) {
      hole.consume(
          objectLab
              .setStartDate(in.nearWorked[i])
              .moveByBusinessDays(in.steps[i])
              .getCurrentBusinessDate());
    }
  }

  @Benchmark
  @OperationsPerInvocation(BATCH)
  public void plus500(Blackhole hole) {
    int first = next();
    for (int i = first; i < first + BATCH; i++) {
      hole.consume(
          objectLab
              .setStartDate(in.farWorked[i])
              .moveByBusinessDays(Inputs.FAR)
              .getCurrentBusinessDate());
    }
  }

  @Benchmark
  @OperationsPerInvocation(BATCH)
  public void count(Blackhole hole) {
    int first = next();
    for (int i = first; i < first + BATCH; i++) {
      hole.consume(objectLab.getNumberOfBusinessDaysBetween(in.from[i], in.before[i]));
    }
  }
}
