package org.zhuanban.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/**
 * The contract kit over statements that are each a little wrong: it has to find out every one that
 * can be seen, and {@link EquivalentSql} names the others.
 *
 * <p>In every run, a sample of them meets the quick tests of the kit. All of them meet all of it
 * with {@code -Dzhuanban.sql.mutants=all}, in some minutes; what became of each is written to
 * {@code target/sql-mutants.txt} as soon as it is known. A run that was broken off goes on from
 * there: what was killed is not tried again until the file is deleted, as a changed kit requires.
 */
class SqlMutationTest {
  private static final Path TOLD = Path.of("target", "sql-mutants.txt");
  private static final String KILLED = "killed ";
  private static final int SAMPLE = 12;
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final Launcher LAUNCHER = LauncherFactory.create();

  /** Over which the suites run; each mutant has one of its own. */
  private static final AtomicReference<Database> CURRENT =
      new AtomicReference<>(Database.H2_MEMORY);

  private static final List<String> SAMPLED =
      List.of(
          "SELECT entry_version, entry_type",
          "UPDATE zb_message SET message_state",
          "SELECT entry_version, text_place",
          "SELECT entry_version, receipt_key");

  private static final List<String> QUICK =
      List.of(
          "J7_entries_are_read",
          "J8_a_receipt",
          "J8_the_same_command_key",
          "J11_streams_whose_names",
          "J11_duties_and_commands",
          "J11_outboxes",
          "J11_messages",
          "E1_the_texts_of_a_commit",
          "E2_texts_are_erased",
          "O4_a_s",
          "O7_each");

  /** A test of the kit, how long it takes, and what it can find out. */
  private record Trial(String id, String name, long nanos, Set<String> meets) {}

  @Test
  void quick_tests_of_the_kit_kill_a_sample_of_wrong_statements() throws Exception {
    List<Trial> trials =
        trials(
            List.of(OfStorages.class, OfOutboxes.class),
            name -> QUICK.stream().anyMatch(name::startsWith));
    assertThat(trials).hasSizeGreaterThanOrEqualTo(QUICK.size());
    List<String> mutants = mutants(trials, form -> SAMPLED.stream().anyMatch(form::startsWith));
    assertThat(mutants).hasSizeGreaterThan(3 * SAMPLE);
    Collections.shuffle(mutants, new Random(1));

    List<String> alive = new ArrayList<>();
    for (String mutant : mutants.subList(0, SAMPLE)) {
      if (EquivalentSql.of(mutant).isEmpty() && killer(mutant, trials).isEmpty()) {
        alive.add(mutant);
      }
    }

    // What needs more than quick tests is not theirs to find.
    assertThat(alive).as("alive of %s", SAMPLE).hasSizeLessThan(SAMPLE / 2);
    assertThat(killer("none", trials)).as("the right statements").isEmpty();
  }

  @Test
  @EnabledIfSystemProperty(named = "zhuanban.sql.mutants", matches = "all")
  void the_kit_kills_every_wrong_statement_that_can_be_seen() throws Exception {
    List<String> killed =
        (Files.exists(TOLD) ? Files.readAllLines(TOLD) : List.<String>of())
            .stream().filter(line -> line.startsWith(KILLED)).toList();
    List<Trial> trials =
        trials(
            List.of(OfStorages.class, OfOutboxes.class, OfBoards.class, OfJoinedStorages.class),
            name -> true);
    List<String> mutants = mutants(trials, form -> true);
    tell("%s tests, %s mutants".formatted(trials.size(), mutants.size()));
    // In any order, so that the first hundred tell of all.
    Collections.shuffle(mutants, new Random(1));
    Set<String> alive = new TreeSet<>();
    Set<EquivalentSql> named = EnumSet.noneOf(EquivalentSql.class);
    mutants.removeIf(mutant -> killed.stream().anyMatch(line -> line.startsWith(killed(mutant))));
    for (String mutant : mutants) {
      Optional<EquivalentSql> reason = EquivalentSql.of(mutant);
      Optional<String> killer = reason.isEmpty() ? killer(mutant, trials) : Optional.empty();
      tell(
          reason.isPresent()
              ? reason.get() + " " + mutant
              : killer.map(trial -> killed(mutant) + trial).orElse("ALIVE " + mutant));
      reason.ifPresent(named::add);
      if (reason.isEmpty() && killer.isEmpty()) {
        alive.add(mutant);
      }
    }

    assertThat(alive).as("wrong statements that nobody found out").isEmpty();
    assertThat(named).as("reasons that still name some").containsExactly(EquivalentSql.values());
  }

  private static String killed(String mutant) {
    return KILLED + mutant + " by ";
  }

  private static void tell(String line) throws IOException {
    Files.createDirectories(TOLD.getParent());
    Files.writeString(TOLD, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /** The quickest test that fails over a wrong statement. */
  private static Optional<String> killer(String mutant, List<Trial> trials) throws SQLException {
    List<Trial> those =
        trials.stream()
            .filter(trial -> mutant.equals("none") || trial.meets.contains(mutant))
            .sorted(Comparator.comparing(Trial::nanos))
            .toList();
    return over(
        new MutatedConnection(mutant),
        () ->
            those.stream()
                .flatMap(
                    trial ->
                        run(trial.id).getFailures().stream()
                            .limit(1)
                            .map(failure -> trial.name + ": " + said(failure.getException())))
                .findFirst());
  }

  /** What a failure says first; one that ran out of time may be the machine's. */
  private static String said(Throwable failure) {
    String text = String.valueOf(failure.getMessage()).strip().replaceAll("\\s+", " ");
    return text.substring(0, Math.min(120, text.length()));
  }

  private static List<String> mutants(List<Trial> trials, Predicate<String> form) {
    Set<String> all = new TreeSet<>();
    trials.forEach(trial -> trial.meets.stream().filter(form).forEach(all::add));
    return new ArrayList<>(all);
  }

  /** Runs each test alone, over right statements. */
  private static List<Trial> trials(List<Class<?>> suites, Predicate<String> wanted)
      throws SQLException {
    List<Trial> trials = new ArrayList<>();
    for (Class<?> suite : suites) {
      for (TestIdentifier test : tests(suite)) {
        if (wanted.test(test.getDisplayName())) {
          MutatedConnection connection = new MutatedConnection("none");
          long start = System.nanoTime();
          TestExecutionSummary summary = over(connection, () -> run(test.getUniqueId()));
          if (summary.getTotalFailureCount() > 0) {
            throw new AssertionError(
                test.getDisplayName() + " fails over right statements",
                summary.getFailures().get(0).getException());
          }
          if (summary.getTestsSucceededCount() > 0) {
            trials.add(
                new Trial(
                    test.getUniqueId(),
                    suite.getSimpleName() + "." + test.getDisplayName(),
                    System.nanoTime() - start,
                    Set.copyOf(connection.met())));
          }
        }
      }
    }
    return trials;
  }

  private static List<TestIdentifier> tests(Class<?> suite) {
    TestPlan plan = LAUNCHER.discover(request(selectClass(suite)));
    return plan.getRoots().stream()
        .flatMap(root -> plan.getDescendants(root).stream())
        .filter(TestIdentifier::isTest)
        .toList();
  }

  private static TestExecutionSummary run(String id) {
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LAUNCHER.execute(request(selectUniqueId(id)), listener);
    return listener.getSummary();
  }

  private static LauncherDiscoveryRequest request(DiscoverySelector selector) {
    return LauncherDiscoveryRequestBuilder.request()
        .selectors(selector)
        .configurationParameter("jqwik.failures.after.default", "RANDOM_SEED")
        .configurationParameter("jqwik.shrinking.default", "OFF")
        .build();
  }

  /** Lets the suites run over a database of its own. */
  private static <T> T over(MutatedConnection connection, Doing<T> doing) throws SQLException {
    Database database = Database.viewed("mutant" + NUMBER.incrementAndGet(), connection::over);
    CURRENT.set(database);
    try {
      return doing.get();
    } finally {
      database.execute("SHUTDOWN IMMEDIATELY");
    }
  }

  /** What is done. */
  private interface Doing<T> {
    T get() throws SQLException;
  }

  /** Over storages. */
  static class OfStorages extends JdbcContract {
    OfStorages() {
      super(CURRENT.get());
    }
  }

  /** Over outboxes. */
  static class OfOutboxes extends JdbcOutboxContract {
    OfOutboxes() {
      super(CURRENT.get());
    }
  }

  /** Over boards. */
  static class OfBoards extends JdbcBoardContract {
    OfBoards() {
      super(CURRENT.get());
    }
  }

  /** Over joined storages. */
  static class OfJoinedStorages extends JdbcJoinedContract {
    OfJoinedStorages() {
      super(CURRENT.get());
    }
  }
}
