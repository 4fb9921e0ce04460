package org.zhuanban.faults;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.zhuanban.Zhuanban;
import org.zhuanban.dispatch.LogChannel;
import org.zhuanban.jdbc.JdbcBuilder;
import org.zhuanban.jdbc.JdbcStorage;
import org.zhuanban.jdbc.WriteTurn;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.StreamMovedException;
import org.zhuanban.spi.StorageException;

/**
 * Lets officers work side by side in transactions of the host, each of which writes a row of the
 * host and a command. It says {@code ack OFFICER NUMBER} once the transaction was committed.
 *
 * <pre>{@code java ... JoinedHost JDBC-URL NAMESPACE FIRST-NUMBER-OF-OFFICER-0 ...}</pre>
 */
final class JoinedHost {
  private final DataSource source;
  private final JdbcBuilder builder;
  private final WriteTurn turn;
  private final Zhuanban library;

  private JoinedHost(DataSource source, String namespace) {
    this.source = source;
    this.builder = JdbcStorage.builder().namespace(namespace);
    this.turn = builder.turn(source);
    Clock noon = Clock.fixed(Instant.parse("2024-04-08T04:00:00Z"), ZoneOffset.UTC);
    this.library = Host.open(builder, source, new LogChannel(), noon);
  }

  /** Makes the table of the host; the namespace of the library names its rows. */
  static void makeTable(DataSource source) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement sql = connection.createStatement()) {
      sql.execute(
          "CREATE TABLE IF NOT EXISTS host_act (namespace_id VARCHAR(64), act VARCHAR(64))");
    }
  }

  /**
   * Runs until it is killed.
   *
   * @param args the database, the namespace, and for each officer the number of the first command
   */
  public static void main(String[] args) {
    JoinedHost host = new JoinedHost(Sources.of(args[0]), args[1]);
    for (int project = 0; project < Work.PROJECTS; project++) {
      host.library.handle(Work.plan(project));
    }
    for (int officer = 0; officer < Work.OFFICERS; officer++) {
      int self = officer;
      int first = Integer.parseInt(args[2 + officer]);
      Thread thread = new Thread(() -> host.work(args[1], self, first));
      thread.setUncaughtExceptionHandler(
          (dead, why) -> Said.line("died %s %s".formatted(self, why)));
      thread.start();
    }
  }

  private void work(String namespace, int officer, int first) {
    int number = first;
    while (true) {
      try {
        int next = number;
        if (turn.take(() -> committed(namespace, officer, next))) {
          Said.line("ack %s %s".formatted(officer, number));
          number++;
        }
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** One transaction; false if it has to begin anew. */
  private boolean committed(String namespace, int officer, int number) throws SQLException {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      boolean acted = acted(connection, namespace, officer, number);
      if (acted) {
        connection.commit();
      } else {
        connection.rollback();
      }
      return acted;
    }
  }

  /** Writes both in the transaction; false if another officer was first, so that it begins anew. */
  private boolean acted(Connection connection, String namespace, int officer, int number)
      throws SQLException {
    try (PreparedStatement act =
        connection.prepareStatement("INSERT INTO host_act VALUES (?, ?)")) {
      act.setString(1, namespace);
      act.setString(2, Work.key(officer, number));
      act.executeUpdate();
    }
    try {
      Outcome outcome =
          library.joining(builder.join(connection)).handle(Work.command(officer, number));
      if (outcome instanceof Outcome.Done done) {
        if (done.repeated()) {
          // It was committed before the last host died, and so was its row of the host.
          connection.rollback();
        }
        return true;
      }
      throw new IllegalStateException("refused " + outcome);
    } catch (StreamMovedException moved) {
      return false;
    } catch (StorageException failed) {
      if (failed.retryable()) {
        return false;
      }
      throw failed;
    }
  }
}
