package org.zhuanban.faults;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.zhuanban.jdbc.JdbcStorage;

/**
 * The databases that stay up: each is opened once, and each test takes a namespace of its own. The
 * servers that no build brings along are there if {@code -Dzhuanban.mariadb} or {@code
 * -Dzhuanban.mysql} gives their addresses.
 */
enum Places {
  H2,
  POSTGRESQL,
  MARIADB,
  MYSQL;

  private static final Map<Places, DataSource> OPEN = new EnumMap<>(Places.class);

  /** A server outlives the run, and so do the namespaces in it. */
  private static final String RUN = UUID.randomUUID().toString().substring(0, 8);

  private static final AtomicInteger NAMESPACES = new AtomicInteger();
  private static final Lazy EMBEDDED = new Lazy();

  /** {@return the databases that are there} */
  static Stream<Places> here() {
    return Arrays.stream(values())
        .filter(
            place -> place == H2 || place == POSTGRESQL || System.getProperty(place.key()) != null);
  }

  private String key() {
    return "zhuanban." + name().toLowerCase(Locale.ROOT);
  }

  /** {@return the tables, made if need be} */
  DataSource source() {
    synchronized (OPEN) {
      return OPEN.computeIfAbsent(
          this,
          place -> {
            DataSource source = Sources.of(place == H2 ? "jdbc:h2:mem:faults" : place.server());
            JdbcStorage.createSchema(source);
            return source;
          });
    }
  }

  /**
   * Names a database that other JVMs open as well.
   *
   * @param folder where H2 keeps its file
   * @return the address
   */
  String address(Path folder) {
    return this == H2
        ? "jdbc:h2:file:" + folder.resolve("county").toAbsolutePath() + ";WRITE_DELAY=0"
        : server();
  }

  private String server() {
    return this == POSTGRESQL
        ? EMBEDDED.address()
        : Objects.requireNonNull(System.getProperty(key()), key());
  }

  /** {@return a namespace that nobody has used} */
  static String fresh() {
    return RUN + "-" + NAMESPACES.incrementAndGet();
  }

  /** {@return bytes, as a statement writes them} */
  String bytes(String hexadecimal) {
    return this == POSTGRESQL
        ? "'\\x" + hexadecimal.toLowerCase(Locale.ROOT) + "'::bytea"
        : "X'" + hexadecimal + "'";
  }

  /** Executes statements of somebody else, in which || joins texts wherever. */
  void execute(String... statements) throws SQLException {
    try (Connection connection = source().getConnection();
        Statement sql = connection.createStatement()) {
      if (this == MARIADB || this == MYSQL) {
        sql.execute("SET SESSION sql_mode = 'PIPES_AS_CONCAT,STRICT_ALL_TABLES'");
      }
      for (String statement : statements) {
        sql.execute(statement);
      }
    }
  }

  /** The server that the build brings along, started once. */
  private static final class Lazy {
    private String address = "";

    synchronized String address() {
      if (address.isEmpty()) {
        try {
          EmbeddedPostgres server = EmbeddedPostgres.builder().start();
          Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
          address = server.getJdbcUrl("postgres", "postgres");
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return address;
    }

    private static void close(EmbeddedPostgres server) {
      try {
        server.close();
      } catch (IOException late) {
        throw new UncheckedIOException(late);
      }
    }
  }
}
