package org.zhuanban.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractRunTest {
  @TempDir private Path directory = Path.of("");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String url, String... more) {
    List<String> all = new ArrayList<>(List.of("--url", url));
    all.addAll(List.of("--report", directory.resolve("report.txt").toString()));
    all.addAll(Arrays.asList(more));
    return ContractRun.run(
        new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
  }

  private List<String> report() throws IOException {
    return Files.readAllLines(directory.resolve("report.txt"));
  }

  private String h2() {
    return "jdbc:h2:file:" + directory.resolve("x").toAbsolutePath() + ";LOCK_TIMEOUT=10000";
  }

  @Test
  void h2_in_a_file_keeps_every_clause_and_nothing_is_left() throws IOException, SQLException {
    int code = run(h2(), "--only", "outboxes", "--only", "joined");

    assertThat(code).as(out.toString() + err).isZero();
    assertThat(report())
        .contains("database: H2", "dialect: H2", "prefix: zbrun_", "left behind: nothing")
        .anyMatch(line -> line.matches("O1 +ok +.*"))
        .anyMatch(line -> line.matches("T4 +ok +.*"))
        .noneMatch(line -> line.contains("FAILED"));
    try (Connection connection = DriverManager.getConnection(h2());
        Statement statement = connection.createStatement();
        ResultSet tables =
            statement.executeQuery(
                "SELECT COUNT(*) FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = 'PUBLIC'")) {
      assertThat(tables.next()).isTrue();
      assertThat(tables.getInt(1)).isZero();
    }
  }

  @Test
  void sqlite_does_by_a_dialect_of_the_host() throws IOException {
    int code =
        run(
            "jdbc:sqlite:"
                + directory.resolve("x.db")
                + "?journal_mode=WAL&synchronous=OFF&busy_timeout=20000&transaction_mode=IMMEDIATE",
            "--dialect",
            SqliteDialect.class.getName());

    assertThat(code).as(out.toString() + err).isZero();
    assertThat(report()).contains("database: SQLite", "left behind: nothing");
  }

  @Test
  void tables_of_somebody_else_are_left_alone() throws SQLException {
    try (Connection connection = DriverManager.getConnection(h2());
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE zb_duty (mine INT)");

      assertThat(run(h2() + ";AUTO_SERVER=FALSE", "--prefix", "zb_")).isEqualTo(2);
      assertThat(err.toString()).contains("the table zb_duty is there already");

      assertThat(statement.execute("SELECT mine FROM zb_duty")).isTrue();
    }
  }

  /** HSQLDB understands FOR UPDATE, and holds nothing. */
  @Test
  void what_a_database_does_not_do_is_told_by_clause() throws IOException {
    int code =
        run(
            "jdbc:hsqldb:mem:run;hsqldb.tx=mvcc",
            "--dialect",
            HsqldbDialect.class.getName(),
            "--only",
            "joined");

    assertThat(code).as(out.toString() + err).isEqualTo(1);
    assertThat(report())
        .contains("database: HSQL Database Engine", "left behind: nothing")
        .anyMatch(line -> line.matches("T4 +FAILED +.*"))
        .anyMatch(line -> line.matches("T2 +ok +.*"))
        .anyMatch(line -> line.startsWith("FAILED T4_who_holds_a_stream_is_waited_for"));
  }

  @Test
  void what_cannot_be_reached_is_said() {
    assertThat(run("jdbc:nobody:x")).isEqualTo(2);
    assertThat(err.toString()).contains("no driver knows jdbc:nobody:x; name its jar by --driver");
    assertThat(run(h2(), "--dialect", "Nobody")).isEqualTo(2);
    assertThat(err.toString()).contains("'Nobody' is no dialect");
    assertThat(run(h2(), "--driver", "nowhere.jar")).isEqualTo(2);
    assertThat(err.toString()).contains("the driver nowhere.jar cannot be read");
    assertThat(Stream.of(out.toString())).allMatch(said -> !said.contains("passed"));
  }
}
