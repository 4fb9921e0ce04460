package org.zhuanban.tck;

import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

class OutboxContractTest implements OutboxContract {
  private MemoryPlace memory = new MemoryPlace();

  @Override
  public Place emptyPlace() {
    memory = new MemoryPlace();
    return new Place(memory, memory);
  }

  @Override
  public Place otherNamespace() {
    MemoryPlace other = new MemoryPlace();
    return new Place(other, other);
  }

  @Override
  public Optional<Place> reopened(Place place, UnaryOperator<DataSource> wrapping) {
    return Optional.of(new ConnectedPlace(memory, wrapping.apply(FakeSource.source())).opened());
  }
}
