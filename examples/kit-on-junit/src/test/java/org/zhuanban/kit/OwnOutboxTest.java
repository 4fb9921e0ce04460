package org.zhuanban.kit;

import org.zhuanban.InMemoryStorage;
import org.zhuanban.tck.OutboxContract;

class OwnOutboxTest implements OutboxContract {
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
