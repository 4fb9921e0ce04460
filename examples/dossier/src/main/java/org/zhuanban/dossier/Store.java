package org.zhuanban.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.postgresql.ds.PGSimpleDataSource;
import org.zhuanban.jdbc.JdbcStorage;
import org.zhuanban.spi.Outbox;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StorageException;

/**
 * The database of a replay: the one that was named, or an H2 file of its own that goes with the
 * run.
 */
final class Store implements AutoCloseable {
  private final Storage storage;
  private final Outbox outbox;
  private final Runnable closing;

  private Store(DataSource source, Runnable closing) {
    JdbcStorage.createSchema(source);
    this.storage = JdbcStorage.of(source);
    this.outbox = JdbcStorage.builder().outbox(source);
    this.closing = closing;
  }

  static Store open(Optional<String> url) {
    return url.map(Store::opened).orElseGet(Store::temporary);
  }

  private static Store opened(String url) {
    try {
      return named(url);
    } catch (StorageException e) {
      throw new InputException(
          "--store",
          0,
          "%s cannot be opened: %s".formatted(Quoted.of(StoreUrl.place(url)), reason(e, url)));
    }
  }

  /** What the database said, in one line, without what an URL may hold that nobody else may see. */
  private static String reason(StorageException e, String url) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return String.valueOf(cause.getMessage())
        .lines()
        .findFirst()
        .orElse("no reason given")
        .replace(url, StoreUrl.place(url));
  }

  private static Store named(String url) {
    StoreUrl.fault(url)
        .ifPresent(
            what -> {
              throw InputException.of("--store", what);
            });
    if (url.startsWith("jdbc:h2:")) {
      JdbcConnectionPool pool = JdbcConnectionPool.create(durable(url), "sa", "");
      return new Store(pool, pool::dispose);
    }
    if (url.startsWith("jdbc:postgresql:")) {
      PGSimpleDataSource source = new PGSimpleDataSource();
      source.setUrl(url);
      return new Store(source, () -> {});
    }
    throw InputException.of(
        "--store",
        "%s is neither jdbc:h2:... nor jdbc:postgresql:...; name one of these"
            .formatted(Quoted.of(StoreUrl.place(url))));
  }

  /**
   * An H2 database writes half a second late unless told otherwise, and a killed run would lose
   * that.
   */
  private static String durable(String url) {
    return url.toUpperCase(Locale.ROOT).contains("WRITE_DELAY") ? url : url + ";WRITE_DELAY=0";
  }

  private static Store temporary() {
    try {
      Path folder = Files.createTempDirectory("dossier");
      JdbcConnectionPool pool =
          JdbcConnectionPool.create(
              durable("jdbc:h2:file:" + folder.resolve("store").toAbsolutePath()), "sa", "");
      return new Store(
          pool,
          () -> {
            pool.dispose();
            delete(folder);
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Storage storage() {
    return storage;
  }

  Outbox outbox() {
    return outbox;
  }

  @Override
  public void close() {
    closing.run();
  }
}
