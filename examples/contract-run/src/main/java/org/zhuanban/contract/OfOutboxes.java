package org.zhuanban.contract;

import java.util.Locale;
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

  private Place open(String name) {
    JdbcBuilder here = target.options().namespace(name);
    return new Place(here.open(target.source()), here.outbox(target.source()));
  }
}
