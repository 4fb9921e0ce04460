package org.zhuanban.jdbc;

import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.zhuanban.spi.Storage;
import org.zhuanban.tck.StorageContract;

/** The contract, in a namespace of its own for each test. */
abstract class JdbcContract implements StorageContract {
  private final Database database;
  private String namespace = "none";

  JdbcContract(Database database) {
    this.database = database;
  }

  @Override
  public Storage emptyStorage() {
    namespace = database.fresh("n");
    return open(namespace);
  }

  @Override
  public Storage otherNamespace() {
    // Another case of the same name, for a database that does not tell them apart.
    return open(namespace.toUpperCase(Locale.ROOT));
  }

  @Override
  public Optional<Storage> namespaceEndingIn(String end) {
    return Optional.of(open(namespace + end));
  }

  @Override
  public Storage reopened(Storage storage) {
    return open(namespace);
  }

  @Override
  public Optional<Storage> reopened(Storage storage, UnaryOperator<DataSource> wrapping) {
    return Optional.of(
        database.pool().options().namespace(namespace).open(wrapping.apply(database.pool())));
  }

  private Storage open(String name) {
    return database.pool().options().namespace(name).open(database.pool());
  }
}
