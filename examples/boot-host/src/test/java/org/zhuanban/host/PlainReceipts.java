package org.zhuanban.host;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.zhuanban.Zhuanban;
import org.zhuanban.jdbc.JdbcStorage;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.Request;

/** Rows of a platform beside commands. */
final class PlainReceipts {
  private PlainReceipts() {}

  /** A row of the platform and a command in one transaction. */
  static Outcome receive(Zhuanban zhuanban, DataSource source, String receipt, Request request)
      throws SQLException {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      try (PreparedStatement insert =
          connection.prepareStatement("INSERT INTO receipt VALUES (?)")) {
        insert.setString(1, receipt);
        insert.executeUpdate();
        Outcome outcome = zhuanban.joining(JdbcStorage.joining(connection)).handle(request);
        if (outcome instanceof Outcome.Refused) {
          connection.rollback();
        } else {
          connection.commit();
        }
        return outcome;
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      }
    }
  }
}
