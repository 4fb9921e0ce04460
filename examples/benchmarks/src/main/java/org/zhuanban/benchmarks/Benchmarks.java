package org.zhuanban.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures all libraries side by side and prints the ratios with their targets.
 *
 * <pre>{@code
 * mvn -q -pl examples/benchmarks -am -DskipTests package
 * java -jar examples/benchmarks/target/benchmarks.jar [--quick]
 * }</pre>
 *
 * <p>It takes some four minutes, or one with {@code --quick}, and ends with 1 if a target is
 * missed. First it checks that all libraries give the same answers to all inputs. Each round then
 * measures each operation in one library after the other, each in a Java process of its own. Times
 * are CPU time of the benchmark thread, so that a busy machine does not decide; a ratio is one of
 * medians over all rounds. Only where two shall cost the same may one be slower by five percent,
 * which is what noise does to equal ones.
 */
public final class Benchmarks {
  private static final List<String> OPERATIONS =
      List.of(
          "isWorkingDay",
          "isWorkingDayInt",
          "plus60",
          "plus60Int",
          "plus500",
          "count",
          "countInt",
          "plainDeadline",
          "fullDeadline");

  private static final List<Target> TARGETS =
      List.of(
          Target.noSlower("isWorkingDay"),
          Target.faster("plus60", 10),
          Target.faster("plus500", 100),
          Target.faster("count", 1.8),
          Target.costsAtMost("fullDeadline", 30, "plus60"));

  private static final List<String> WITHOUT_ALLOCATION =
      List.of(
          "isWorkingDay", "isWorkingDayInt", "plus60", "plus60Int", "plus500", "count", "countInt");

  /**
   * JMH's own threads allocate a little during an iteration; this is that, spread over all calls.
   */
  private static final double NO_BYTES = 0.05;

  private final Map<String, List<IterationResult>> iterations = new TreeMap<>();

  private Benchmarks() {}

  /**
   * Runs all benchmarks.
   *
   * @param args {@code --quick} for one short round
   * @throws Exception if a benchmark fails
   */
  public static void main(String[] args) throws Exception {
    boolean quick = Arrays.equals(args, new String[] {"--quick"});
    if (args.length > 0 && !quick) {
      System.err.println("usage: java -jar benchmarks.jar [--quick]");
      System.exit(2);
    }
    Agreement agreement = new Agreement();
    agreement.checkDays(Calendars.FIRST, Calendars.LAST);
    agreement.checkInputs();
    System.out.printf(
        Locale.ROOT,
        "All libraries agree on every day of %d to %d and on %d inputs per operation.%n",
        Calendars.FIRST.getYear(),
        Calendars.LAST.getYear(),
        Inputs.SIZE);
    boolean met = new Benchmarks().run(quick ? 1 : 3, quick);
    restate();
    System.exit(met ? 0 : 1);
  }

  private boolean run(int rounds, boolean quick) throws RunnerException {
    for (int round = 1; round <= rounds; round++) {
      for (String operation : OPERATIONS) {
        System.out.printf(Locale.ROOT, "round %d of %d: %s%n", round, rounds, operation);
        measure(operation, quick);
      }
    }
    Map<String, Measure> measures = new TreeMap<>();
    iterations.forEach((name, results) -> measures.put(name, Measure.of(results)));
    return report(measures);
  }

  private void measure(String operation, boolean quick) throws RunnerException {
    var options =
        new OptionsBuilder()
            .include("Benchmark\\." + operation + "$")
            .forks(1)
            .warmupIterations(quick ? 2 : 4)
            .warmupTime(TimeValue.milliseconds(300))
            .measurementIterations(quick ? 5 : 8)
            .measurementTime(TimeValue.milliseconds(200))
            .addProfiler(ThreadCpuProfiler.class)
            .addProfiler(GCProfiler.class)
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true)
            .build();
    for (RunResult result : new Runner(options).run()) {
      String method = result.getParams().getBenchmark();
      String name = method.substring(Benchmarks.class.getPackageName().length() + 1);
      List<IterationResult> all = iterations.computeIfAbsent(name, key -> new ArrayList<>());
      result.getBenchmarkResults().forEach(fork -> all.addAll(fork.getIterationResults()));
    }
  }

  private static boolean report(Map<String, Measure> measures) {
    System.out.printf(
        Locale.ROOT,
        "%nCPU time of the benchmark thread per call%n%-34s %12s %12s %10s %12s%n",
        "",
        "median ns",
        "least ns",
        "B/op",
        "times ours");
    measures.forEach(
        (name, measure) ->
            System.out.printf(
                Locale.ROOT,
                "%-34s %12.2f %12.2f %10.1f %12.1f%n",
                name,
                measure.median(),
                measure.min(),
                measure.bytes(),
                measure.median() / ours(name, measures).median()));
    System.out.println();
    boolean met = true;
    for (Target target : TARGETS) {
      System.out.println(target.line(measures));
      met &= target.met(measures);
    }
    for (String operation : WITHOUT_ALLOCATION) {
      boolean none = ours("." + operation, measures).bytes() < NO_BYTES;
      System.out.printf(
          Locale.ROOT,
          "%-26s %8s   (target 0 B/op) %s%n",
          operation + " allocates",
          none ? "0 B/op" : "more",
          none ? "ok" : "MISSED");
      met &= none;
    }
    System.out.println();
    return met;
  }

  /** What the same operation took in this library. */
  private static Measure ours(String name, Map<String, Measure> measures) {
    return Objects.requireNonNull(
        measures.get("ZhuanbanBenchmark" + name.substring(name.indexOf('.'))), name);
  }

  /** Runs on one core, in a process of its own. */
  private static void restate() throws IOException, InterruptedException {
    int exit =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:ActiveProcessorCount=1",
                "-XX:+UseSerialGC",
                // Else a collection may leave some of what is dead, and the heap looks fuller.
                "-XX:MarkSweepDeadRatio=0",
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                RestateMillion.class.getName())
            .inheritIO()
            .start()
            .waitFor();
    if (exit != 0) {
      throw new IllegalStateException("RestateMillion ended with " + exit);
    }
  }
}
