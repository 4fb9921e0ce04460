package org.zhuanban.engine;

import org.zhuanban.spi.Storage;
import org.zhuanban.storage.InMemoryStorage;
import org.zhuanban.tck.StorageContract;

class InMemoryStorageTest extends StorageContract {
  @Override
  protected Storage emptyStorage() {
    return new InMemoryStorage();
  }

  @Override
  protected Storage otherNamespace() {
    return new InMemoryStorage();
  }
}
