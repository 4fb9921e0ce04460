package org.zhuanban.benchmarks;

import com.opengamma.strata.basics.date.HolidayCalendar;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.infra.Blackhole;

/** OpenGamma Strata. */
public class StrataBenchmark extends Batches {
  private final HolidayCalendar strata = Calendars.strata();

  @Benchmark
  @OperationsPerInvocation(BATCH)
  public void isWorkingDay(Blackhole hole) {
    int first = next();
    for (int i = first; i < first + BATCH; i++) {
      hole.consume(strata.isBusinessDay(in.days[i]));
    }
  }

  @Benchmark
  @OperationsPerInvocation(BATCH)
  public void plus60(Blackhole hole) {
    int first = next();
    for (int i = first; i < first + BATCH; i++) {
      hole.consume(strata.shift(in.near[i], in.steps[i]));
    }
  }

  @Benchmark
  @OperationsPerInvocation(BATCH)
  public void plus500(Blackhole hole) {
    int first = next();
    for (int i = first; i < first + BATCH; i++) {
      hole.consume(strata.shift(in.far[i], Inputs.FAR));
    }
  }

  @Benchmark
  @OperationsPerInvocation(BATCH)
  public void count(Blackhole hole) {
    int first = next();
    for (int i = first; i < first + BATCH; i++) {
      hole.consume(strata.daysBetween(in.from[i], in.before[i]));
    }
  }
}
