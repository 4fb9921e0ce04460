package org.zhuanban.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.zhuanban.calendar.WorkCalendar;

/** Goes round the inputs in batches, so that the loop of JMH costs next to nothing per call. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public abstract class Batches {
  /** How many calls an invocation makes. */
  static final int BATCH = 64;

  final WorkCalendar calendar = Calendars.zhuanban();
  final Inputs in = new Inputs(calendar);

  private int at;

  /** Begins a batch, and gives the index of its first input. */
  final int next() {
    at = (at + BATCH) & (Inputs.SIZE - 1);
    return at;
  }
}
