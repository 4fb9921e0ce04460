package org.zhuanban.tck;

import org.zhuanban.spi.Storage;

class StorageContractTest implements StorageContract {
  @Override
  public Storage emptyStorage() {
    return new MemoryPlace();
  }

  @Override
  public Storage otherNamespace() {
    return new MemoryPlace();
  }
}
