package org.zhuanban.mybatis;

import org.zhuanban.tck.OutboxContract;

class MybatisOutboxTest extends OutboxContract {
  @Override
  protected Place emptyPlace() {
    return place(LedgerDatabase.empty(), "one");
  }

  @Override
  protected Place otherNamespace() {
    return place(LedgerDatabase.LEDGER, "One");
  }

  @Override
  protected Place reopened(Place place) {
    return place(LedgerDatabase.LEDGER, "one");
  }

  private static Place place(Ledger ledger, String namespace) {
    MybatisStorage storage = new MybatisStorage(ledger, namespace);
    return new Place(storage, storage);
  }
}
