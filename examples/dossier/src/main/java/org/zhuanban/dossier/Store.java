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
    this.storage = JdbcStorage.of(source);
    this.outbox = JdbcStorage.builder().outbox(source);
    this.closing = closing;
  }

  /** Opens a store, and makes what is missing. */
  static Store open(Optional<String> url) {
    return url.map(named -> opened(named, true)).orElseGet(Store::temporary);
  }

  /** Opens a store that is there. */
  static Store existing(String url) {
    String asked = url.startsWith("jdbc:h2:") ? url + ";IFEXISTS=TRUE" : url;
    return opened(asked, false);
  }

  private static Store opened(String url, boolean create) {
    try {
      return named(url, create);
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

  private static Store named(String url, boolean create) {
    StoreUrl.fault(url)
        .ifPresent(
            what -> {
              throw InputException.of("--store", what);
            });
    if (url.startsWith("jdbc:h2:")) {
      JdbcConnectionPool pool = JdbcConnectionPool.create(durable(url), "sa", "");
      return made(pool, pool::dispose, create);
    }
    if (url.startsWith("jdbc:postgresql:")) {
      PGSimpleDataSource source = new PGSimpleDataSource();
      source.setUrl(url);
      return made(source, () -> {}, create);
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

  private static Store made(DataSource source, Runnable closing, boolean create) {
    if (create) {
      JdbcStorage.createSchema(source);
    }
    return new Store(source, closing);
  }

  private static Store temporary() {
    try {
      Path folder = Files.createTempDirectory("dossier");
      JdbcConnectionPool pool =
          JdbcConnectionPool.create(
              durable("jdbc:h2:file:" + folder.resolve("store").toAbsolutePath()), "sa", "");
      return made(
          pool,
          () -> {
            pool.dispose();
            delete(folder);
          },
          true);
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
