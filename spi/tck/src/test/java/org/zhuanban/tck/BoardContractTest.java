package org.zhuanban.tck;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.zhuanban.spi.Board;
import org.zhuanban.spi.DueDuty;
import org.zhuanban.spi.ForwardingStorage;
import org.zhuanban.spi.Storage;

class BoardContractTest implements BoardContract {
  final Map<String, MemoryPlace> places = new HashMap<>();
  final AtomicLong rowsRead = new AtomicLong();

  @Override
  public List<String> emptyNamespaces() {
    places.put("one", new MemoryPlace());
    places.put("One", new MemoryPlace());
    return List.of("one", "One");
  }

  @Override
  public Storage storage(String namespace) {
    // What is due lies in order on a shelf of its own, so that no more is taken than is answered.
    return new ForwardingStorage(place(namespace)) {
      @Override
      public List<DueDuty> due(LocalDate asOf, Optional<DueDuty> after, int max) {
        List<DueDuty> page = super.due(asOf, after, max);
        rowsRead.addAndGet(page.size());
        return page;
      }
    };
  }

  @Override
  public Board board(List<String> namespaces) {
    Map<String, MemoryPlace> over = new HashMap<>();
    namespaces.forEach(namespace -> over.put(namespace, place(namespace)));
    return new MemoryBoard(over, rowsRead);
  }

  @Override
  public long rowsRead() {
    return rowsRead.get();
  }

  MemoryPlace place(String namespace) {
    return places.computeIfAbsent(namespace, n -> new MemoryPlace());
  }
}
