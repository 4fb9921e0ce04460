package org.zhuanban.engine;

import org.zhuanban.InMemoryStorage;
import org.zhuanban.tck.OutboxContract;

class InMemoryOutboxTest implements OutboxContract {
  @Override
  public Place emptyPlace() {
    InMemoryStorage storage = new InMemoryStorage();
    return new Place(storage, storage.outbox());
  }

  @Override
  public Place otherNamespace() {
    return emptyPlace();
  }
}
