package org.zhuanban.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.zhuanban.spi.Bytes;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.CommitResult.Committed;
import org.zhuanban.spi.CommitResult.Conflict;
import org.zhuanban.spi.DueDate;
import org.zhuanban.spi.DueDuty;
import org.zhuanban.spi.DutyChange;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.Head;
import org.zhuanban.spi.KeptText;
import org.zhuanban.spi.Receipt;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StorageException;
import org.zhuanban.spi.StreamKey;

/**
 * What every storage that owns its transactions must do. Extend it with two factories:
 *
 * <pre>{@code
 * class LedgerStorageTest extends StorageContract {
 *   private final Ledger ledger = Ledger.inMemory();
 *
 *   @Override
 *   protected Storage emptyStorage() {
 *     ledger.clear();
 *     return new LedgerStorage(ledger, "one");
 *   }
 *
 *   @Override
 *   protected Storage otherNamespace() {
 *     return new LedgerStorage(ledger, "two");
 *   }
 * }
 * }</pre>
 *
 * <p>Each test begins with the clause of {@link Storage} that it proves. Two engines run the suite,
 * JUnit Jupiter the tests and jqwik the property, and jqwik knows neither {@code @BeforeEach} nor
 * extensions: whatever is to be prepared belongs into {@link #emptyStorage()}.
 *
 * @since 0.1
 */
public abstract class StorageContract {
  private static final StreamKey STREAM = new StreamKey("project", "P-1");
  private static final int ALL = 1_000;

  /** Makes a suite. */
  protected StorageContract() {}

  /**
   * Opens a storage that holds nothing.
   *
   * @return a storage with transactions of its own; called at least once by each test and for each
   *     try of the property
   */
  protected abstract Storage emptyStorage();

  /**
   * Opens another namespace, in which nothing is kept yet, in the place where the storage lies that
   * {@link #emptyStorage()} answered last.
   *
   * @return a storage beside that one
   */
  protected abstract Storage otherNamespace();

  /**
   * Opens a second time what a storage of {@link #emptyStorage()} keeps, as another node of the
   * host would. A storage that keeps nothing outside itself has no second way in; it answers
   * itself, which is the default.
   *
   * @param storage the storage that {@link #emptyStorage()} answered last
   * @return a storage over the same place and namespace
   */
  protected Storage reopened(Storage storage) {
    return storage;
  }

  // The methods are public, so that the suite needs no opening of an extender's module.

  /** A storage of this suite commits by itself. */
  @Test
  public void T2_a_storage_with_its_own_transactions_says_so() {
    assertThat(emptyStorage().joined()).isFalse();
  }

  /** Commits show whole. */
  @Test
  public void J1_head_entries_duties_and_receipt_of_a_commit_are_there_together() {
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
  public void J1_what_was_never_committed_is_not_there() {
    Storage storage = emptyStorage();

    assertTraceless(storage, STREAM, "c-1");
  }

  /** Each commit writes its version into all its parts, so that a half one shows. */
  @Test
  public void J1_a_reader_beside_a_writer_never_sees_half_a_commit() {
    Storage storage = emptyStorage();
    long length = 80;
    Callable<Boolean> writer =
        () -> {
          for (long version = 0; version < length; version += 2) {
            DutyChange put = Rows.put("d", Rows.DAY.plusDays(version + 2));
            assertThat(
                    storage.commit(
                        Rows.commit(STREAM, version, 2, "c-" + (version + 2), List.of(put))))
                .isEqualTo(new Committed(version + 2));
          }
          return true;
        };
    Callable<Boolean> reader =
        () -> {
          long seen = 0;
          while (seen < length) {
            long head = storage.head(STREAM).map(Head::version).orElse(0L);
            long read = storage.read(STREAM, 0, ALL).size();
            assertThat(read).as("entries after head %d", head).isGreaterThanOrEqualTo(head);
            assertThat(read % 2).as("entries of half a commit").isZero();
            if (read > 0) {
              assertThat(storage.receipt(STREAM, "c-" + read)).as("its receipt").isPresent();
              LocalDate look =
                  storage.duties(STREAM).stream()
                      .flatMap(row -> row.nextLook().stream())
                      .findFirst()
                      .orElseThrow();
              assertThat(look).as("its duty").isAfterOrEqualTo(Rows.DAY.plusDays(read));
              assertThat(storage.head(STREAM).orElseThrow().version())
                  .as("head after the duty")
                  .isGreaterThanOrEqualTo(look.toEpochDay() - Rows.DAY.toEpochDay());
            }
            seen = read;
          }
          return true;
        };

    assertThat(Race.run(List.of(writer, reader, reader))).containsOnly(true);
  }

  /** One of many goes on, and only its rows are found. */
  @Test
  public void J2_of_eight_writers_at_the_same_place_one_wins() {
    Storage storage = emptyStorage();
    storage.commit(Rows.commit(STREAM, 0, "creation"));
    for (long version = 1; version < 10; version += 2) {
      oneOfEightWins(storage, STREAM, version);
    }
  }

  /** Streams do not hinder each other. */
  @Test
  public void J2_writers_of_different_streams_all_win() {
    Storage storage = emptyStorage();
    List<Callable<CommitResult>> writers =
        IntStream.range(0, 8)
            .mapToObj(i -> new StreamKey("project", "P-" + i))
            .map(
                stream ->
                    (Callable<CommitResult>)
                        () -> {
                          storage.commit(Rows.commit(stream, 0, "c-1"));
                          return storage.commit(Rows.commit(stream, 1, "c-2"));
                        })
            .toList();

    assertThat(Race.run(writers)).hasSize(8).containsOnly(new Committed(2));
  }

  /** The version is behind the stream's. */
  @Test
  public void J3_a_commit_behind_the_stream_is_a_conflict_that_wrote_nothing() {
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
  public void J3_a_commit_ahead_of_the_stream_is_a_conflict_that_wrote_nothing() {
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
  public void J3_a_commit_to_a_missing_stream_that_expects_one_is_a_conflict() {
    Storage storage = emptyStorage();

    CommitResult result = storage.commit(Rows.commit(STREAM, 1, "c-1", Rows.put("d", Rows.DAY)));

    assertThat(result).isEqualTo(new Conflict());
    assertTraceless(storage, STREAM, "c-1");
  }

  /** A conflict does no harm to what follows. */
  @Test
  public void J3_after_a_conflict_the_right_version_is_kept_under_the_same_command_key() {
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
  public void J4_versions_are_dense_and_each_stream_counts_for_itself() {
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

  /** Each thread and each node sees what was committed before. */
  @Test
  public void J5_what_was_committed_is_seen_by_every_later_read() {
    Storage storage = emptyStorage();
    Storage node = reopened(storage);
    for (long version = 0; version < 20; version++) {
      Commit commit = Rows.commit(STREAM, version, "c-" + version);
      storage.commit(commit);

      assertThat(node.head(STREAM)).contains(commit.head());
      Callable<List<Entry>> elsewhere = () -> node.read(STREAM, commit.expectedVersion(), ALL);
      assertThat(Race.run(List.of(elsewhere, elsewhere))).containsOnly(commit.entries());
    }
  }

  /** Whatever was answered to anybody fits one order of things. */
  @Test
  public void J5_what_many_threads_and_nodes_saw_of_many_streams_is_linearizable() {
    Storage storage = emptyStorage();
    Storage node = reopened(storage);
    AtomicLong clock = new AtomicLong();
    History history = new History();
    List<StreamKey> streams =
        IntStream.range(0, 3).mapToObj(i -> new StreamKey("project", "L-" + i)).toList();
    List<Callable<Boolean>> officers =
        IntStream.range(0, 4)
            .mapToObj(
                i ->
                    (Callable<Boolean>)
                        () -> {
                          Storage mine = i % 2 == 0 ? storage : node;
                          SplittableRandom random = new SplittableRandom(i);
                          for (int step = 0; step < 40; step++) {
                            StreamKey stream = streams.get(random.nextInt(streams.size()));
                            long version = observe(mine, stream, clock, history);
                            if (random.nextInt(4) > 0) {
                              String command = "o" + i + "-" + step;
                              int entries = 1 + random.nextInt(3);
                              write(
                                  mine,
                                  Rows.commit(stream, version, entries, command, List.of()),
                                  clock,
                                  history);
                            }
                          }
                          return true;
                        })
            .toList();

    Race.run(officers);

    assertThat(history.violations(stream -> Pages.entries(node, stream, ALL))).isEmpty();
  }

  private static long observe(
      Storage storage, StreamKey stream, AtomicLong clock, History history) {
    long begin = clock.incrementAndGet();
    List<Entry> seen = storage.read(stream, 0, ALL);
    history.read(begin, clock.incrementAndGet(), stream, seen);
    return seen.size();
  }

  private static void write(Storage storage, Commit commit, AtomicLong clock, History history) {
    long begin = clock.incrementAndGet();
    Optional<CommitResult> result = attempt(storage, commit);
    long end = clock.incrementAndGet();
    if (result.isEmpty()) {
      history.unknown(begin, commit);
    } else if (result.get() instanceof Committed) {
      history.acknowledged(begin, end, commit);
    } else {
      history.refused(begin, end, commit);
    }
  }

  /** Bodies are bytes. */
  @Test
  public void J6_a_body_of_every_byte_value_comes_back_identical() {
    byte[] every = new byte[512];
    for (int i = 0; i < every.length; i++) {
      every[i] = (byte) i;
    }
    assertBodyKept(Bytes.of(every));
  }

  /** There is nothing to say. */
  @Test
  public void J6_an_empty_body_comes_back_empty() {
    assertBodyKept(Bytes.empty());
  }

  /** A body as large as the library ever writes. */
  @Test
  public void J6_a_body_of_256_KiB_comes_back_identical() {
    byte[] large = new byte[256 * 1024];
    for (int i = 0; i < large.length; i++) {
      large[i] = (byte) (i * 31 + i / 251);
    }
    assertBodyKept(Bytes.of(large));
  }

  /** Years of four digits, on both ends. */
  @Test
  public void J6_days_and_instants_from_year_1_to_year_9999_come_back_identical() {
    Storage storage = emptyStorage();
    List<Entry> entries =
        List.of(
            Rows.anEntry(1, "c-1")
                .effectiveOn(LocalDate.of(1, 1, 1))
                .recordedAt(Instant.parse("0001-01-01T00:00:00Z"))
                .build(),
            Rows.anEntry(2, "c-1")
                .effectiveOn(LocalDate.of(9999, 12, 31))
                .recordedAt(Instant.parse("9999-12-31T23:59:59.999999Z"))
                .build(),
            // The calendar reform, the last day before the epoch, a leap day.
            Rows.anEntry(3, "c-1")
                .effectiveOn(LocalDate.of(1582, 10, 10))
                .recordedAt(Instant.parse("1582-10-10T12:00:00.000001Z"))
                .build(),
            Rows.anEntry(4, "c-1")
                .effectiveOn(LocalDate.of(1969, 12, 31))
                .recordedAt(Instant.parse("1969-12-31T23:59:59.999999Z"))
                .build(),
            Rows.anEntry(5, "c-1")
                .effectiveOn(LocalDate.of(2028, 2, 29))
                .recordedAt(Instant.parse("2028-02-29T16:00:00.123456Z"))
                .build());

    storage.commit(Rows.commit(STREAM, entries, "c-1", List.of()));

    assertThat(storage.read(STREAM, 0, ALL)).isEqualTo(entries);
  }

  /** Hours that a time zone with summer time has twice or never. */
  @Test
  public void J6_instants_come_back_to_the_microsecond_in_every_hour_of_a_year() {
    Storage storage = emptyStorage();
    Instant start = Instant.parse("1986-05-03T15:30:00.000001Z");
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      entries.add(
          Rows.anEntry(i + 1, "c-1")
              .recordedAt(start.plusSeconds(79_200L * i).plusNanos(i * 1_000_000L + 1_000L))
              .build());
    }

    storage.commit(Rows.commit(STREAM, entries, "c-1", List.of()));

    assertThat(storage.read(STREAM, 0, ALL)).isEqualTo(entries);
  }

  /** Identifiers of full length, of every character. */
  @Test
  public void J6_identifiers_of_128_characters_come_back_identical() {
    Storage storage = emptyStorage();
    String front = Rows.WIDEST;
    String back = new StringBuilder(front).reverse().toString();
    StreamKey stream = new StreamKey(front, back);
    Entry entry = Rows.anEntry(1, front).type(back).actor(front).schema(Integer.MAX_VALUE).build();
    DutyRow duty =
        DutyRow.builder()
            .key(front)
            .kind(back)
            .owner(front)
            .subject(back)
            .openedOn(Rows.DAY)
            .nextLook(Rows.DAY)
            .build();
    Commit commit = Rows.commit(stream, List.of(entry), front, List.of(new DutyChange.Put(duty)));

    storage.commit(commit);

    assertThat(storage.read(stream, 0, ALL)).containsExactly(entry);
    assertThat(storage.duties(stream)).containsExactly(duty);
    assertThat(storage.receipt(stream, front)).contains(commit.receipt());
    assertThat(storage.due(Rows.DAY, Optional.empty(), 1))
        .containsExactly(new DueDuty(Rows.DAY, stream, front));
    assertThat(storage.due(Rows.DAY, Optional.of(new DueDuty(Rows.DAY, stream, front)), 1))
        .isEmpty();
    assertThat(storage.streams(front, Optional.empty(), 1)).containsExactly(stream);
    assertThat(storage.streams(front, Optional.of(back), 1)).isEmpty();
  }

  /** Chains and digests are bytes of any length that a hash has. */
  @Test
  public void J6_chains_and_digests_come_back_identical() {
    Storage storage = emptyStorage();
    byte[] hash = new byte[64];
    for (int i = 0; i < hash.length; i++) {
      hash[i] = (byte) (255 - 4 * i);
    }
    Entry entry = Rows.anEntry(1, "c-1").chain(Bytes.of(hash)).build();
    Commit commit =
        Commit.builder().stream(STREAM)
            .expectedVersion(0)
            .addEntries(entry)
            .receipt(new Receipt("c-1", Bytes.of(hash), 1, 1))
            .build();

    storage.commit(commit);

    assertThat(storage.read(STREAM, 0, ALL)).containsExactly(entry);
    assertThat(storage.head(STREAM)).contains(new Head(1, Bytes.of(hash)));
    assertThat(storage.receipt(STREAM, "c-1")).contains(commit.receipt());
  }

  /** Pages of every size. */
  @Test
  public void J7_entries_are_read_in_order_by_pages_of_any_size() {
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
  public void J7_reading_after_the_last_entry_answers_nothing() {
    Storage storage = emptyStorage();
    storage.commit(Rows.commit(STREAM, 0, 2, "c-1", List.of()));

    assertThat(storage.read(STREAM, 2, ALL)).isEmpty();
    assertThat(storage.read(STREAM, Long.MAX_VALUE, ALL)).isEmpty();
  }

  /** Writers append while others read. */
  @Test
  public void J7_a_reader_beside_writers_never_meets_a_hole() {
    Storage storage = emptyStorage();
    int length = 60;
    Callable<Boolean> writer =
        () -> {
          for (long version = 0; version < length; version++) {
            storage.commit(Rows.commit(STREAM, version, "c-" + version));
          }
          return true;
        };
    Callable<Boolean> reader =
        () -> {
          int seen = 0;
          while (seen < length) {
            List<Long> versions = versions(storage.read(STREAM, 0, ALL));
            assertThat(versions)
                .isEqualTo(
                    IntStream.rangeClosed(1, versions.size()).mapToObj(i -> (long) i).toList());
            assertThat(versions.size()).isGreaterThanOrEqualTo(seen);
            seen = versions.size();
          }
          return true;
        };

    assertThat(Race.run(List.of(writer, reader, reader))).containsOnly(true);
  }

  /** The same key in another stream is another command. */
  @Test
  public void J8_a_receipt_is_found_under_its_stream_and_key_and_nowhere_else() {
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
  public void J8_the_same_command_key_serves_in_two_streams() {
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
  public void J9_a_second_creation_is_a_conflict_that_wrote_nothing() {
    Storage storage = emptyStorage();
    Commit first = Rows.commit(STREAM, 0, "c-1", Rows.put("d", Rows.DAY));
    storage.commit(first);

    CommitResult result = storage.commit(Rows.commit(STREAM, 0, "c-2", Rows.put("e", Rows.DAY)));

    assertThat(result).isEqualTo(new Conflict());
    assertHolds(storage, first);
    assertThat(storage.receipt(STREAM, "c-2")).isEmpty();
  }

  /** Creators meet where there is no row yet to lock. */
  @Test
  public void J9_of_eight_creators_one_wins() {
    Storage storage = emptyStorage();
    for (int round = 0; round < 5; round++) {
      oneOfEightWins(storage, new StreamKey("project", "N-" + round), 0);
    }
  }

  /** As if each had come alone. */
  @Test
  public void J13_commits_handed_over_together_are_kept_with_all_that_belongs_to_each() {
    Storage storage = emptyStorage();
    Commit first = Rows.commit(STREAM, 0, 2, "c-1", List.of(Rows.put("d", Rows.DAY)));
    Commit second =
        Rows.commit(
            STREAM,
            2,
            1,
            "c-2",
            List.of(Rows.put("d", Rows.DAY.plusDays(1)), Rows.put("e", Rows.DAY)));
    Commit third = Rows.commit(STREAM, 3, 3, "c-3", List.of(new DutyChange.Remove("e")));
    List<Commit> all = List.of(first, second, third);

    assertThat(storage.commitAll(all)).isEqualTo(3);

    assertThat(storage.read(STREAM, 0, ALL))
        .isEqualTo(all.stream().flatMap(commit -> commit.entries().stream()).toList());
    assertThat(storage.head(STREAM)).contains(third.head());
    for (Commit commit : all) {
      assertThat(storage.receipt(STREAM, commit.receipt().commandKey())).contains(commit.receipt());
    }
    assertThat(storage.duties(STREAM)).containsExactly(Rows.duty("d", Rows.DAY.plusDays(1)));
    assertThat(storage.commitAll(List.of(Rows.commit(STREAM, 6, "c-4")))).isEqualTo(1);
  }

  /** The first had its chance, and the others follow on it. */
  @Test
  public void J13_where_the_first_conflicts_nothing_of_the_others_is_kept() {
    Storage storage = emptyStorage();
    Commit kept = Rows.commit(STREAM, 0, "c-0");
    storage.commit(kept);

    assertThat(
            storage.commitAll(
                List.of(
                    Rows.commit(STREAM, 0, "c-1", Rows.put("d", Rows.DAY)),
                    Rows.commit(STREAM, 1, "c-2", Rows.put("e", Rows.DAY)))))
        .isZero();

    assertThat(storage.read(STREAM, 0, ALL)).isEqualTo(kept.entries());
    assertThat(storage.head(STREAM)).contains(kept.head());
    assertThat(storage.receipt(STREAM, "c-2")).isEmpty();
    assertThat(storage.duties(STREAM)).isEmpty();
  }

  /** Many officers, each with several commands at once. */
  @Test
  public void J13_of_many_who_hand_over_on_the_same_version_one_is_kept() {
    Storage storage = emptyStorage();
    storage.commit(Rows.commit(STREAM, 0, "c-0"));
    List<Callable<Integer>> officers =
        IntStream.range(0, 8)
            .mapToObj(
                i ->
                    (Callable<Integer>)
                        () ->
                            storage.commitAll(
                                List.of(
                                    Rows.commit(STREAM, 1, "o" + i + "-1"),
                                    Rows.commit(STREAM, 2, "o" + i + "-2"))))
            .toList();

    List<Integer> kept = Race.run(officers);

    assertThat(kept).containsOnly(0, 2).containsOnlyOnce(2);
    String winner = "o" + kept.indexOf(2);
    assertThat(storage.read(STREAM, 1, ALL))
        .extracting(Entry::commandKey)
        .containsExactly(winner + "-1", winner + "-2");
  }

  /** What stands, stands. */
  @Test
  public void J10_later_commits_leave_earlier_entries_as_they_were() {
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

  /** Streams that a collation would take for one. */
  @Test
  public void J11_streams_whose_names_differ_by_case_or_punctuation_are_different() {
    Storage storage = emptyStorage();
    List<StreamKey> streams = new ArrayList<>();
    for (String kind : Rows.ALIKE) {
      for (String id : Rows.ALIKE) {
        streams.add(new StreamKey(kind, id));
      }
    }

    for (StreamKey stream : streams) {
      assertThat(storage.commit(Rows.commit(stream, 0, "c-1", Rows.put("d", Rows.DAY))))
          .as("creation of %s", stream)
          .isEqualTo(new Committed(1));
    }

    assertThat(storage.due(Rows.DAY, Optional.empty(), ALL))
        .extracting(DueDuty::stream)
        .containsExactlyInAnyOrderElementsOf(streams);
    for (String kind : Rows.ALIKE) {
      assertThat(storage.streams(kind, Optional.empty(), ALL))
          .extracting(StreamKey::kind, StreamKey::id)
          .containsExactlyElementsOf(
              Rows.ALIKE.stream().sorted().map(id -> tuple(kind, id)).toList());
    }
  }

  /** Duties and commands of one stream, likewise. */
  @Test
  public void J11_duties_and_commands_whose_keys_differ_by_case_or_punctuation_are_different() {
    Storage storage = emptyStorage();
    long version = 0;
    for (String key : Rows.ALIKE) {
      assertThat(storage.receipt(STREAM, key)).isEmpty();
      storage.commit(Rows.commit(STREAM, version, key, Rows.put(key, Rows.DAY)));
      version++;
    }

    assertThat(storage.duties(STREAM))
        .extracting(DutyRow::key)
        .containsExactlyElementsOf(Rows.ALIKE.stream().sorted().toList());
    for (int i = 0; i < Rows.ALIKE.size(); i++) {
      assertThat(storage.receipt(STREAM, Rows.ALIKE.get(i)))
          .map(Receipt::firstVersion)
          .contains(i + 1L);
    }

    storage.commit(Rows.commit(STREAM, version, "end", new DutyChange.Remove("a")));

    assertThat(storage.duties(STREAM))
        .extracting(DutyRow::key)
        .containsExactlyElementsOf(
            Rows.ALIKE.stream().filter(key -> !key.equals("a")).sorted().toList());
  }

  /** Two namespaces with the same names in them. */
  @Test
  public void J11_namespaces_do_not_see_each_other() {
    Storage storage = emptyStorage();
    Storage other = otherNamespace();
    Commit here = Rows.commit(STREAM, 0, 2, "c-1", List.of(Rows.put("d", Rows.DAY)));
    storage.commit(here);

    assertTraceless(other, STREAM, "c-1");

    Commit there = Rows.commit(STREAM, 0, 3, "c-2", List.of(Rows.put("e", Rows.DAY)));
    assertThat(other.commit(there)).isEqualTo(new Committed(3));
    assertThat(other.commit(Rows.commit(STREAM, 3, "c-3", new DutyChange.Remove("d"))))
        .isEqualTo(new Committed(4));

    assertHolds(storage, here);
    assertThat(storage.receipt(STREAM, "c-2")).isEmpty();
    assertThat(other.duties(STREAM)).extracting(DutyRow::key).containsExactly("e");
    assertThat(other.due(Rows.DAY, Optional.empty(), ALL))
        .containsExactly(new DueDuty(Rows.DAY, STREAM, "e"));
  }

  /** Whatever its duties, a stream is there. */
  @Test
  public void J12_streams_of_a_kind_are_listed_in_byte_order_by_pages_of_any_size() {
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

  /** The day decides, both ends of it. */
  @Test
  public void A1_rows_are_due_from_their_next_look_on_and_no_others() {
    Storage storage = emptyStorage();
    storage.commit(
        Rows.commit(
            STREAM,
            0,
            "c-1",
            Rows.put("yesterday", Rows.DAY.minusDays(1)),
            Rows.put("today", Rows.DAY),
            Rows.put("tomorrow", Rows.DAY.plusDays(1)),
            new DutyChange.Put(Rows.aDuty("never").build())));

    assertThat(dueKeys(storage, Rows.DAY.minusDays(2))).isEmpty();
    assertThat(dueKeys(storage, Rows.DAY.minusDays(1))).containsExactly("yesterday");
    assertThat(dueKeys(storage, Rows.DAY)).containsExactly("yesterday", "today");
    assertThat(dueKeys(storage, LocalDate.of(9999, 12, 31)))
        .containsExactly("yesterday", "today", "tomorrow");
  }

  /** A closed row may still have to be looked at. */
  @Test
  public void A1_a_closed_row_with_a_next_look_is_due() {
    Storage storage = emptyStorage();
    DutyRow closed = Rows.aDuty("d").closedOn(Rows.DAY).nextLook(Rows.DAY).build();
    storage.commit(Rows.commit(STREAM, 0, "c-1", new DutyChange.Put(closed)));

    assertThat(dueKeys(storage, Rows.DAY)).containsExactly("d");
  }

  /** Ties on the day are broken by kind, id and key. */
  @Test
  public void A1_due_rows_come_in_order_by_pages_of_any_size() {
    Storage storage = emptyStorage();
    List<DueDuty> expected = new ArrayList<>();
    for (String kind : List.of("project", "case", "Case")) {
      for (String id : List.of("b", "a-1", "A", "a")) {
        StreamKey stream = new StreamKey(kind, id);
        List<DutyChange> puts = new ArrayList<>();
        for (String key : List.of("k", "K", "k.1")) {
          LocalDate look = Rows.DAY.plusDays((kind + id + key).length() % 3);
          puts.add(Rows.put(key, look));
          expected.add(new DueDuty(look, stream, key));
        }
        storage.commit(Rows.commit(stream, 0, 1, "c-1", puts));
      }
    }
    expected.sort(Comparator.naturalOrder());

    for (int max : new int[] {1, 2, 5, 7, 36, 37}) {
      assertThat(Pages.due(storage, Rows.DAY.plusDays(2), max))
          .as("pages of %d", max)
          .isEqualTo(expected);
    }
    assertThat(Pages.due(storage, Rows.DAY.plusDays(1), 4))
        .isEqualTo(
            expected.stream().filter(d -> !d.nextLook().isAfter(Rows.DAY.plusDays(1))).toList());
  }

  /** The row of the page before may be gone when the next page is asked for. */
  @Test
  public void A1_a_page_begins_after_a_place_that_is_no_longer_there() {
    Storage storage = emptyStorage();
    storage.commit(
        Rows.commit(
            STREAM,
            0,
            "c-1",
            Rows.put("a", Rows.DAY),
            Rows.put("b", Rows.DAY),
            Rows.put("c", Rows.DAY)));
    DueDuty first = storage.due(Rows.DAY, Optional.empty(), 1).get(0);
    storage.commit(Rows.commit(STREAM, 1, "c-2", new DutyChange.Remove("a")));

    assertThat(storage.due(Rows.DAY, Optional.of(first), ALL))
        .extracting(DueDuty::key)
        .containsExactly("b", "c");
    assertThat(
            storage.due(Rows.DAY, Optional.of(new DueDuty(Rows.DAY.plusDays(1), STREAM, "a")), ALL))
        .isEmpty();
  }

  /** Every column of the row is the new one's. */
  @Test
  public void A3_a_put_replaces_the_row_with_its_key_and_leaves_the_others() {
    Storage storage = emptyStorage();
    DutyRow full =
        DutyRow.builder()
            .key("d")
            .kind("approve")
            .owner("dept:housing")
            .subject("item-1")
            .bindingDue(Rows.due(Rows.DAY.plusDays(10)))
            .committedDue(new DueDate(Rows.DAY.plusDays(11), true))
            .statutoryDue(Rows.due(Rows.DAY.plusDays(20)))
            .nextLook(Rows.DAY.plusDays(5))
            .openedOn(Rows.DAY)
            .closedOn(Rows.DAY.plusDays(6))
            .build();
    DutyRow bare =
        DutyRow.builder()
            .key("d")
            .kind("supervise")
            .owner("dept:water")
            .subject("item-2")
            .openedOn(Rows.DAY.plusDays(1))
            .build();
    DutyRow other = Rows.duty("e", Rows.DAY);
    storage.commit(
        Rows.commit(STREAM, 0, "c-1", new DutyChange.Put(full), new DutyChange.Put(other)));
    assertThat(storage.duties(STREAM)).containsExactly(full, other);

    storage.commit(Rows.commit(STREAM, 1, "c-2", new DutyChange.Put(bare)));

    assertThat(storage.duties(STREAM)).containsExactly(bare, other);
    assertThat(dueKeys(storage, LocalDate.of(9999, 1, 1))).containsExactly("e");

    storage.commit(Rows.commit(STREAM, 2, "c-3", new DutyChange.Put(full)));

    assertThat(storage.duties(STREAM)).containsExactly(full, other);
    assertThat(dueKeys(storage, LocalDate.of(9999, 1, 1))).containsExactly("e", "d");
  }

  /** What is gone is gone, and what never was is no error. */
  @Test
  public void A3_a_removal_takes_its_row_away_and_does_nothing_where_there_is_none() {
    Storage storage = emptyStorage();
    StreamKey other = new StreamKey("project", "P-2");
    storage.commit(Rows.commit(other, 0, "c-1", Rows.put("d", Rows.DAY)));
    storage.commit(
        Rows.commit(STREAM, 0, "c-1", Rows.put("d", Rows.DAY), new DutyChange.Remove("missing")));

    CommitResult result =
        storage.commit(
            Rows.commit(
                STREAM, 1, "c-2", new DutyChange.Remove("d"), new DutyChange.Remove("missing")));

    assertThat(result).isEqualTo(new Committed(2));
    assertThat(storage.duties(STREAM)).isEmpty();
    assertThat(storage.duties(other)).hasSize(1);
    assertThat(storage.due(Rows.DAY, Optional.empty(), ALL))
        .containsExactly(new DueDuty(Rows.DAY, other, "d"));
  }

  /** Nothing is picked, leased or marked. */
  @Test
  public void A4_a_row_stays_due_until_a_commit_of_its_stream_changes_it() {
    Storage storage = emptyStorage();
    storage.commit(Rows.commit(STREAM, 0, "c-1", Rows.put("d", Rows.DAY)));
    for (int i = 0; i < 3; i++) {
      assertThat(dueKeys(storage, Rows.DAY)).containsExactly("d");
    }
    storage.commit(Rows.commit(STREAM, 1, "c-2", Rows.put("e", Rows.DAY.plusDays(9))));
    storage.commit(Rows.commit(new StreamKey("project", "P-2"), 0, "c-1"));
    assertThat(dueKeys(reopened(storage), Rows.DAY)).containsExactly("d");

    storage.commit(Rows.commit(STREAM, 2, "c-3", Rows.put("d", Rows.DAY.plusDays(1))));

    assertThat(dueKeys(storage, Rows.DAY)).isEmpty();
    assertThat(dueKeys(storage, Rows.DAY.plusDays(1))).containsExactly("d");
  }

  /** A duty that is overdue from the start. */
  @Test
  public void A5_a_row_whose_next_look_lies_long_ago_is_found() {
    Storage storage = emptyStorage();
    storage.commit(Rows.commit(STREAM, 0, "c-1", Rows.put("d", Rows.DAY)));
    assertThat(dueKeys(storage, Rows.DAY.plusDays(30))).containsExactly("d");

    storage.commit(
        Rows.commit(
            STREAM,
            1,
            "c-2",
            Rows.put("e", LocalDate.of(1, 1, 1)),
            Rows.put("f", Rows.DAY.minusYears(30))));

    assertThat(dueKeys(storage, Rows.DAY.plusDays(30))).containsExactly("e", "f", "d");
  }

  /** Open or closed, with a next look or without. */
  @Test
  public void A6_every_row_of_a_stream_is_listed_by_key_closed_ones_included() {
    Storage storage = emptyStorage();
    List<String> keys = List.of("b", "B", "a-1", "a", "a.1", "10", "9");
    List<DutyChange> puts = new ArrayList<>();
    for (String key : keys) {
      puts.add(
          key.length() == 1 ? Rows.putClosed(key, Rows.DAY) : Rows.put(key, Rows.DAY.plusDays(1)));
    }
    storage.commit(Rows.commit(STREAM, 0, 1, "c-1", puts));
    storage.commit(Rows.commit(new StreamKey("project", "P-2"), 0, "c-1", Rows.put("x", Rows.DAY)));
    storage.commit(Rows.commit(new StreamKey("case", "P-1"), 0, "c-1", Rows.put("y", Rows.DAY)));

    assertThat(storage.duties(STREAM))
        .extracting(DutyRow::key)
        .containsExactlyElementsOf(keys.stream().sorted().toList());
  }

  /** A new notice has moved a day: rows change, and nothing has happened. */
  @Test
  public void A7_rows_are_refreshed_and_nothing_else_changes() {
    Storage storage = emptyStorage();
    Commit first =
        Rows.commit(
            STREAM,
            0,
            3,
            "c-1",
            List.of(Rows.put("a", Rows.DAY), Rows.put("b", Rows.DAY), Rows.put("c", Rows.DAY)));
    storage.commit(first);

    CommitResult result =
        storage.refresh(
            STREAM,
            3,
            List.of(
                Rows.put("a", Rows.DAY.plusDays(1)),
                new DutyChange.Remove("b"),
                Rows.put("d", Rows.DAY.minusDays(1)),
                new DutyChange.Remove("missing")));

    assertThat(result).isEqualTo(new Committed(3));
    assertThat(reopened(storage).duties(STREAM))
        .containsExactly(
            Rows.duty("a", Rows.DAY.plusDays(1)),
            Rows.duty("c", Rows.DAY),
            Rows.duty("d", Rows.DAY.minusDays(1)));
    assertThat(dueKeys(storage, Rows.DAY)).containsExactly("d", "c");
    assertThat(dueKeys(storage, Rows.DAY.plusDays(1))).containsExactly("d", "c", "a");
    assertThat(storage.head(STREAM)).contains(first.head());
    assertThat(storage.read(STREAM, 0, ALL)).isEqualTo(first.entries());
    assertThat(storage.receipt(STREAM, "c-1")).contains(first.receipt());
    assertThat(storage.commit(Rows.commit(STREAM, 3, "c-2", Rows.put("b", Rows.DAY))))
        .isEqualTo(new Committed(4));
  }

  /** What follows from a version that is not the last one follows no longer. */
  @Test
  public void A7_rows_of_another_version_are_a_conflict_that_wrote_nothing() {
    Storage storage = emptyStorage();
    Commit first = Rows.commit(STREAM, 0, 2, "c-1", List.of(Rows.put("d", Rows.DAY)));
    storage.commit(first);
    List<DutyChange> rows =
        List.of(new DutyChange.Remove("d"), Rows.put("e", Rows.DAY.plusDays(1)));
    StreamKey missing = new StreamKey("project", "P-2");

    assertThat(storage.refresh(STREAM, 1, rows)).isEqualTo(new Conflict());
    assertThat(storage.refresh(STREAM, 3, rows)).isEqualTo(new Conflict());
    assertThat(storage.refresh(missing, 1, rows)).isEqualTo(new Conflict());

    assertHolds(storage, first);
    assertThat(storage.duties(missing)).isEmpty();
    assertThat(storage.streams("project", Optional.empty(), ALL)).containsExactly(STREAM);
  }

  /** Each commit writes its version into the row, and so does each refreshing of it. */
  @Test
  public void A7_rows_beside_a_writer_are_always_those_of_the_last_version() {
    Storage storage = emptyStorage();
    storage.commit(Rows.commit(STREAM, 0, "c-1", rowOf(1, Rows.DAY)));
    for (int round = 0; round < 10; round++) {
      AtomicLong refreshed = new AtomicLong();
      AtomicBoolean stopped = new AtomicBoolean();
      Callable<Boolean> writer =
          () -> {
            try {
              // Some more at the end, so that whoever is refreshing then has seen an older version.
              for (int more = 5; more > 0; more -= refreshed.get() < 2 ? 0 : 1) {
                long version = storage.head(STREAM).orElseThrow().version();
                assertRowOf(storage, version);
                Commit next =
                    Rows.commit(STREAM, version, "v-" + version, rowOf(version + 1, Rows.DAY));
                assertThat(until(() -> storage.commit(next))).isInstanceOf(Committed.class);
              }
              return true;
            } finally {
              stopped.set(true);
            }
          };
      Callable<Boolean> refresher =
          () -> {
            while (!stopped.get()) {
              long version = storage.head(STREAM).orElseThrow().version();
              List<DutyChange> rows = List.of(rowOf(version, Rows.DAY.plusDays(1)));
              if (until(() -> storage.refresh(STREAM, version, rows)) instanceof Committed) {
                refreshed.incrementAndGet();
              }
            }
            return true;
          };

      assertThat(Race.run(List.of(writer, refresher, refresher))).containsOnly(true);
      assertRowOf(storage, storage.head(STREAM).orElseThrow().version());
    }
  }

  private static void assertRowOf(Storage storage, long version) {
    assertThat(storage.duties(STREAM)).extracting(DutyRow::subject).containsExactly("v" + version);
  }

  private static DutyChange rowOf(long version, LocalDate nextLook) {
    return new DutyChange.Put(
        DutyRow.builder()
            .key("d")
            .kind("approve")
            .owner("dept:housing")
            .subject("v" + version)
            .nextLook(nextLook)
            .openedOn(Rows.DAY)
            .build());
  }

  /** A database may break one of the two off; to try again is its cure. */
  private static CommitResult until(Supplier<CommitResult> call) {
    while (true) {
      try {
        return call.get();
      } catch (StorageException e) {
        if (!e.retryable()) {
          throw e;
        }
      }
    }
  }

  /** Texts are bytes, and belong to their entries. */
  @Test
  public void E1_the_texts_of_a_commit_are_there_with_it_for_the_entries_asked_for() {
    Storage storage = emptyStorage();
    StreamKey other = new StreamKey("project", "P-2");
    byte[] every = new byte[70_000];
    for (int i = 0; i < every.length; i++) {
      every[i] = (byte) (i + i / 256);
    }
    KeptText large = new KeptText(4, 0, Bytes.of(every));
    Commit later =
        Commit.builder().stream(STREAM)
            .expectedVersion(3)
            .addEntries(Rows.anEntry(4, "c-2").build())
            .receipt(new Receipt("c-2", Bytes.empty(), 4, 4))
            .addTexts(large)
            .build();
    assertThat(storage.texts(STREAM, 0, ALL)).isEmpty();
    if (!storage.keepsTexts()) {
      return;
    }

    storage.commit(Rows.withTexts(STREAM, 0, 3, "c-1"));
    storage.commit(later);
    storage.commit(Rows.withTexts(other, 0, 1, "c-1"));

    assertThat(storage.texts(STREAM, 0, ALL))
        .containsExactly(
            Rows.text(1, 0),
            Rows.text(1, 1),
            Rows.text(2, 0),
            Rows.text(2, 1),
            Rows.text(3, 0),
            Rows.text(3, 1),
            large);
    assertThat(storage.texts(STREAM, 1, 2)).containsExactly(Rows.text(2, 0), Rows.text(2, 1));
    assertThat(storage.texts(STREAM, 4, ALL)).isEmpty();
    assertThat(reopened(storage).texts(other, 0, 1))
        .containsExactly(Rows.text(1, 0), Rows.text(1, 1));
    assertThat(otherNamespace().texts(STREAM, 0, ALL)).isEmpty();
  }

  /** More than fit into one statement. */
  @Test
  public void E1_the_texts_of_hundreds_of_entries_are_kept_and_erased_in_one_commit() {
    Storage storage = emptyStorage();
    Commit many = Rows.withTexts(STREAM, 0, 450, "c-1");
    if (!storage.keepsTexts()) {
      assertThat(storage.texts(STREAM, 0, ALL)).isEmpty();
      return;
    }

    storage.commit(many);
    assertThat(storage.texts(STREAM, 0, ALL)).isEqualTo(many.texts());

    Long[] all = LongStream.rangeClosed(1, 450).boxed().toArray(Long[]::new);
    storage.commit(Rows.erasing(STREAM, 450, "c-2", all));
    assertThat(storage.texts(STREAM, 0, ALL)).isEmpty();
  }

  /** Nothing but the text goes. */
  @Test
  public void E2_texts_are_erased_and_everything_else_stays() {
    Storage storage = emptyStorage();
    StreamKey other = new StreamKey("project", "p-1");
    if (!storage.keepsTexts()) {
      assertThat(storage.texts(STREAM, 0, ALL)).isEmpty();
      return;
    }
    Commit first = Rows.withTexts(STREAM, 0, 3, "c-1");
    storage.commit(first);
    storage.commit(Rows.withTexts(other, 0, 3, "c-1"));
    Commit erasing = Rows.erasing(STREAM, 3, "c-2", 1L, 3L);

    assertThat(storage.commit(erasing)).isEqualTo(new Committed(4));

    for (Storage node : List.of(storage, reopened(storage))) {
      assertThat(node.texts(STREAM, 0, ALL)).containsExactly(Rows.text(2, 0), Rows.text(2, 1));
      assertThat(node.texts(other, 0, ALL)).hasSize(6);
      assertThat(node.read(STREAM, 0, 3)).isEqualTo(first.entries());
      assertThat(node.head(STREAM)).contains(erasing.head());
      assertThat(node.receipt(STREAM, "c-1")).contains(first.receipt());
    }
  }

  /** Of commits handed over together a later one may erase what an earlier one keeps. */
  @Test
  public void E2_commits_handed_over_together_erase_what_the_first_of_them_keeps() {
    Storage storage = emptyStorage();
    if (!storage.keepsTexts()) {
      assertThat(storage.texts(STREAM, 0, ALL)).isEmpty();
      return;
    }

    int kept =
        storage.commitAll(
            List.of(Rows.withTexts(STREAM, 0, 2, "c-1"), Rows.erasing(STREAM, 2, "c-2", 1L)));

    assertThat(kept).isEqualTo(2);
    assertThat(storage.texts(STREAM, 0, ALL)).containsExactly(Rows.text(2, 0), Rows.text(2, 1));
  }

  /** Whoever comes too late neither writes nor erases. */
  @Test
  public void E3_a_conflict_keeps_no_text_and_erases_none() {
    Storage storage = emptyStorage();
    if (!storage.keepsTexts()) {
      assertThat(storage.texts(STREAM, 0, ALL)).isEmpty();
      return;
    }
    storage.commit(Rows.withTexts(STREAM, 0, 2, "c-1"));
    List<KeptText> before = storage.texts(STREAM, 0, ALL);

    assertThat(storage.commit(Rows.erasing(STREAM, 1, "c-2", 1L))).isEqualTo(new Conflict());
    assertThat(storage.commit(Rows.withTexts(STREAM, 3, 1, "c-3"))).isEqualTo(new Conflict());
    assertThat(storage.commit(Rows.withTexts(STREAM, 0, 3, "c-4"))).isEqualTo(new Conflict());

    assertThat(storage.texts(STREAM, 0, ALL)).isEqualTo(before);
  }

  /** What is gone can be ordered gone again. */
  @Test
  public void E4_texts_that_are_not_there_are_erased_without_harm() {
    Storage storage = emptyStorage();
    if (!storage.keepsTexts()) {
      assertThat(storage.texts(STREAM, 0, ALL)).isEmpty();
      return;
    }
    storage.commit(Rows.commit(STREAM, 0, "c-1"));
    storage.commit(Rows.withTexts(STREAM, 1, 1, "c-2"));

    assertThat(storage.commit(Rows.erasing(STREAM, 2, "c-3", 1L))).isEqualTo(new Committed(3));
    assertThat(storage.texts(STREAM, 0, ALL)).hasSize(2);
    assertThat(storage.commit(Rows.erasing(STREAM, 3, "c-4", 2L))).isEqualTo(new Committed(4));
    assertThat(storage.commit(Rows.erasing(STREAM, 4, "c-5", 2L))).isEqualTo(new Committed(5));
    assertThat(storage.texts(STREAM, 0, ALL)).isEmpty();
  }

  /** Neither the past nor the future of a machine's clock matters. */
  @Test
  public void C1_only_the_callers_days_and_instants_count() {
    Storage storage = emptyStorage();
    List<Entry> backwards =
        List.of(
            Rows.anEntry(1, "c-1").recordedAt(Instant.parse("2999-01-01T00:00:00Z")).build(),
            Rows.anEntry(2, "c-1").recordedAt(Instant.parse("1900-01-01T00:00:00Z")).build());
    LocalDate past = LocalDate.of(1900, 1, 1);
    LocalDate future = LocalDate.of(2999, 1, 1);

    storage.commit(
        Rows.commit(STREAM, backwards, "c-1", List.of(Rows.put("p", past), Rows.put("f", future))));

    assertThat(storage.read(STREAM, 0, ALL)).isEqualTo(backwards);
    assertThat(dueKeys(storage, past.minusDays(1))).isEmpty();
    assertThat(dueKeys(storage, past)).containsExactly("p");
    assertThat(dueKeys(storage, future.minusDays(1))).containsExactly("p");
    assertThat(dueKeys(storage, future)).containsExactly("p", "f");
  }

  /**
   * Compares a storage with a model after every step of any history.
   *
   * @param history attempts at commits, some of which expect the wrong version
   * @param page the size of the pages to read
   */
  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  public void J6_any_history_is_kept_unchanged(
      @ForAll(supplier = Histories.class) List<Histories.Step> history,
      @ForAll @IntRange(min = 1, max = 4) int page) {
    Storage storage = emptyStorage();
    Model model = new Model();
    List<String> commands = new ArrayList<>();

    for (Histories.Step step : history) {
      String command = "c-" + commands.size();
      commands.add(command);
      Commit commit = step.at(model.version(step.stream()), command);

      assertThat(storage.commit(commit)).isEqualTo(model.commit(commit));

      for (StreamKey stream : Histories.STREAMS) {
        assertThat(storage.head(stream)).isEqualTo(model.head(stream));
        assertThat(storage.receipt(stream, command)).isEqualTo(model.receipt(stream, command));
      }
      assertThat(storage.duties(step.stream())).isEqualTo(model.duties(step.stream()));
    }

    for (StreamKey stream : Histories.STREAMS) {
      assertThat(Pages.entries(storage, stream, page)).isEqualTo(model.entries(stream));
      assertThat(storage.duties(stream)).isEqualTo(model.duties(stream));
      for (String command : commands) {
        assertThat(storage.receipt(stream, command)).isEqualTo(model.receipt(stream, command));
      }
    }
    for (int day = -1; day <= Histories.DAYS; day++) {
      LocalDate asOf = Rows.DAY.plusDays(day);
      assertThat(Pages.due(storage, asOf, page)).isEqualTo(model.due(asOf));
    }
    for (String kind : List.of("project", "case", "none")) {
      assertThat(Pages.streams(storage, kind, page)).isEqualTo(model.streams(kind));
    }
  }

  private static void oneOfEightWins(Storage storage, StreamKey stream, long version) {
    List<Commit> commits =
        IntStream.range(0, 8)
            .mapToObj(
                i ->
                    Rows.commit(
                        stream,
                        version,
                        2,
                        "v" + version + "-w" + i,
                        List.of(Rows.put("v" + version + "-d" + i, Rows.DAY))))
            .toList();
    List<Optional<CommitResult>> results =
        Race.run(
            commits.stream()
                .map(commit -> (Callable<Optional<CommitResult>>) () -> attempt(storage, commit))
                .toList());

    List<Commit> kept = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      if (results.get(i).filter(Committed.class::isInstance).isPresent()) {
        kept.add(commits.get(i));
      }
    }
    assertThat(kept).as("winners of %s", results).hasSize(1);
    Commit winner = kept.get(0);
    assertThat(storage.head(stream)).contains(winner.head());
    assertThat(storage.read(stream, winner.expectedVersion(), ALL)).isEqualTo(winner.entries());
    for (Commit commit : commits) {
      String command = commit.receipt().commandKey();
      assertThat(storage.receipt(stream, command).isPresent())
          .as("receipt of %s", command)
          .isEqualTo(commit.equals(winner));
      String duty = commit.duties().get(0).key();
      assertThat(storage.duties(stream).stream().anyMatch(row -> row.key().equals(duty)))
          .as("duty of %s", command)
          .isEqualTo(commit.equals(winner));
    }
  }

  /** A database may rather break off the loser than let it wait; to try again is its cure. */
  private static Optional<CommitResult> attempt(Storage storage, Commit commit) {
    try {
      return Optional.of(storage.commit(commit));
    } catch (StorageException e) {
      if (!e.retryable()) {
        throw e;
      }
      return Optional.empty();
    }
  }

  private void assertBodyKept(Bytes body) {
    Storage storage = emptyStorage();
    Entry entry = Rows.anEntry(1, "c-1").body(body).build();

    storage.commit(Rows.commit(STREAM, List.of(entry), "c-1", List.of()));

    assertThat(storage.read(STREAM, 0, ALL)).containsExactly(entry);
    assertThat(reopened(storage).read(STREAM, 0, ALL).get(0).body()).isEqualTo(body);
  }

  /** The stream holds what its only commit left, and nothing else. */
  private static void assertHolds(Storage storage, Commit only) {
    StreamKey stream = only.stream();
    List<DutyRow> rows =
        only.duties().stream()
            .flatMap(c -> c instanceof DutyChange.Put put ? Stream.of(put.row()) : Stream.of())
            .toList();
    assertThat(storage.head(stream)).contains(only.head());
    assertThat(storage.read(stream, 0, ALL)).isEqualTo(only.entries());
    assertThat(storage.receipt(stream, only.receipt().commandKey())).contains(only.receipt());
    assertThat(storage.duties(stream)).isEqualTo(rows);
    assertThat(storage.due(LocalDate.of(9999, 1, 1), Optional.empty(), ALL)).hasSize(rows.size());
  }

  static void assertTraceless(Storage storage, StreamKey stream, String command) {
    assertThat(storage.head(stream)).isEmpty();
    assertThat(storage.read(stream, 0, ALL)).isEmpty();
    assertThat(storage.receipt(stream, command)).isEmpty();
    assertThat(storage.duties(stream)).isEmpty();
    assertThat(storage.due(LocalDate.of(9999, 1, 1), Optional.empty(), ALL)).isEmpty();
    assertThat(storage.streams(stream.kind(), Optional.empty(), ALL)).isEmpty();
  }

  private static List<Long> versions(List<Entry> entries) {
    return entries.stream().map(Entry::version).toList();
  }

  private static List<String> dueKeys(Storage storage, LocalDate asOf) {
    return storage.due(asOf, Optional.empty(), ALL).stream().map(DueDuty::key).toList();
  }
}
