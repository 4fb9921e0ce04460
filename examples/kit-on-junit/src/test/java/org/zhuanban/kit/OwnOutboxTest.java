package org.zhuanban.kit;

import org.zhuanban.storage.InMemoryStorage;
import org.zhuanban.tck.OutboxContract;

class OwnOutboxTest extends OutboxContract {
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
