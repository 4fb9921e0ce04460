package org.zhuanban.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** H2 keeps no result that another commit has made old. */
public class H2ReuseTest {
  private static final AtomicInteger LOOKS = new AtomicInteger();

  private static DataSource database(String url, String user) {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:mem:" + url);
    source.setUser(user);
    source.setPassword("");
    return source;
  }

  /**
   * Notes that the database looks at a row.
   *
   * @param value what stands there
   * @return the same
   */
  public static int looked(int value) {
    LOOKS.incrementAndGet();
    return value;
  }

  private static void run(Connection connection, String... all) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String each : all) {
        statement.execute(each);
      }
    }
  }

  private static int looksOfTwoQueries(Connection connection) throws SQLException {
    int before = LOOKS.get();
    try (PreparedStatement query = connection.prepareStatement("SELECT LOOKED(ID) FROM ONE_ROW")) {
      query.executeQuery().close();
      query.executeQuery().close();
    }
    return LOOKS.get() - before;
  }

  @Test
  void an_opened_storage_has_each_query_look_anew() throws SQLException {
    DataSource source = database("reuse;DB_CLOSE_DELAY=-1", "sa");
    try (Connection connection = source.getConnection()) {
      run(
          connection,
          "CREATE ALIAS LOOKED DETERMINISTIC FOR 'org.zhuanban.jdbc.H2ReuseTest.looked'",
          "CREATE TABLE ONE_ROW(ID INT PRIMARY KEY)",
          "INSERT INTO ONE_ROW VALUES 1");
      JdbcStorage.createSchema(source);
      assertThat(looksOfTwoQueries(connection)).as("as H2 is").isEqualTo(1);

      JdbcStorage.of(source);

      assertThat(looksOfTwoQueries(connection)).isEqualTo(2);
    }
  }

  @Test
  void a_user_without_the_right_to_set_it_opens_a_storage_all_the_same() throws SQLException {
    DataSource administrator = database("plain", "sa");
    try (Connection connection = administrator.getConnection()) {
      JdbcStorage.createSchema(administrator);
      run(connection, "CREATE USER CLERK PASSWORD ''", "GRANT ALL ON SCHEMA PUBLIC TO CLERK");

      assertThat(JdbcStorage.of(database("plain", "CLERK"))).isNotNull();
    }
  }
}
