package org.zhuanban.engine;

import org.zhuanban.InMemoryStorage;
import org.zhuanban.spi.Storage;
import org.zhuanban.tck.StorageContract;

class InMemoryStorageTest implements StorageContract {
  @Override
  public Storage emptyStorage() {
    return new InMemoryStorage();
  }

  @Override
  public Storage otherNamespace() {
    return new InMemoryStorage();
  }
}
