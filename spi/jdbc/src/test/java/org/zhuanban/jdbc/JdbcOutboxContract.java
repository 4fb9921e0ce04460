package org.zhuanban.jdbc;

import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.zhuanban.tck.OutboxContract;

/** The contract of outboxes, in a namespace of its own for each test. */
abstract class JdbcOutboxContract implements OutboxContract {
  private final Database database;
  private String namespace = "none";

  JdbcOutboxContract(Database database) {
    this.database = database;
  }

  @Override
  public Place emptyPlace() {
    namespace = database.fresh("o");
    return open(namespace);
  }

  @Override
  public Place otherNamespace() {
    return open(namespace.toUpperCase(Locale.ROOT));
  }

  @Override
  public Place reopened(Place place) {
    return open(namespace);
  }

  @Override
  public Optional<Place> reopened(Place place, UnaryOperator<DataSource> wrapping) {
    JdbcBuilder here = database.pool().options().namespace(namespace);
    DataSource wrapped = wrapping.apply(database.pool());
    return Optional.of(new Place(here.open(wrapped), here.outbox(wrapped)));
  }

  private Place open(String name) {
    JdbcBuilder here = database.pool().options().namespace(name);
    return new Place(here.open(database.pool()), here.outbox(database.pool()));
  }
}
