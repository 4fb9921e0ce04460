package org.zhuanban.contract;

import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.zhuanban.jdbc.JdbcBuilder;
import org.zhuanban.tck.OutboxContract;

/** Outboxes. */
final class OfOutboxes implements OutboxContract {
  private final Target target = Target.current();
  private String namespace = "none";

  @Override
  public Place emptyPlace() {
    namespace = target.fresh("o");
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
    return Optional.of(open(namespace, wrapping.apply(target.source())));
  }

  private Place open(String name) {
    return open(name, target.source());
  }

  private Place open(String name, DataSource source) {
    JdbcBuilder here = target.options().namespace(name);
    return new Place(here.open(source), here.outbox(source));
  }
}
