package org.zhuanban.benchmarks.storage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Measures the engine over H2 in a file, PostgreSQL and MySQL, all durable at each commit, and
 * prints what it found with the targets.
 *
 * <pre>{@code
 * mvn -q -pl examples/benchmarks-storage -am -DskipTests package
 * java -jar examples/benchmarks-storage/target/benchmarks-storage.jar \
 *     [--quick] [--projects N] [--h2] [--postgresql] [--mysql URL] [--beside OLD.jar [--turns N]] \
 *     [PART...]
 * }</pre>
 *
 * <p>H2 and PostgreSQL come with it, and are taken if no database is named. MySQL is a server that
 * runs already, whose URL names a user that may create databases: {@code
 * jdbc:mysql://127.0.0.1:3306/?user=zhuanban&password=zhuanban}. It must be durable, with {@code
 * sync_binlog} and {@code innodb_flush_log_at_trx_commit} at 1.
 *
 * <p>{@code --beside} takes the jar of an older release, with its {@code lib} beside it. Each part
 * is run by both in turn, in processes of their own, and the findings are printed side by side.
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
    PARTS.put("numbers", new Numbers());
    PARTS.put("report", new QuarterlyReport());
    PARTS.put("notice", new NewNotice());
    PARTS.put("year", new Year());
  }

  private StorageBenchmarks() {}

  /**
   * Runs the parts that are named, or all.
   *
   * @param args {@code --quick} for less of everything, {@code --projects} with the size of the
   *     larger county, {@code --h2}, {@code --postgresql} and {@code --mysql} with a URL for the
   *     databases, {@code --beside} with the jar of an older release and {@code --turns} with how
   *     often each part is run by both, and names of parts
   * @throws Exception if something cannot be measured
   */
  public static void main(String[] args) throws Exception {
    Optional<Options> asked = Options.of(List.of(args), PARTS.keySet());
    if (asked.isEmpty()) {
      System.err.printf(
          Locale.ROOT,
          "usage: java -jar benchmarks-storage.jar %s %s%n",
          Options.USAGE,
          PARTS.keySet());
      System.exit(2);
    }
    Options options = asked.get();
    System.exit((options.old().isPresent() ? beside(options) : alone(options)) ? 0 : 1);
  }

  private static boolean beside(Options options) throws Exception {
    List<Compared> all = Beside.jar(options.old().get()).compare(options);
    System.out.printf(Locale.ROOT, "%n%s%n", Compared.TITLE);
    all.forEach(each -> System.out.println(each.line()));
    return !all.isEmpty() && all.stream().allMatch(each -> each.now().met());
  }

  private static boolean alone(Options options) throws Exception {
    List<Finding> findings = new ArrayList<>();
    for (Map.Entry<Server.Kind, List<String>> place : options.places().entrySet()) {
      try (Database database = new Database(server(place.getKey(), place.getValue()))) {
        findings.addAll(run(options.parts(), database, options.effort()));
      }
    }
    System.out.println();
    findings.forEach(finding -> System.out.println(finding.line()));
    return findings.stream().allMatch(Finding::met);
  }

  private static Server server(Server.Kind kind, List<String> words) throws Exception {
    return switch (kind) {
      case H2 -> Server.h2File();
      case POSTGRESQL -> Server.postgreSql();
      case MYSQL -> Server.mySql(words.get(1));
    };
  }

  private static List<Finding> run(List<String> parts, Database database, Effort effort)
      throws Exception {
    List<Finding> findings = new ArrayList<>();
    for (Map.Entry<String, Part> part : PARTS.entrySet()) {
      if (parts.contains(part.getKey())) {
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
