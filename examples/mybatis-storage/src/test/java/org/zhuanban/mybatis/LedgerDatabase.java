package org.zhuanban.mybatis;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.apache.ibatis.jdbc.ScriptRunner;
import org.h2.jdbcx.JdbcConnectionPool;

/** The tables in the memory of this process, emptied for each test. */
final class LedgerDatabase {
  static final DataSource SOURCE = open();
  static final Ledger LEDGER = new Ledger(Ledger.configuration(SOURCE));

  private LedgerDatabase() {}

  static Ledger empty() {
    try (Connection connection = SOURCE.getConnection();
        Statement statement = connection.createStatement()) {
      for (String table :
          List.of("t_stream", "t_entry", "t_receipt", "t_duty", "t_identifier", "t_message")) {
        statement.execute("TRUNCATE TABLE " + table);
      }
      return LEDGER;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Another way in, over the data source as somebody wraps it. */
  static Ledger over(UnaryOperator<DataSource> wrapping) {
    return new Ledger(Ledger.configuration(wrapping.apply(SOURCE)));
  }

  private static DataSource open() {
    DataSource source = JdbcConnectionPool.create("jdbc:h2:mem:ledger;DB_CLOSE_DELAY=-1", "", "");
    try (Connection connection = source.getConnection();
        Reader schema =
            new InputStreamReader(
                Objects.requireNonNull(
                    MybatisStorage.class.getResourceAsStream("schema.sql"), "schema.sql"),
                StandardCharsets.UTF_8)) {
      ScriptRunner runner = new ScriptRunner(connection);
      runner.setLogWriter(null);
      runner.setStopOnError(true);
      runner.runScript(schema);
      return source;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
