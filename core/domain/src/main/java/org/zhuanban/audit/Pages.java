package org.zhuanban.audit;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;

/** The streams of a kind, with one page in memory at a time. */
final class Pages {
  static final int SIZE = 500;

  private Pages() {}

  static void forEach(Storage storage, String kind, Consumer<StreamKey> action) {
    Optional<String> after = Optional.empty();
    List<StreamKey> page;
    do {
      page = storage.streams(kind, after, SIZE);
      page.forEach(action);
      after = page.isEmpty() ? after : Optional.of(page.get(page.size() - 1).id());
    } while (page.size() == SIZE);
  }
}
