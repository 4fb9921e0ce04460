package org.zhuanban.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhuanban.InMemoryStorage;
import org.zhuanban.spi.Board;
import org.zhuanban.spi.Storage;
import org.zhuanban.tck.BoardContract;

class InMemoryBoardTest implements BoardContract {
  private final Map<String, InMemoryStorage> places = new HashMap<>();

  @Override
  public List<String> emptyNamespaces() {
    places.clear();
    return List.of("one", "One");
  }

  @Override
  public Storage storage(String namespace) {
    return place(namespace);
  }

  @Override
  public Board board(List<String> namespaces) {
    return Board.over(namespaces.stream().map(this::place).toList());
  }

  @Override
  public long rowsRead() {
    return places.values().stream().mapToLong(InMemoryStorage::rowsRead).sum();
  }

  private InMemoryStorage place(String namespace) {
    return places.computeIfAbsent(namespace, InMemoryStorage::new);
  }
}
