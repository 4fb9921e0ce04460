package org.zhuanban.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuanban.tck.StorageProbe.ALL;
import static org.zhuanban.tck.StorageProbe.NEIGHBOURS;
import static org.zhuanban.tck.StorageProbe.STREAM;
import static org.zhuanban.tck.StorageProbe.attempt;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.CommitResult.Committed;
import org.zhuanban.spi.CommitResult.Conflict;
import org.zhuanban.spi.Destruction;
import org.zhuanban.spi.DueDuty;
import org.zhuanban.spi.DutyChange;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.spi.StreamPage;
import org.zhuanban.spi.StreamPosition;

/**
 * The destruction of streams by order: nothing stays but residues and the order.
 *
 * @since 0.1
 */
public interface DestructionContract extends StorageFixture {
  /** Whatever was kept of the stream goes, and nothing of its neighbours. */
  @Test
  default void D1_residues_and_order_stay_and_nothing_else() {
    Storage storage = emptyStorage();
    List<Storage> elsewhere = new ArrayList<>(List.of(otherNamespace()));
    for (String end : List.of("-", "a")) {
      namespaceEndingIn(end).ifPresent(elsewhere::add);
    }
    keep(storage, STREAM);
    NEIGHBOURS.forEach(stream -> keep(storage, stream));
    elsewhere.forEach(place -> keep(place, STREAM));
    Destruction destruction = Rows.destruction(STREAM, 5, "c-9");
    Storage other = reopened(storage);
    for (Storage node : List.of(storage, other)) {
      assertKept(node, STREAM);
    }

    assertThat(storage.destroy(destruction)).isEqualTo(new Committed(6));

    for (Storage node : List.of(storage, other, reopened(storage))) {
      assertDestroyed(node, destruction);
      NEIGHBOURS.forEach(stream -> assertKept(node, stream));
      assertThat(node.due(LocalDate.of(9999, 1, 1), Optional.empty(), ALL))
          .extracting(DueDuty::stream)
          .doesNotContain(STREAM)
          .containsAll(NEIGHBOURS);
    }
    elsewhere.forEach(place -> assertKept(place, STREAM));
  }

  /** More than fit into one statement. */
  @Test
  default void D1_hundreds_of_entries_are_destroyed_in_one_step() {
    Storage storage = emptyStorage();
    storage.commit(Rows.commit(STREAM, 0, 450, "c-1", List.of()));
    Destruction destruction = Rows.destruction(STREAM, 450, "c-9");

    assertThat(storage.destroy(destruction)).isEqualTo(new Committed(451));

    assertDestroyed(storage, destruction);
  }

  /** Who comes too late or too early destroys nothing, nor does he of no stream at all. */
  @Test
  default void D2_a_conflict_destroys_nothing() {
    Storage storage = emptyStorage();
    assertThat(storage.destroy(Rows.destruction(STREAM, 5, "c-9"))).isEqualTo(new Conflict());
    Difference.check("D2: storage.head(STREAM)", Optional.empty(), storage.head(STREAM));
    keep(storage, STREAM);

    assertThat(storage.destroy(Rows.destruction(STREAM, 4, "c-9"))).isEqualTo(new Conflict());
    assertThat(storage.destroy(Rows.destruction(STREAM, 6, "c-9"))).isEqualTo(new Conflict());

    assertKept(storage, STREAM);
    Difference.check(
        "D2: storage.receipt(STREAM, 'c-9')", Optional.empty(), storage.receipt(STREAM, "c-9"));
  }

  /** Of those who write and those who destroy, one wins. */
  @Test
  default void D2_of_writers_and_a_destroyer_at_the_same_place_one_wins() {
    Storage storage = emptyStorage();
    for (int round = 0; round < 10; round++) {
      StreamKey stream = new StreamKey("project", "P-" + round);
      keep(storage, stream);
      Destruction destruction = Rows.destruction(stream, 5, "c-9");
      List<Callable<Optional<CommitResult>>> calls = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        Commit commit = Rows.commit(stream, 5, "c-1" + i);
        calls.add(() -> attempt(storage, commit));
      }
      calls.add(() -> OutboxProbe.attempt(() -> storage.destroy(destruction)));

      List<Optional<CommitResult>> results = Race.run(calls);

      assertThat(results).filteredOn(Optional.of(new Committed(6))::equals).hasSizeLessThan(2);
      if (results.get(3).equals(Optional.of(new Committed(6)))) {
        assertDestroyed(storage, destruction);
      } else {
        Difference.check(
            "D2: storage.read(stream, 0, 5)", kept(stream), storage.read(stream, 0, 5));
      }
    }
  }

  /** What comes after the order is an entry like any other. */
  @Test
  default void D3_a_destroyed_stream_is_listed_read_by_pages_and_committed_to() {
    Storage storage = emptyStorage();
    keep(storage, STREAM);
    Destruction destruction = Rows.destruction(STREAM, 5, "c-9");
    storage.destroy(destruction);
    Commit later = Rows.commit(STREAM, 6, "c-1", Rows.put("d", Rows.DAY));

    Difference.check(
        "D3: storage.streams(STREAM.kind(), Optional.empty(), ALL)",
        List.of(STREAM),
        storage.streams(STREAM.kind(), Optional.empty(), ALL));
    Difference.check(
        "D3: storage.read(STREAM, 3, 2)",
        destruction.residues().subList(3, 5),
        storage.read(STREAM, 3, 2));
    assertThat(storage.commit(later)).isEqualTo(new Committed(7));

    Difference.check("D3: storage.head(STREAM)", Optional.of(later.head()), storage.head(STREAM));
    Difference.check(
        "D3: storage.read(STREAM, 6, ALL)", later.entries(), storage.read(STREAM, 6, ALL));
    Difference.check(
        "D3: storage.receipt(STREAM, 'c-1')",
        Optional.of(later.receipt()),
        storage.receipt(STREAM, "c-1"));
    Difference.check(
        "D3: storage.duties(STREAM)", List.of(Rows.duty("d", Rows.DAY)), storage.duties(STREAM));
  }

  /** Five entries by two commands, with texts, duties open, closed and removed. */
  private static void keep(Storage storage, StreamKey stream) {
    storage.commit(
        storage.keepsTexts()
            ? Rows.withTexts(stream, 0, 3, "c-1")
            : Rows.commit(stream, 0, 3, "c-1", List.of()));
    storage.commit(
        Rows.commit(
            stream,
            3,
            1,
            "c-2",
            List.of(
                Rows.put("open", Rows.DAY),
                Rows.put("gone", Rows.DAY),
                Rows.putClosed("closed", Rows.DAY))));
    storage.commit(Rows.commit(stream, 4, "c-3", new DutyChange.Remove("gone")));
  }

  private static void assertKept(Storage storage, StreamKey stream) {
    Difference.check("storage.read(stream, 0, ALL)", kept(stream), storage.read(stream, 0, ALL));
    Difference.check(
        "storage.head(stream).orElseThrow().version()",
        5L,
        storage.head(stream).orElseThrow().version());
    for (String command : List.of("c-1", "c-2", "c-3")) {
      assertThat(storage.receipt(stream, command)).as(command).isPresent();
    }
    assertThat(storage.texts(stream, 0, ALL)).hasSize(storage.keepsTexts() ? 6 : 0);
    assertThat(storage.duties(stream)).hasSize(2);
  }

  private static List<Entry> kept(StreamKey stream) {
    List<Entry> entries = new ArrayList<>(Rows.withTexts(stream, 0, 3, "c-1").entries());
    entries.addAll(Rows.commit(stream, 3, "c-2").entries());
    entries.addAll(Rows.commit(stream, 4, "c-3").entries());
    return entries;
  }

  private static void assertDestroyed(Storage storage, Destruction destruction) {
    StreamKey stream = destruction.stream();
    Commit order = destruction.order();
    List<Entry> entries = new ArrayList<>(destruction.residues());
    entries.addAll(order.entries());
    Difference.check("storage.head(stream)", Optional.of(order.head()), storage.head(stream));
    Difference.check("storage.read(stream, 0, ALL)", entries, storage.read(stream, 0, ALL));
    Difference.check(
        "storage.receipt(stream, order.receipt().commandKey())",
        Optional.of(order.receipt()),
        storage.receipt(stream, order.receipt().commandKey()));
    for (String command : List.of("c-1", "c-2", "c-3")) {
      assertThat(storage.receipt(stream, command)).as(command).isNotPresent();
    }
    Difference.check(
        "storage.readAll(List.of(new StreamPosition(stream, 0)), ALL)",
        List.of(entries),
        storage.readAll(List.of(new StreamPosition(stream, 0)), ALL).stream()
            .map(StreamPage::entries)
            .toList());
    Difference.check(
        "storage.dutiesOf(List.of(stream))", Map.of(), storage.dutiesOf(List.of(stream)));
    Difference.check("storage.texts(stream, 0, ALL)", List.of(), storage.texts(stream, 0, ALL));
    Difference.check("storage.duties(stream)", List.of(), storage.duties(stream));
  }
}
