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
    assertThat(storage.head(STREAM)).contains(commit.head());
    assertThat(storage.read(STREAM, 0, ALL)).isEqualTo(commit.entries());
    assertThat(storage.duties(STREAM)).containsExactly(duty);
    assertThat(storage.receipt(STREAM, "c-1")).contains(commit.receipt());
    assertThat(storage.due(Rows.DAY, Optional.empty(), ALL))
        .containsExactly(new DueDuty(Rows.DAY, STREAM, "d"));
    assertThat(storage.streams("project", Optional.empty(), ALL)).containsExactly(STREAM);
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
    assertThat(storage.receipt(STREAM, "c-2")).isEmpty();
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
    assertThat(storage.receipt(STREAM, "c-2")).isEmpty();
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
    assertThat(storage.receipt(STREAM, "c-2")).contains(again.receipt());
    assertThat(storage.duties(STREAM)).hasSize(1);
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

    assertThat(versions(storage.read(STREAM, 0, ALL)))
        .isEqualTo(IntStream.rangeClosed(1, 47).mapToObj(i -> (long) i).toList());
    assertThat(versions(storage.read(other, 0, ALL))).containsExactly(1L, 2L, 3L, 4L, 5L);
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
    assertThat(storage.read(STREAM, 2, 3)).isEqualTo(commit.entries().subList(2, 5));
    assertThat(storage.read(STREAM, 0, Integer.MAX_VALUE)).isEqualTo(commit.entries());
  }

  /** Behind the last entry there is nothing. */
  @Test
  default void J7_reading_after_the_last_entry_answers_nothing() {
    Storage storage = emptyStorage();
    storage.commit(Rows.commit(STREAM, 0, 2, "c-1", List.of()));

    assertThat(storage.read(STREAM, 2, ALL)).isEmpty();
    assertThat(storage.read(STREAM, Long.MAX_VALUE, ALL)).isEmpty();
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

    assertThat(storage.receipt(STREAM, "c-1")).contains(commit.receipt());
    assertThat(storage.receipt(STREAM, "c-2")).contains(later.receipt());
    assertThat(storage.receipt(sameKind, "c-1")).isEmpty();
    assertThat(storage.receipt(sameId, "c-1")).isEmpty();
    assertThat(storage.receipt(STREAM, "other")).isEmpty();
    assertThat(storage.receipt(STREAM, "c-")).isEmpty();
    assertThat(storage.receipt(STREAM, "c-11")).isEmpty();
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

    assertThat(storage.receipt(STREAM, "c-1")).contains(one.receipt());
    assertThat(storage.receipt(other, "c-1")).contains(two.receipt());
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
    assertThat(storage.receipt(STREAM, "c-2")).isEmpty();
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

      assertThat(storage.read(STREAM, 0, ALL)).isEqualTo(all);
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
    assertThat(storage.streams("case", Optional.empty(), ALL)).isEmpty();
    assertThat(storage.streams("project", Optional.of("a0"), 2))
        .containsExactly(new StreamKey("project", "a:1"), new StreamKey("project", "a_1"));
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

    assertThat(storage.heads(streams)).isEqualTo(heads);
    assertThat(storage.dutiesOf(streams)).isEqualTo(duties);
    for (int max : List.of(2, ALL)) {
      List<StreamPosition> positions = new ArrayList<>();
      for (int i = 0; i < streams.size(); i++) {
        positions.add(new StreamPosition(streams.get(i), i % 3));
      }
      assertThat(storage.readAll(positions, max))
          .isEqualTo(
              positions.stream()
                  .map(
                      position -> {
                        List<Entry> entries =
                            storage.read(position.stream(), position.after(), max);
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
                  .toList());
    }
    assertThat(storage.heads(List.of())).isEmpty();
    assertThat(storage.dutiesOf(List.of())).isEmpty();
    assertThat(storage.readAll(List.of(), ALL)).isEmpty();
  }

  /** A stream that is named twice is answered as one that is named once. */
  @Test
  default void J14_what_is_named_twice_is_answered_once() {
    Storage storage = emptyStorage();
    Commit commit = Rows.commit(STREAM, 0, "c-1", Rows.put("d-1", Rows.DAY));
    storage.commit(commit);
    List<StreamKey> twice = List.of(STREAM, STREAM);
    ReceiptKey key = new ReceiptKey(STREAM, "c-1");

    assertThat(storage.heads(twice)).isEqualTo(Map.of(STREAM, commit.head()));
    assertThat(storage.dutiesOf(twice))
        .isEqualTo(Map.of(STREAM, List.of(Rows.duty("d-1", Rows.DAY))));
    assertThat(storage.receipts(List.of(key, key))).isEqualTo(Map.of(key, commit.receipt()));
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

    assertThat(storage.receipts(keys)).isEqualTo(receipts);
    for (ReceiptKey key : keys) {
      assertThat(storage.receipt(key.stream(), key.commandKey()))
          .isEqualTo(Optional.ofNullable(receipts.get(key)));
    }
    assertThat(storage.receipts(List.of())).isEmpty();
  }
}
