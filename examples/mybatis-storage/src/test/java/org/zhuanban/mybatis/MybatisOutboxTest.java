package org.zhuanban.mybatis;

import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.zhuanban.tck.OutboxContract;

class MybatisOutboxTest implements OutboxContract {
  @Override
  public Place emptyPlace() {
    return place(LedgerDatabase.empty(), "one");
  }

  @Override
  public Place otherNamespace() {
    return place(LedgerDatabase.LEDGER, "One");
  }

  @Override
  public Place reopened(Place place) {
    return place(LedgerDatabase.LEDGER, "one");
  }

  @Override
  public Optional<Place> reopened(Place place, UnaryOperator<DataSource> wrapping) {
    return Optional.of(place(LedgerDatabase.over(wrapping), "one"));
  }

  private static Place place(Ledger ledger, String namespace) {
    MybatisStorage storage = new MybatisStorage(ledger, namespace);
    return new Place(storage, storage);
  }
}
