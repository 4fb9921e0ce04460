package org.zhuanban.tck;

class OutboxContractTest implements OutboxContract {
  @Override
  public Place emptyPlace() {
    MemoryPlace memory = new MemoryPlace();
    return new Place(memory, memory);
  }

  @Override
  public Place otherNamespace() {
    return emptyPlace();
  }
}
