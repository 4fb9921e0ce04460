package org.zhuanban.benchmarks.storage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Measures the engine over H2 in a file and PostgreSQL, both durable at each commit, and prints
 * what it found with the targets.
 *
 * <pre>{@code
 * mvn -q -pl examples/benchmarks-storage -am -DskipTests package
 * java -jar examples/benchmarks-storage/target/benchmarks-storage.jar [--quick] [PART...]
 * }</pre>
 *
 * <p>It ends with 1 if a target is missed. What is compared takes turns in one run over one pool of
 * connections, after rounds that warm both up; a ratio is the median of those of the rounds.
 */
public final class StorageBenchmarks {
  private static final Map<String, Part> PARTS = new LinkedHashMap<>();

  static {
    PARTS.put("commits", new Commits());
    PARTS.put("loading", new Loading());
    PARTS.put("foreseeing", new Foreseeing());
    PARTS.put("sweep", new Sweep());
    PARTS.put("approvals", new SideBySide());
    PARTS.put("officers", new Officers());
    PARTS.put("takeover", new TakingOver());
  }

  private StorageBenchmarks() {}

  /**
   * Runs the parts that are named, or all.
   *
   * @param args {@code --quick} for less of everything, and names of parts
   * @throws Exception if something cannot be measured
   */
  public static void main(String[] args) throws Exception {
    Set<String> asked = new TreeSet<>(Arrays.asList(args));
    Effort effort = asked.remove("--quick") ? Effort.QUICK : Effort.FULL;
    if (!PARTS.keySet().containsAll(asked)) {
      System.err.printf("usage: java -jar benchmarks-storage.jar [--quick] %s%n", PARTS.keySet());
      System.exit(2);
    }
    List<Finding> findings = new ArrayList<>();
    try (Database h2 = Database.h2File();
        Database postgreSql = Database.postgreSql()) {
      for (Database database : List.of(h2, postgreSql)) {
        findings.addAll(run(asked.isEmpty() ? PARTS.keySet() : asked, database, effort));
      }
    }
    System.out.println();
    findings.forEach(finding -> System.out.println(finding.line()));
    System.exit(findings.stream().allMatch(Finding::met) ? 0 : 1);
  }

  private static List<Finding> run(Set<String> asked, Database database, Effort effort)
      throws Exception {
    List<Finding> findings = new ArrayList<>();
    for (Map.Entry<String, Part> part : PARTS.entrySet()) {
      if (asked.contains(part.getKey())) {
        System.out.printf(
            "%n%s on %s%n%s", part.getKey(), database.name(), part.getValue().about().indent(2));
        part.getValue()
            .run(database, effort)
            .forEach(finding -> findings.add(finding.of(database.name())));
      }
    }
    return findings;
  }
}
