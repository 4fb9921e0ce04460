package org.zhuanban.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.infra.Blackhole;

/** This library. */
public class ZhuanbanBenchmark extends Batches {
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public void isWorkingDay(Blackhole hole) {
    int first = next();
    for (int i = first; i < first + BATCH; i++) {
      hole.consume(calendar.isWorkingDay(in.days[i]));
    }
  }

  @Benchmark
  @OperationsPerInvocation(BATCH)
  public void plus60(Blackhole hole) {
    int first = next();
    for (int i = first; i < first + BATCH; i++) {
      hole.consume(calendar.plus(in.near[i], in.steps[i]));
    }
  }

  @Benchmark
  @OperationsPerInvocation(BATCH)
  public void plus500(Blackhole hole) {
    int first = next();
    for (int i = first; i < first + BATCH; i++) {
      hole.consume(calendar.plus(in.far[i], Inputs.FAR));
    }
  }

  @Benchmark
  @OperationsPerInvocation(BATCH)
  public void count(Blackhole hole) {
    int first = next();
    for (int i = first; i < first + BATCH; i++) {
      hole.consume(calendar.count(in.after[i], in.upTo[i]));
    }
  }

  @Benchmark
  @OperationsPerInvocation(BATCH)
  public void isWorkingDayInt(Blackhole hole) {
    int first = next();
    for (int i = first; i < first + BATCH; i++) {
      hole.consume(calendar.isWorkingDay(in.epochDays[i]));
    }
  }

  @Benchmark
  @OperationsPerInvocation(BATCH)
  public void plus60Int(Blackhole hole) {
    int first = next();
    for (int i = first; i < first + BATCH; i++) {
      hole.consume(calendar.plus(in.nearEpochDays[i], in.steps[i]));
    }
  }

  @Benchmark
  @OperationsPerInvocation(BATCH)
  public void countInt(Blackhole hole) {
    int first = next();
    for (int i = first; i < first + BATCH; i++) {
      hole.consume(calendar.count(in.afterEpochDays[i], in.upToEpochDays[i]));
    }
  }

  @Benchmark
  @OperationsPerInvocation(BATCH)
  public void plainDeadline(Blackhole hole) {
    int first = next();
    for (int i = first; i < first + BATCH; i++) {
      hole.consume(in.plain[i].deadline(calendar));
    }
  }

  @Benchmark
  @OperationsPerInvocation(BATCH)
  public void fullDeadline(Blackhole hole) {
    int first = next();
    for (int i = first; i < first + BATCH; i++) {
      hole.consume(in.full[i].deadline(calendar));
    }
  }
}
