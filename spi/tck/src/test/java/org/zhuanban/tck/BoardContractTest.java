package org.zhuanban.tck;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.zhuanban.spi.Board;
import org.zhuanban.spi.Storage;

class BoardContractTest extends BoardContract {
  final Map<String, MemoryPlace> places = new HashMap<>();
  final AtomicLong rowsRead = new AtomicLong();

  @Override
  protected List<String> emptyNamespaces() {
    places.put("one", new MemoryPlace());
    places.put("One", new MemoryPlace());
    return List.of("one", "One");
  }

  @Override
  protected Storage storage(String namespace) {
    return place(namespace);
  }

  @Override
  protected Board board(List<String> namespaces) {
    Map<String, MemoryPlace> over = new HashMap<>();
    namespaces.forEach(namespace -> over.put(namespace, place(namespace)));
    return new MemoryBoard(over, rowsRead);
  }

  @Override
  protected long rowsRead() {
    return rowsRead.get();
  }

  private MemoryPlace place(String namespace) {
    return places.computeIfAbsent(namespace, n -> new MemoryPlace());
  }
}
