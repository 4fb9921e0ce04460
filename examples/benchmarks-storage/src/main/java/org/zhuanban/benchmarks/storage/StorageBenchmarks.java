package org.zhuanban.benchmarks.storage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Measures the engine over H2 in a file and PostgreSQL, both durable at each commit, and prints
 * what it found with the targets.
 *
 * <pre>{@code
 * mvn -q -pl examples/benchmarks-storage -am -DskipTests package
 * java -jar examples/benchmarks-storage/target/benchmarks-storage.jar \
 *     [--quick] [--h2 | --postgresql] [--projects N] [PART...]
 * }</pre>
 *
 * <p>The last four parts are about a county with very many projects, which {@code --projects} sets.
 * They share its storage, in their order: a report finds nothing of what the others do.
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
    PARTS.put("nodes", new Nodes());
    PARTS.put("joined", new Joined());
    PARTS.put("takeover", new TakingOver());
    PARTS.put("pages", new Pages());
    PARTS.put("report", new QuarterlyReport());
    PARTS.put("notice", new NewNotice());
    PARTS.put("year", new Year());
  }

  private StorageBenchmarks() {}

  /**
   * Runs the parts that are named, or all.
   *
   * @param args {@code --quick} for less of everything, {@code --h2} or {@code --postgresql} for
   *     one database alone, {@code --projects} with the size of the larger county, and names of
   *     parts
   * @throws Exception if something cannot be measured
   */
  public static void main(String[] args) throws Exception {
    List<String> asked = new ArrayList<>(List.of(args));
    Effort effort = asked.remove("--quick") ? Effort.QUICK : Effort.FULL;
    boolean onH2 = asked.remove("--h2");
    boolean onPostgreSql = asked.remove("--postgresql");
    int size = asked.indexOf("--projects");
    if (size >= 0 && size + 1 < asked.size() && asked.get(size + 1).matches("[1-9][0-9]{2,6}")) {
      asked.remove(size);
      effort = effort.withCounty(Integer.parseInt(asked.remove(size)));
    }
    if (!PARTS.keySet().containsAll(asked)) {
      System.err.printf(
          Locale.ROOT,
          "usage: java -jar benchmarks-storage.jar [--quick] [--h2 | --postgresql]"
              + " [--projects 100...9999999] %s%n",
          PARTS.keySet());
      System.exit(2);
    }
    Set<String> parts = asked.isEmpty() ? PARTS.keySet() : Set.copyOf(asked);
    List<Finding> findings = new ArrayList<>();
    if (onH2 || !onPostgreSql) {
      try (Database h2 = Database.h2File()) {
        findings.addAll(run(parts, h2, effort));
      }
    }
    if (onPostgreSql || !onH2) {
      try (Database postgreSql = Database.postgreSql()) {
        findings.addAll(run(parts, postgreSql, effort));
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
            Locale.ROOT,
            "%n%s on %s%n%s",
            part.getKey(),
            database.name(),
            part.getValue().about().indent(2));
        part.getValue()
            .run(database, effort)
            .forEach(finding -> findings.add(finding.of(database.name())));
      }
    }
    return findings;
  }
}
