package org.zhuanban.faults;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.zhuanban.jdbc.JdbcStorage;

/** The databases that stay up: each is opened once, and each test takes a namespace of its own. */
enum Places {
  H2,
  POSTGRESQL;

  private static final Map<Places, DataSource> OPEN = new EnumMap<>(Places.class);
  private static final AtomicInteger NAMESPACES = new AtomicInteger();

  /** {@return the tables, made if need be} */
  DataSource source() {
    synchronized (OPEN) {
      return OPEN.computeIfAbsent(
          this,
          place -> {
            DataSource source = Sources.of(place == H2 ? "jdbc:h2:mem:faults" : server());
            JdbcStorage.createSchema(source);
            return source;
          });
    }
  }

  /** {@return a namespace that nobody has used} */
  static String fresh() {
    return "n" + NAMESPACES.incrementAndGet();
  }

  private static String server() {
    try {
      EmbeddedPostgres server = EmbeddedPostgres.builder().start();
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    try {
                      server.close();
                    } catch (IOException late) {
                      throw new UncheckedIOException(late);
                    }
                  }));
      return server.getJdbcUrl("postgres", "postgres");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
