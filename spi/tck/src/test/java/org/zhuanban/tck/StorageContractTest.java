package org.zhuanban.tck;

import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.zhuanban.spi.Storage;

class StorageContractTest implements StorageContract {
  private MemoryPlace place = new MemoryPlace();

  @Override
  public Storage emptyStorage() {
    place = new MemoryPlace();
    return place;
  }

  @Override
  public Storage otherNamespace() {
    return new MemoryPlace();
  }

  @Override
  public Optional<Storage> reopened(Storage storage, UnaryOperator<DataSource> wrapping) {
    return Optional.of(
        new ConnectedPlace(place, wrapping.apply(FakeSource.source())).opened().storage());
  }
}
