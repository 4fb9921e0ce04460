package org.zhuanban.host;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.h2.jdbcx.JdbcDataSource;
import org.zhuanban.CommitProjector;
import org.zhuanban.HistoryEntry;
import org.zhuanban.ProjectView;
import org.zhuanban.StreamChange;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.approval.view.ApprovalRow;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.jdbc.JdbcBuilder;
import org.zhuanban.jdbc.JdbcStorage;
import org.zhuanban.local.LocalLimit;
import org.zhuanban.local.LocalRule;
import org.zhuanban.local.LocalRuleBook;

/** A host with tables for reports, filled by a projection, in one database. */
final class ReportTables implements AutoCloseable {
  static final LocalDate DAY = LocalDate.of(2024, 9, 9);

  /** How the next call of the projection ends. */
  enum Fault {
    NONE,
    DATABASE,
    PROGRAM
  }

  private final JdbcDataSource source = new JdbcDataSource();
  private final JdbcBuilder jdbc = JdbcStorage.builder();
  private final Zhuanban zhuanban;

  /** As long as it is open, so is the file. */
  private final Connection open;

  private Fault fault = Fault.NONE;

  ReportTables(String url, Clock clock) throws SQLException {
    source.setURL(url);
    open = source.getConnection();
    JdbcStorage.createSchema(source);
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE IF NOT EXISTS REPORT (ID VARCHAR(64) PRIMARY KEY, LAST BIGINT, STATE VARCHAR(2000))");
      statement.execute(
          "CREATE TABLE IF NOT EXISTS REPORT_EVENT (ID VARCHAR(64), ENTRY BIGINT, TYPE VARCHAR(64),"
              + " PRIMARY KEY (ID, ENTRY))");
    }
    CommitProjector<Connection, SQLException> projector =
        new CommitProjector<>(jdbc::join, this::write);
    zhuanban =
        Zhuanban.builder()
            .storage(jdbc.projection(projector::apply).open(source))
            .projector(projector)
            .clock(clock)
            .localRules(
                LocalRuleBook.of(
                    LocalRule.from(
                        LocalLimit.PROJECT_RETENTION,
                        TimeLimit.parse("10 YEARS", "县档案保管期限表第3条"),
                        LocalDate.of(2024, 1, 1))))
            .build();
  }

  Zhuanban zhuanban() {
    return zhuanban;
  }

  @Override
  public void close() throws SQLException {
    open.close();
  }

  JdbcDataSource source() {
    return source;
  }

  /** The library in a transaction of the host. */
  Zhuanban joining(Connection connection) {
    return zhuanban.joining(jdbc.join(connection));
  }

  Connection begin() throws SQLException {
    Connection connection = source.getConnection();
    connection.setAutoCommit(false);
    return connection;
  }

  void fail(Fault next) {
    fault = next;
  }

  private void write(Connection connection, StreamChange change) throws SQLException {
    String id = change.stream().id();
    long last = change.entries().get(change.entries().size() - 1).version();
    if (change.after().version() != last) {
      throw new IllegalStateException(
          "entry %s is seen at version %s".formatted(last, change.after().version()));
    }
    for (HistoryEntry entry : change.entries()) {
      update(
          connection,
          "INSERT INTO REPORT_EVENT VALUES (?, ?, ?)",
          id,
          entry.version(),
          type(entry));
    }
    update(
        connection,
        "MERGE INTO REPORT VALUES (?, ?, ?)",
        id,
        change.after().version(),
        state((ProjectView) change.after()));
    if (fault == Fault.DATABASE) {
      update(connection, "INSERT INTO REPORT_EVENT VALUES (?, ?, ?)", id, null, "none");
    }
    if (fault == Fault.PROGRAM) {
      throw new IllegalStateException("the projection gives up");
    }
  }

  private static void update(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  private static String type(HistoryEntry entry) {
    return entry.event().getClass().getSimpleName();
  }

  private static String state(ProjectView view) {
    return view.destruction().isPresent()
        ? "destroyed"
        : view.approvals().board(DAY).stream().map(ApprovalRow::state).toList()
            + " "
            + new TreeSet<>(view.attributes().ofProject().keySet());
  }

  /** The rows of the host. */
  List<String> rows() throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      List<String> rows = new ArrayList<>();
      for (String sql :
          List.of(
              "SELECT ID, LAST, STATE FROM REPORT ORDER BY ID",
              "SELECT ID, ENTRY, TYPE FROM REPORT_EVENT ORDER BY ID, ENTRY")) {
        try (ResultSet found = statement.executeQuery(sql)) {
          while (found.next()) {
            rows.add(found.getString(1) + " " + found.getLong(2) + " " + found.getString(3));
          }
        }
      }
      return rows;
    }
  }

  /** The rows that follow from the streams that are kept. */
  List<String> expected(String... projects) {
    List<ProjectView> views = new ArrayList<>();
    for (String project : projects) {
      Optional<ProjectView> view = zhuanban.find(StreamKind.PROJECT, project);
      view.ifPresent(views::add);
    }
    List<String> rows = new ArrayList<>();
    views.forEach(view -> rows.add(view.key().id() + " " + view.version() + " " + state(view)));
    views.forEach(
        view ->
            view.entries()
                .forEach(
                    entry ->
                        rows.add(view.key().id() + " " + entry.version() + " " + type(entry))));
    return rows;
  }
}
