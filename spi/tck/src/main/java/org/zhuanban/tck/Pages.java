package org.zhuanban.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.zhuanban.spi.Board;
import org.zhuanban.spi.BoardQuery;
import org.zhuanban.spi.BoardRow;
import org.zhuanban.spi.DueDuty;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.IdentifierMatch;
import org.zhuanban.spi.IdentifierQuery;
import org.zhuanban.spi.KeptMessage;
import org.zhuanban.spi.MessageState;
import org.zhuanban.spi.Outbox;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;

/** Reads everything page by page, and holds each page to its size. */
final class Pages {
  private Pages() {}

  static List<Entry> entries(Storage storage, StreamKey stream, int max) {
    return all(max, last -> storage.read(stream, last.map(Entry::version).orElse(0L), max));
  }

  static List<DueDuty> due(Storage storage, LocalDate asOf, int max) {
    return all(max, last -> storage.due(asOf, last, max));
  }

  static List<StreamKey> streams(Storage storage, String kind, int max) {
    return all(max, last -> storage.streams(kind, last.map(StreamKey::id), max));
  }

  static List<KeptMessage> messages(Outbox outbox, MessageState state, int max) {
    return all(max, last -> outbox.list(state, last.map(kept -> kept.message().id()), max));
  }

  static List<BoardRow> board(Board board, BoardQuery query, int max) {
    return all(max, last -> board.page(query, last, max));
  }

  static List<BoardRow> boardOfAny(Board board, List<BoardQuery> queries, int max) {
    return all(max, last -> board.pageOfAny(queries, last, max));
  }

  static List<IdentifierMatch> found(Board board, IdentifierQuery query, int max) {
    return all(max, last -> board.find(query, last, max));
  }

  private static <T> List<T> all(int max, Function<Optional<T>, List<T>> pages) {
    List<T> all = new ArrayList<>();
    Set<T> known = new HashSet<>();
    Optional<T> last = Optional.empty();
    while (true) {
      List<T> page = pages.apply(last);
      assertThat(page).as("a page of at most %d", max).hasSizeLessThanOrEqualTo(max);
      assertThat(page).as("a page after %s", last).noneMatch(known::contains);
      all.addAll(page);
      known.addAll(page);
      if (page.size() < max) {
        return all;
      }
      last = Optional.of(page.get(max - 1));
    }
  }
}
