package org.zhuanban.engine;

import org.zhuanban.storage.InMemoryStorage;
import org.zhuanban.tck.OutboxContract;

class InMemoryOutboxTest extends OutboxContract {
  @Override
  protected Place emptyPlace() {
    InMemoryStorage storage = new InMemoryStorage();
    return new Place(storage, storage.outbox());
  }

  @Override
  protected Place otherNamespace() {
    return emptyPlace();
  }
}
