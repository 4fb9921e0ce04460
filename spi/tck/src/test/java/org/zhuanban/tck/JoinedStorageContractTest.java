package org.zhuanban.tck;

import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.zhuanban.spi.Outbox;
import org.zhuanban.spi.Storage;

class JoinedStorageContractTest implements JoinedStorageContract {
  private MemoryHost host = new MemoryHost();

  @Override
  public Storage emptyStorage() {
    host = new MemoryHost();
    return host.outside();
  }

  @Override
  public Outbox outbox() {
    return host.place;
  }

  @Override
  public Optional<Storage> namespaceEndingIn(String end) {
    return Optional.of(host.beside);
  }

  @Override
  public HostTransaction begin() {
    return host.begin();
  }

  @Override
  public Optional<HostTransaction> begin(UnaryOperator<Connection> wrapping) {
    return Optional.of(host.begin(wrapping.apply(FakeSource.connection())));
  }

  @Override
  public List<String> hostRows() {
    return host.rows;
  }
}
