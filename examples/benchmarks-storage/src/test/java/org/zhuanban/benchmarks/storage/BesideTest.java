package org.zhuanban.benchmarks.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BesideTest {
  private static final List<String> PARTS = List.of("commits", "loading", "year");

  @TempDir Path folder;

  @Test
  void what_is_printed_is_read_back() {
    for (Finding finding :
        List.of(
            Finding.atLeast("rate of commits, in that by hand", 53.25, "%", 70).of("H2 file"),
            Finding.atMost("calls lost of 60 pairs", 0, "", 0).of("MySQL"),
            Finding.atMost(
                "a name that is so long that it touches the number beside it",
                123456.75,
                "ms",
                0.5),
            Finding.atLeast("rate, in that of own transactions", 0.25, "x", 1.0 / 3))) {
      assertThat(Finding.parse(finding.line())).hasValue(finding);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  commits a second: library 538, the same rows by hand 1660",
        "commits on H2 file",
        "a number 1.00 ms    (target at best 3.0) ok"
      })
  void what_else_is_printed_is_no_finding(String line) {
    assertThat(Finding.parse(line)).isEmpty();
  }

  @Test
  void both_run_each_part_on_each_database_in_turn_and_each_begins_every_other_time()
      throws Exception {
    List<String> runs = new ArrayList<>();
    Beside beside = new Beside(words -> ran(runs, "old", words), words -> ran(runs, "new", words));

    beside.compare(
        options("--quick", "--projects", "500", "--turns", "2", "--beside", jar(), "year"));

    assertThat(runs)
        .containsExactly(
            "old --quick --projects 500 --h2 year",
            "new --quick --projects 500 --h2 year",
            "new --quick --projects 500 --h2 year",
            "old --quick --projects 500 --h2 year",
            "old --quick --projects 500 --postgresql year",
            "new --quick --projects 500 --postgresql year",
            "new --quick --projects 500 --postgresql year",
            "old --quick --projects 500 --postgresql year");
  }

  private static List<String> ran(List<String> runs, String jar, List<String> words) {
    runs.add(jar + " " + String.join(" ", words));
    return List.of();
  }

  @Test
  void what_both_found_stands_side_by_side_with_the_target_of_the_present_release()
      throws Exception {
    String url = "jdbc:mysql://127.0.0.1/";
    Beside beside =
        new Beside(
            words ->
                words.contains(url)
                    ? List.of("usage: java -jar benchmarks-storage.jar")
                    : List.of("said in between", Finding.atLeast("a", 20, "%", 50).line()),
            words ->
                List.of(
                    Finding.atLeast(words.contains(url) ? "b" : "a", 60, "%", 70).line(),
                    Finding.atMost("new", 3, "ms", 10).line()));

    List<Compared> found =
        beside.compare(options("--h2", "--mysql", url, "--beside", jar(), "commits"));

    assertThat(found.stream().map(each -> each.line().replaceAll(" +", " ")))
        .containsExactly(
            "a 20.00 60.00 3.00 % (target at least 70.0) MISSED",
            "new - 3.00 - ms (target at most 10.0) ok",
            "b - 60.00 - % (target at least 70.0) MISSED");
  }

  @ParameterizedTest
  @CsvSource({"'1,5,3', 3.00", "'1,5', 3.00", "7, 7.00"})
  void of_several_turns_the_median_counts(String values, String median) {
    List<Finding> turns =
        List.of(values.split(",")).stream()
            .map(value -> Finding.atMost("a", Double.parseDouble(value), "ms", 4))
            .toList();

    assertThat(Compared.of(turns, turns).line().replaceAll(" +", " "))
        .startsWith("a %s %s 1.00 ms".formatted(median, median));
  }

  @Test
  void parts_run_in_their_order_and_all_if_none_is_named() throws Exception {
    assertThat(options("year", "commits").parts()).containsExactly("commits", "year");
    assertThat(options().parts()).isEqualTo(PARTS);
  }

  @Test
  void mysql_is_measured_only_where_a_server_is_named() throws Exception {
    assertThat(options().places()).containsOnlyKeys(Server.Kind.H2, Server.Kind.POSTGRESQL);
    assertThat(options("--mysql", "jdbc:mysql://127.0.0.1:3306/").places())
        .containsOnlyKeys(Server.Kind.MYSQL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--mysql",
        "--mysql jdbc:postgresql://127.0.0.1/",
        "--projects 5",
        "--beside none.jar",
        "--turns 2",
        "approvels"
      })
  void what_cannot_be_meant_is_refused(String words) {
    assertThat(Options.of(List.of(words.split(" ")), PARTS)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "jdbc:mysql://127.0.0.1:3306/?user=zb, jdbc:mysql://127.0.0.1:3306/d?user=zb&",
    "jdbc:mysql://127.0.0.1:3306/other?user=zb, jdbc:mysql://127.0.0.1:3306/d?user=zb&",
    "jdbc:mysql://127.0.0.1/other, jdbc:mysql://127.0.0.1/d?"
  })
  void a_database_of_its_own_is_taken_on_the_server_that_is_named(String url, String place) {
    assertThat(Server.on(url, "d")).startsWith(place + "rewriteBatchedStatements=true&");
  }

  private Options options(String... words) {
    Optional<Options> options = Options.of(List.of(words), PARTS);
    return options.orElseThrow();
  }

  private String jar() throws Exception {
    return Files.writeString(folder.resolve("old.jar"), "").toString();
  }
}
