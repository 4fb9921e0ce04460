package org.zhuanban.contract;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Says of each test how it went, and gathers what the report tells of each clause. */
final class Progress implements TestExecutionListener {
  private static final Pattern CLAUSE = Pattern.compile("([A-Z]\\d+)_.*");
  private static final int LINES = 12;
  private static final int LENGTH = 2_000;

  private final PrintWriter out;
  private final Map<String, Clause> clauses =
      new TreeMap<>(
          Comparator.comparing((String clause) -> clause.charAt(0))
              .thenComparing(String::length)
              .thenComparing(Comparator.naturalOrder()));
  private final List<String> failures = new ArrayList<>();
  private final Map<String, String> told = new TreeMap<>();

  /** How the tests of a clause went. */
  private static final class Clause {
    private int passed;
    private int failed;
    private int aborted;
  }

  Progress(PrintWriter out) {
    this.out = out;
  }

  /** The seed and the sample of a property. */
  @Override
  public synchronized void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
    told.merge(test.getUniqueId(), entry.getKeyValuePairs().toString(), String::concat);
  }

  @Override
  public synchronized void executionSkipped(TestIdentifier test, String reason) {
    finished(test, "skipped", reason);
  }

  @Override
  public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
    String why = result.getThrowable().map(Progress::first).orElse("");
    if (test.isTest()) {
      finished(
          test,
          switch (result.getStatus()) {
            case SUCCESSFUL -> "passed";
            case FAILED -> "FAILED";
            case ABORTED -> "aborted";
          },
          why);
    } else if (result.getStatus() == TestExecutionResult.Status.FAILED) {
      finished(test, "FAILED", why);
    }
  }

  private void finished(TestIdentifier test, String how, String why) {
    String name = name(test);
    Matcher matcher = CLAUSE.matcher(name);
    Clause clause =
        clauses.computeIfAbsent(matcher.matches() ? matcher.group(1) : name, any -> new Clause());
    switch (how) {
      case "passed" -> clause.passed++;
      case "FAILED" -> clause.failed++;
      default -> clause.aborted++;
    }
    out.println("%-8s%s%s".formatted(how, name, why.isEmpty() ? "" : ": " + line(why)));
    if (!why.isEmpty()) {
      failures.add(
          "%s %s%n%s%n%s"
              .formatted(how, name, why, cut(told.getOrDefault(test.getUniqueId(), ""))));
    }
  }

  private static String name(TestIdentifier test) {
    return test.getSource()
        .filter(MethodSource.class::isInstance)
        .map(source -> ((MethodSource) source).getMethodName())
        .orElse(test.getDisplayName());
  }

  private static String line(String text) {
    return text.strip().lines().findFirst().orElse("");
  }

  /** What was thrown and what caused it, each by its first lines. */
  private static String first(Throwable thrown) {
    StringBuilder text = new StringBuilder();
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      text.append(text.isEmpty() ? "" : System.lineSeparator() + "by ");
      text.append(cut(each.toString().strip()));
    }
    return text.toString();
  }

  private static String cut(String text) {
    String lines = String.join(System.lineSeparator(), text.lines().limit(LINES).toList());
    return lines.length() > LENGTH ? lines.substring(0, LENGTH) + "..." : lines;
  }

  int passed() {
    return clauses.values().stream().mapToInt(clause -> clause.passed).sum();
  }

  int failed() {
    return clauses.values().stream().mapToInt(clause -> clause.failed).sum();
  }

  /** One line for each clause. */
  List<String> table() {
    return clauses.entrySet().stream()
        .map(
            clause ->
                "%-6s %-6s %s passed, %s failed, %s aborted"
                    .formatted(
                        clause.getKey(),
                        clause.getValue().failed > 0 ? "FAILED" : "ok",
                        clause.getValue().passed,
                        clause.getValue().failed,
                        clause.getValue().aborted))
        .toList();
  }

  /** What failed or was not run, and why. */
  List<String> failures() {
    return List.copyOf(failures);
  }
}
