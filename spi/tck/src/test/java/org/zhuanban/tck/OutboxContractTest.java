package org.zhuanban.tck;

class OutboxContractTest extends OutboxContract {
  @Override
  protected Place emptyPlace() {
    MemoryPlace memory = new MemoryPlace();
    return new Place(memory, memory);
  }

  @Override
  protected Place otherNamespace() {
    return emptyPlace();
  }
}
