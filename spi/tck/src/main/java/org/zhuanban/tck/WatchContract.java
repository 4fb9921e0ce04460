package org.zhuanban.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuanban.tck.StorageProbe.STREAM;
import static org.zhuanban.tck.StorageProbe.until;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.CommitResult.Committed;
import org.zhuanban.spi.DueDuty;
import org.zhuanban.spi.DutyChange;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.EntryIdentifiers;
import org.zhuanban.spi.Head;
import org.zhuanban.spi.IdentifierRow;
import org.zhuanban.spi.KeptText;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.spi.StreamPage;
import org.zhuanban.spi.StreamPosition;

/**
 * Readers that look at every kind of row while somebody commits. Each kind tells how far the
 * commits have come, and no later look may fall behind an earlier one, of whatever kind.
 *
 * @since 0.1
 */
public interface WatchContract extends StorageFixture {
  /** Commits that each write their version into every kind of row. */
  @Test
  default void J1_no_kind_of_row_of_a_commit_is_seen_before_another() {
    Storage storage = emptyStorage();
    long length = 800;
    Callable<Boolean> writer =
        () -> {
          for (long version = 0; version < length; version += 2) {
            Commit commit = marked(STREAM, version, storage.keepsTexts());
            assertThat(until(() -> storage.commit(commit))).isEqualTo(new Committed(version + 2));
          }
          return true;
        };
    List<Callable<Boolean>> all = new ArrayList<>(List.of(writer));
    for (Storage node : List.of(storage, reopened(storage))) {
      all.add(() -> watch(looks(node, STREAM), length, all.size()));
    }

    assertThat(Race.run(all)).containsOnly(true);
  }

  /** Streams that come one after the other, each with every kind of row. */
  @Test
  default void J1_no_kind_of_row_of_a_new_stream_is_seen_before_another() {
    Storage storage = emptyStorage();
    int length = 150;
    Callable<Boolean> writer =
        () -> {
          for (int i = 1; i <= length; i++) {
            Commit commit = marked(numbered(i), 0, storage.keepsTexts());
            assertThat(until(() -> storage.commit(commit))).isEqualTo(new Committed(2));
          }
          return true;
        };
    Storage node = reopened(storage);
    Map<String, ToLongFunction<Long>> looks = new LinkedHashMap<>();
    looks.put("streams", seen -> Pages.streams(node, STREAM.kind(), 400).size());
    looks.put("due", seen -> node.due(Rows.DAY.plusDays(2), Optional.empty(), 400).size());
    looks.put("head", seen -> furthest(seen, stream -> node.head(stream).isPresent()));
    looks.put("read", seen -> furthest(seen, stream -> node.read(stream, 0, 9).size() == 2));
    looks.put("duties", seen -> furthest(seen, stream -> !node.duties(stream).isEmpty()));
    looks.put(
        "identifiers", seen -> furthest(seen, stream -> node.identifiers(stream).size() == 2));
    looks.put("receipt", seen -> furthest(seen, stream -> node.receipt(stream, "v-2").isPresent()));
    looks.put("heads", seen -> furthest(seen, stream -> !node.heads(List.of(stream)).isEmpty()));
    if (storage.keepsTexts()) {
      looks.put("texts", seen -> furthest(seen, stream -> node.texts(stream, 0, 9).size() == 2));
    }
    Callable<Boolean> reader = () -> watch(looks, length, 1);
    Callable<Boolean> other = () -> watch(looks, length, 2);

    assertThat(Race.run(List.of(writer, reader, other))).containsOnly(true);
  }

  private static boolean watch(Map<String, ToLongFunction<Long>> looks, long length, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Map.Entry<String, ToLongFunction<Long>>> all = List.copyOf(looks.entrySet());
    long seen = 0;
    String before = "nothing";
    while (seen < length) {
      Map.Entry<String, ToLongFunction<Long>> look = all.get(random.nextInt(all.size()));
      String name = look.getKey();
      long from = seen;
      long now = until(() -> look.getValue().applyAsLong(from));
      if (now < seen) {
        throw new AssertionError(
            "J1: %s tells of %s, after %s told of %s".formatted(name, now, before, seen));
      }
      before = now > seen ? name : before;
      seen = now;
    }
    return true;
  }

  private static Map<String, ToLongFunction<Long>> looks(Storage node, StreamKey stream) {
    Map<String, ToLongFunction<Long>> looks = new LinkedHashMap<>();
    List<StreamPosition> whole = List.of(new StreamPosition(stream, 0));
    looks.put("head", seen -> node.head(stream).map(Head::version).orElse(0L));
    looks.put("read", seen -> node.read(stream, 0, Integer.MAX_VALUE).size());
    looks.put("duties", seen -> marked(node.duties(stream)));
    looks.put("identifiers", seen -> named(node.identifiers(stream)));
    looks.put(
        "identifiersOf",
        seen -> named(node.identifiersOf(List.of(stream)).getOrDefault(stream, List.of())));
    looks.put(
        "due",
        seen ->
            node.due(LocalDate.of(9999, 12, 31), Optional.empty(), 9).stream()
                .map(DueDuty::nextReviewOn)
                .mapToLong(day -> ChronoUnit.DAYS.between(Rows.DAY, day))
                .max()
                .orElse(0));
    looks.put(
        "receipt",
        seen -> {
          long last = seen;
          while (node.receipt(stream, "v-" + (last + 2)).isPresent()) {
            last += 2;
          }
          return last;
        });
    looks.put(
        "heads",
        seen ->
            Optional.ofNullable(node.heads(List.of(stream)).get(stream))
                .map(Head::version)
                .orElse(0L));
    looks.put(
        "dutiesOf", seen -> marked(node.dutiesOf(List.of(stream)).getOrDefault(stream, List.of())));
    looks.put(
        "readAll",
        seen -> {
          StreamPage page = node.readAll(whole, Integer.MAX_VALUE).get(0);
          if (node.keepsTexts() && page.texts().size() != page.entries().size()) {
            throw new AssertionError(
                "J14: a page of %s entries has %s texts"
                    .formatted(page.entries().size(), page.texts().size()));
          }
          return page.entries().size();
        });
    if (node.keepsTexts()) {
      looks.put(
          "texts",
          seen ->
              node.texts(stream, 0, Long.MAX_VALUE).stream()
                  .mapToLong(KeptText::version)
                  .max()
                  .orElse(0));
    }
    return looks;
  }

  private static long marked(List<DutyRow> rows) {
    return rows.stream().mapToLong(row -> Long.parseLong(row.subject())).max().orElse(0);
  }

  private static long named(List<IdentifierRow> rows) {
    return rows.stream().mapToLong(IdentifierRow::version).max().orElse(0);
  }

  private static long furthest(long seen, Predicate<StreamKey> there) {
    long last = seen;
    if (last > 0 && !there.test(numbered((int) last))) {
      return last - 1;
    }
    while (there.test(numbered((int) last + 1))) {
      last++;
    }
    return last;
  }

  private static StreamKey numbered(int i) {
    return new StreamKey(STREAM.kind(), "S-" + i);
  }

  /** A commit of two entries that writes the version it leads to into every kind of row. */
  private static Commit marked(StreamKey stream, long version, boolean texts) {
    long next = version + 2;
    DutyRow row =
        DutyRow.builder()
            .key("d")
            .kind("approve")
            .owner("dept:a")
            .subject(Long.toString(next))
            .openedOn(Rows.DAY)
            .nextReviewOn(Rows.DAY.plusDays(next))
            .build();
    Commit plain = Rows.commit(stream, version, 2, "v-" + next, List.of(new DutyChange.Put(row)));
    return new Commit(
        stream,
        version,
        plain.entries(),
        plain.duties(),
        List.of(
            new EntryIdentifiers(
                next,
                List.of(Rows.identifier(next, 0, "P-" + next), Rows.identifier(next, 1, "x")))),
        List.of(),
        plain.receipt(),
        texts ? List.of(Rows.text(next - 1, 0), Rows.text(next, 0)) : List.of(),
        List.of());
  }
}
