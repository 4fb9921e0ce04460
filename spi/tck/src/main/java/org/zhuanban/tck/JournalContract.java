package org.zhuanban.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuanban.tck.StorageProbe.ALL;
import static org.zhuanban.tck.StorageProbe.STREAM;
import static org.zhuanban.tck.StorageProbe.assertHolds;
import static org.zhuanban.tck.StorageProbe.assertTraceless;
import static org.zhuanban.tck.StorageProbe.versions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.CommitResult.Committed;
import org.zhuanban.spi.CommitResult.Conflict;
import org.zhuanban.spi.DueDuty;
import org.zhuanban.spi.DutyChange;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.Head;
import org.zhuanban.spi.Receipt;
import org.zhuanban.spi.ReceiptKey;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.spi.StreamPage;
import org.zhuanban.spi.StreamPosition;

/**
 * Commits, entries, heads, receipts and the list of streams, as one caller meets them.
 *
 * @since 0.1
 */
public interface JournalContract extends StorageFixture {
  /** A storage of this suite commits by itself. */
  @Test
  default void T2_a_storage_with_its_own_transactions_says_so() {
    assertThat(emptyStorage().joined()).isFalse();
  }

  /** Commits show whole. */
  @Test
  default void J1_head_entries_duties_and_receipt_of_a_commit_are_there_together() {
    Storage storage = emptyStorage();
    DutyRow duty = Rows.duty("d", Rows.DAY);
    Commit commit = Rows.commit(STREAM, 0, 3, "c-1", List.of(new DutyChange.Put(duty)));

    CommitResult result = storage.commit(commit);

    assertThat(result).isEqualTo(new Committed(3));
    Difference.check("J1: storage.head(STREAM)", Optional.of(commit.head()), storage.head(STREAM));
    Difference.check(
        "J1: storage.read(STREAM, 0, ALL)", commit.entries(), storage.read(STREAM, 0, ALL));
    Difference.check("J1: storage.duties(STREAM)", List.of(duty), storage.duties(STREAM));
    Difference.check(
        "J1: storage.receipt(STREAM, 'c-1')",
        Optional.of(commit.receipt()),
        storage.receipt(STREAM, "c-1"));
    Difference.check(
        "J1: storage.due(Rows.DAY, Optional.empty(), ALL)",
        List.of(new DueDuty(Rows.DAY, STREAM, "d")),
        storage.due(Rows.DAY, Optional.empty(), ALL));
    Difference.check(
        "J1: storage.streams('project', Optional.empty(), ALL)",
        List.of(STREAM),
        storage.streams("project", Optional.empty(), ALL));
  }

  /** An empty storage answers emptiness. */
  @Test
  default void J1_what_was_never_committed_is_not_there() {
    Storage storage = emptyStorage();

    assertTraceless(storage, STREAM, "c-1");
  }

  /** The version is behind the stream's. */
  @Test
  default void J3_a_commit_behind_the_stream_is_a_conflict_that_wrote_nothing() {
    Storage storage = emptyStorage();
    Commit first = Rows.commit(STREAM, 0, 2, "c-1", List.of(Rows.put("d", Rows.DAY)));
    storage.commit(first);

    CommitResult result =
        storage.commit(
            Rows.commit(
                STREAM,
                1,
                3,
                "c-2",
                List.of(new DutyChange.Remove("d"), Rows.put("e", Rows.DAY.plusDays(1)))));

    assertThat(result).isEqualTo(new Conflict());
    assertHolds(storage, first);
    Difference.check(
        "J3: storage.receipt(STREAM, 'c-2')", Optional.empty(), storage.receipt(STREAM, "c-2"));
  }

  /** The version is ahead of the stream's. */
  @Test
  default void J3_a_commit_ahead_of_the_stream_is_a_conflict_that_wrote_nothing() {
    Storage storage = emptyStorage();
    Commit first = Rows.commit(STREAM, 0, 2, "c-1", List.of(Rows.put("d", Rows.DAY)));
    storage.commit(first);

    CommitResult result = storage.commit(Rows.commit(STREAM, 3, "c-2", Rows.put("e", Rows.DAY)));

    assertThat(result).isEqualTo(new Conflict());
    assertHolds(storage, first);
    Difference.check(
        "J3: storage.receipt(STREAM, 'c-2')", Optional.empty(), storage.receipt(STREAM, "c-2"));
  }

  /** A version of a stream that does not exist. */
  @Test
  default void J3_a_commit_to_a_missing_stream_that_expects_one_is_a_conflict() {
    Storage storage = emptyStorage();

    CommitResult result = storage.commit(Rows.commit(STREAM, 1, "c-1", Rows.put("d", Rows.DAY)));

    assertThat(result).isEqualTo(new Conflict());
    assertTraceless(storage, STREAM, "c-1");
  }

  /** A conflict does no harm to what follows. */
  @Test
  default void J3_after_a_conflict_the_right_version_is_kept_under_the_same_command_key() {
    Storage storage = emptyStorage();
    storage.commit(Rows.commit(STREAM, 0, "c-1"));
    storage.commit(Rows.commit(STREAM, 0, "c-2", Rows.put("d", Rows.DAY)));

    Commit again = Rows.commit(STREAM, 1, "c-2", Rows.put("d", Rows.DAY));

    assertThat(storage.commit(again)).isEqualTo(new Committed(2));
    Difference.check(
        "J3: storage.receipt(STREAM, 'c-2')",
        Optional.of(again.receipt()),
        storage.receipt(STREAM, "c-2"));
    assertThat(storage.duties(STREAM)).hasSize(1);
  }

  /** Whoever got no answer hands the same commit over again. */
  @Test
  default void J3_a_commit_that_is_kept_already_is_a_conflict_and_stays_known() {
    Storage storage = emptyStorage();
    Commit first = Rows.commit(STREAM, 0, 2, "c-1", List.of(Rows.put("d", Rows.DAY)));
    storage.commit(first);

    assertThat(storage.commit(first)).isEqualTo(new Conflict());

    assertHolds(storage, first);
  }

  /** Versions are dense over commits of any size. */
  @Test
  default void J4_versions_are_dense_and_each_stream_counts_for_itself() {
    Storage storage = emptyStorage();
    StreamKey other = new StreamKey("project", "P-2");
    long version = 0;
    for (int size : new int[] {1, 3, 2, 40, 1}) {
      storage.commit(Rows.commit(STREAM, version, size, "c-" + version, List.of()));
      version += size;
      storage.commit(Rows.commit(other, storage.read(other, 0, ALL).size(), "o-" + version));
    }

    Difference.check(
        "J4: versions(storage.read(STREAM, 0, ALL))",
        IntStream.rangeClosed(1, 47).mapToObj(i -> (long) i).toList(),
        versions(storage.read(STREAM, 0, ALL)));
    Difference.check(
        "J4: versions(storage.read(other, 0, ALL))",
        List.of(1L, 2L, 3L, 4L, 5L),
        versions(storage.read(other, 0, ALL)));
  }

  /** Pages of every size. */
  @Test
  default void J7_entries_are_read_in_order_by_pages_of_any_size() {
    Storage storage = emptyStorage();
    Commit commit = Rows.commit(STREAM, 0, 7, "c-1", List.of());
    storage.commit(commit);

    for (int max = 1; max <= 8; max++) {
      assertThat(Pages.entries(storage, STREAM, max))
          .as("pages of %d", max)
          .isEqualTo(commit.entries());
    }
    Difference.check(
        "J7: storage.read(STREAM, 2, 3)",
        commit.entries().subList(2, 5),
        storage.read(STREAM, 2, 3));
    Difference.check(
        "J7: storage.read(STREAM, 0, Integer.MAX_VALUE)",
        commit.entries(),
        storage.read(STREAM, 0, Integer.MAX_VALUE));
  }

  /** Behind the last entry there is nothing. */
  @Test
  default void J7_reading_after_the_last_entry_answers_nothing() {
    Storage storage = emptyStorage();
    storage.commit(Rows.commit(STREAM, 0, 2, "c-1", List.of()));

    Difference.check("J7: storage.read(STREAM, 2, ALL)", List.of(), storage.read(STREAM, 2, ALL));
    Difference.check(
        "J7: storage.read(STREAM, Long.MAX_VALUE, ALL)",
        List.of(),
        storage.read(STREAM, Long.MAX_VALUE, ALL));
  }

  /** The same key in another stream is another command. */
  @Test
  default void J8_a_receipt_is_found_under_its_stream_and_key_and_nowhere_else() {
    Storage storage = emptyStorage();
    StreamKey sameKind = new StreamKey("project", "P-2");
    StreamKey sameId = new StreamKey("case", "P-1");
    Commit commit = Rows.commit(STREAM, 0, 2, "c-1", List.of());
    storage.commit(commit);
    storage.commit(Rows.commit(sameKind, 0, "other"));
    storage.commit(Rows.commit(sameId, 0, "other"));
    Commit later = Rows.commit(STREAM, 2, "c-2");
    storage.commit(later);

    Difference.check(
        "J8: storage.receipt(STREAM, 'c-1')",
        Optional.of(commit.receipt()),
        storage.receipt(STREAM, "c-1"));
    Difference.check(
        "J8: storage.receipt(STREAM, 'c-2')",
        Optional.of(later.receipt()),
        storage.receipt(STREAM, "c-2"));
    Difference.check(
        "J8: storage.receipt(sameKind, 'c-1')", Optional.empty(), storage.receipt(sameKind, "c-1"));
    Difference.check(
        "J8: storage.receipt(sameId, 'c-1')", Optional.empty(), storage.receipt(sameId, "c-1"));
    Difference.check(
        "J8: storage.receipt(STREAM, 'other')", Optional.empty(), storage.receipt(STREAM, "other"));
    Difference.check(
        "J8: storage.receipt(STREAM, 'c-')", Optional.empty(), storage.receipt(STREAM, "c-"));
    Difference.check(
        "J8: storage.receipt(STREAM, 'c-11')", Optional.empty(), storage.receipt(STREAM, "c-11"));
  }

  /** Two commands of one name in two streams do not disturb each other. */
  @Test
  default void J8_the_same_command_key_serves_in_two_streams() {
    Storage storage = emptyStorage();
    StreamKey other = new StreamKey("project", "P-2");
    Commit one = Rows.commit(STREAM, 0, 1, "c-1", List.of());
    Commit two = Rows.commit(other, 0, 3, "c-1", List.of());

    storage.commit(one);
    storage.commit(two);

    Difference.check(
        "J8: storage.receipt(STREAM, 'c-1')",
        Optional.of(one.receipt()),
        storage.receipt(STREAM, "c-1"));
    Difference.check(
        "J8: storage.receipt(other, 'c-1')",
        Optional.of(two.receipt()),
        storage.receipt(other, "c-1"));
  }

  /** A stream begins once. */
  @Test
  default void J9_a_second_creation_is_a_conflict_that_wrote_nothing() {
    Storage storage = emptyStorage();
    Commit first = Rows.commit(STREAM, 0, "c-1", Rows.put("d", Rows.DAY));
    storage.commit(first);

    CommitResult result = storage.commit(Rows.commit(STREAM, 0, "c-2", Rows.put("e", Rows.DAY)));

    assertThat(result).isEqualTo(new Conflict());
    assertHolds(storage, first);
    Difference.check(
        "J9: storage.receipt(STREAM, 'c-2')", Optional.empty(), storage.receipt(STREAM, "c-2"));
  }

  /** What stands, stands. */
  @Test
  default void J10_later_commits_leave_earlier_entries_as_they_were() {
    Storage storage = emptyStorage();
    List<Entry> all = new ArrayList<>();
    for (long version = 0; version < 10; version++) {
      Commit commit = Rows.commit(STREAM, version, "c-" + version, Rows.put("d", Rows.DAY));
      storage.commit(commit);
      storage.commit(Rows.commit(STREAM, version, "late-" + version));
      all.addAll(commit.entries());

      Difference.check("J10: storage.read(STREAM, 0, ALL)", all, storage.read(STREAM, 0, ALL));
    }
    assertThat(storage.receipt(STREAM, "c-0")).isPresent();
  }

  /** With duties or without, a stream is there. */
  @Test
  default void J12_streams_of_a_kind_are_listed_in_byte_order_by_pages_of_any_size() {
    Storage storage = emptyStorage();
    List<String> ids = List.of("b", "B", "a-1", "a", "A", "a.1", "a:1", "a_1", "10", "9", "Z", "z");
    for (String id : ids) {
      storage.commit(Rows.commit(new StreamKey("project", id), 0, "c-1"));
      storage.commit(Rows.commit(new StreamKey("Project", id), 0, "c-1"));
    }
    storage.commit(
        Rows.commit(new StreamKey("project", "a"), 1, "c-2", Rows.putClosed("d", Rows.DAY)));

    List<StreamKey> expected =
        ids.stream().sorted().map(id -> new StreamKey("project", id)).toList();
    for (int max : new int[] {1, 2, 5, 12, 13}) {
      assertThat(Pages.streams(storage, "project", max)).as("pages of %d", max).isEqualTo(expected);
    }
    Difference.check(
        "J12: storage.streams('case', Optional.empty(), ALL)",
        List.of(),
        storage.streams("case", Optional.empty(), ALL));
    Difference.check(
        "J12: storage.streams('project', Optional.of('a0'), 2)",
        List.of(new StreamKey("project", "a:1"), new StreamKey("project", "a_1")),
        storage.streams("project", Optional.of("a0"), 2));
  }

  /** More streams than one statement of a database asks for, of two kinds with the same ids. */
  @Test
  default void J14_many_streams_are_read_as_each_of_them_alone() {
    Storage storage = emptyStorage();
    List<StreamKey> streams = new ArrayList<>();
    for (int i = 0; i < 130; i++) {
      StreamKey stream = new StreamKey(i % 2 == 0 ? "project" : "suggestion", "P-" + i / 2);
      streams.add(stream);
      // Every fourth is not there.
      if (i % 4 > 0) {
        storage.commit(Rows.withTexts(stream, 0, i % 4, "c-1"));
        storage.commit(
            Rows.commit(
                stream,
                i % 4,
                "c-2",
                Rows.put("d-2", Rows.DAY),
                Rows.put("d-1", Rows.DAY),
                Rows.put("d-3", Rows.DAY)));
        storage.commit(Rows.commit(stream, i % 4 + 1, "c-3", new DutyChange.Remove("d-3")));
      }
    }
    Map<StreamKey, Head> heads = new HashMap<>();
    Map<StreamKey, List<DutyRow>> duties = new HashMap<>();
    for (StreamKey stream : streams) {
      storage.head(stream).ifPresent(head -> heads.put(stream, head));
      duties.computeIfAbsent(
          stream, key -> storage.duties(key).isEmpty() ? null : storage.duties(key));
    }

    Difference.check("J14: storage.heads(streams)", heads, storage.heads(streams));
    Difference.check("J14: storage.dutiesOf(streams)", duties, storage.dutiesOf(streams));
    for (int max : List.of(2, ALL)) {
      List<StreamPosition> positions = new ArrayList<>();
      for (int i = 0; i < streams.size(); i++) {
        positions.add(new StreamPosition(streams.get(i), i % 3));
      }
      Difference.check(
          "J14: storage.readAll(positions, max)",
          positions.stream()
              .map(
                  position -> {
                    List<Entry> entries = storage.read(position.stream(), position.after(), max);
                    return new StreamPage(
                        position.stream(),
                        entries,
                        entries.isEmpty()
                            ? List.of()
                            : storage.texts(
                                position.stream(),
                                position.after(),
                                entries.get(entries.size() - 1).version()));
                  })
              .toList(),
          storage.readAll(positions, max));
    }
    Difference.check("J14: storage.heads(List.of())", Map.of(), storage.heads(List.of()));
    Difference.check("J14: storage.dutiesOf(List.of())", Map.of(), storage.dutiesOf(List.of()));
    Difference.check(
        "J14: storage.readAll(List.of(), ALL)", List.of(), storage.readAll(List.of(), ALL));
  }

  /** A stream that is named twice is answered as one that is named once. */
  @Test
  default void J14_what_is_named_twice_is_answered_once() {
    Storage storage = emptyStorage();
    Commit commit = Rows.commit(STREAM, 0, "c-1", Rows.put("d-1", Rows.DAY));
    storage.commit(commit);
    List<StreamKey> twice = List.of(STREAM, STREAM);
    ReceiptKey key = new ReceiptKey(STREAM, "c-1");

    Difference.check(
        "J14: storage.heads(twice)", Map.of(STREAM, commit.head()), storage.heads(twice));
    Difference.check(
        "J14: storage.dutiesOf(twice)",
        Map.of(STREAM, List.of(Rows.duty("d-1", Rows.DAY))),
        storage.dutiesOf(twice));
    Difference.check(
        "J14: storage.receipts(List.of(key, key))",
        Map.of(key, commit.receipt()),
        storage.receipts(List.of(key, key)));
  }

  /** More receipts than one statement of a database asks for, several of each stream. */
  @Test
  default void J14_many_receipts_are_found_as_each_of_them_alone() {
    Storage storage = emptyStorage();
    List<ReceiptKey> keys = new ArrayList<>();
    Map<ReceiptKey, Receipt> receipts = new HashMap<>();
    for (int i = 0; i < 80; i++) {
      StreamKey stream = new StreamKey(i % 2 == 0 ? "project" : "suggestion", "P-" + i / 2);
      for (int version = 1; version <= 3; version++) {
        // Every fourth stream is not there, and streams share some keys.
        String command = "c-" + (i % 3 + version);
        if (i % 4 > 0) {
          Commit commit = Rows.commit(stream, 2L * (version - 1), 2, command, List.of());
          storage.commit(commit);
          receipts.put(new ReceiptKey(stream, command), commit.receipt());
        }
      }
      for (String command : List.of("c-1", "c-2", "c-3", "c-4", "c-5", "C-1", "c-", "c-11")) {
        keys.add(new ReceiptKey(stream, command));
      }
    }

    Difference.check("J14: storage.receipts(keys)", receipts, storage.receipts(keys));
    for (ReceiptKey key : keys) {
      Difference.check(
          "J14: storage.receipt(key.stream(), key.commandKey())",
          Optional.ofNullable(receipts.get(key)),
          storage.receipt(key.stream(), key.commandKey()));
    }
    Difference.check("J14: storage.receipts(List.of())", Map.of(), storage.receipts(List.of()));
  }
}
