package org.zhuanban.kit;

import org.zhuanban.InMemoryStorage;
import org.zhuanban.spi.Storage;
import org.zhuanban.tck.StorageContract;

class OwnStorageTest implements StorageContract {
  @Override
  public Storage emptyStorage() {
    return new InMemoryStorage();
  }

  @Override
  public Storage otherNamespace() {
    return new InMemoryStorage();
  }
}
