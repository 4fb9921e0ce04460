package org.zhuanban.tck;

import org.zhuanban.spi.Storage;

class StorageContractTest extends StorageContract {
  @Override
  protected Storage emptyStorage() {
    return new MemoryPlace();
  }

  @Override
  protected Storage otherNamespace() {
    return new MemoryPlace();
  }
}
