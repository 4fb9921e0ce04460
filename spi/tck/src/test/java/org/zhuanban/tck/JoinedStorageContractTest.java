package org.zhuanban.tck;

import java.util.List;
import org.zhuanban.spi.Outbox;
import org.zhuanban.spi.Storage;

class JoinedStorageContractTest extends JoinedStorageContract {
  private MemoryHost host = new MemoryHost();

  @Override
  protected Storage emptyStorage() {
    host = new MemoryHost();
    return host.place;
  }

  @Override
  protected Outbox outbox() {
    return host.place;
  }

  @Override
  protected HostTransaction begin() {
    return host.begin();
  }

  @Override
  protected List<String> hostRows() {
    return host.rows;
  }
}
