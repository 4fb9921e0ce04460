package org.zhuanban.kit;

import org.zhuanban.storage.InMemoryStorage;
import org.zhuanban.spi.Storage;
import org.zhuanban.tck.StorageContract;

class OwnStorageTest extends StorageContract {
  @Override
  protected Storage emptyStorage() {
    return new InMemoryStorage();
  }

  @Override
  protected Storage otherNamespace() {
    return new InMemoryStorage();
  }
}
