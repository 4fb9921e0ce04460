package org.zhuanban.mybatis;

import org.zhuanban.spi.Storage;
import org.zhuanban.tck.StorageContract;

class MybatisStorageTest extends StorageContract {
  @Override
  protected Storage emptyStorage() {
    return new MybatisStorage(LedgerDatabase.empty(), "one");
  }

  @Override
  protected Storage otherNamespace() {
    return new MybatisStorage(LedgerDatabase.LEDGER, "One");
  }

  @Override
  protected Storage reopened(Storage storage) {
    return new MybatisStorage(LedgerDatabase.LEDGER, "one");
  }
}
