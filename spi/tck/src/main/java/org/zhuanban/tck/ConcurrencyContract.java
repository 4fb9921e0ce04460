package org.zhuanban.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuanban.tck.StorageProbe.ALL;
import static org.zhuanban.tck.StorageProbe.STREAM;
import static org.zhuanban.tck.StorageProbe.answered;
import static org.zhuanban.tck.StorageProbe.attempt;
import static org.zhuanban.tck.StorageProbe.until;
import static org.zhuanban.tck.StorageProbe.versions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.CommitResult.Committed;
import org.zhuanban.spi.CommitResult.Conflict;
import org.zhuanban.spi.DutyChange;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.Head;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;

/**
 * Commits and reads of many threads and nodes at once.
 *
 * @since 0.1
 */
public interface ConcurrencyContract extends StorageFixture {
  /** Each commit writes its version into all its parts, so that a half one shows. */
  @Test
  default void J1_a_reader_beside_a_writer_never_sees_half_a_commit() {
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
                      .flatMap(row -> row.nextReviewOn().stream())
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
  default void J2_of_eight_writers_at_the_same_place_one_wins() {
    Storage storage = emptyStorage();
    storage.commit(Rows.commit(STREAM, 0, "creation"));
    for (long version = 1; version < 10; version += 2) {
      oneOfEightWins(storage, STREAM, version);
    }
  }

  /** Streams do not hinder each other. */
  @Test
  default void J2_writers_of_different_streams_all_win() {
    Storage storage = emptyStorage();
    List<Callable<CommitResult>> writers =
        IntStream.range(0, 8)
            .mapToObj(i -> new StreamKey("project", "P-" + i))
            .map(
                stream ->
                    (Callable<CommitResult>)
                        () -> {
                          until(() -> storage.commit(Rows.commit(stream, 0, "c-1")));
                          return until(() -> storage.commit(Rows.commit(stream, 1, "c-2")));
                        })
            .toList();

    Race.run(writers);

    for (int i = 0; i < 8; i++) {
      StreamKey stream = new StreamKey("project", "P-" + i);
      assertThat(storage.read(stream, 0, ALL))
          .as("J2: entries of %s", stream)
          .extracting(Entry::commandKey)
          .containsExactly("c-1", "c-2");
    }
  }

  /** Each thread and each node sees what was committed before. */
  @Test
  default void J5_what_was_committed_is_seen_by_every_later_read() {
    Storage storage = emptyStorage();
    Storage node = reopened(storage);
    for (long version = 0; version < 20; version++) {
      Commit commit = Rows.commit(STREAM, version, "c-" + version);
      storage.commit(commit);

      Difference.check("J5: node.head(STREAM)", Optional.of(commit.head()), node.head(STREAM));
      Callable<List<Entry>> elsewhere = () -> node.read(STREAM, commit.expectedVersion(), ALL);
      assertThat(Race.run(List.of(elsewhere, elsewhere))).containsOnly(commit.entries());
    }
  }

  /** All answers fit one order of the calls. */
  @Test
  default void J5_what_many_threads_and_nodes_saw_of_many_streams_is_linearizable() {
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

  /** Writers append while others read. */
  @Test
  default void J7_a_reader_beside_writers_never_meets_a_hole() {
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

  /** Creators meet where there is no row yet to lock. */
  @Test
  default void J9_of_eight_creators_one_wins() {
    Storage storage = emptyStorage();
    for (int round = 0; round < 5; round++) {
      oneOfEightWins(storage, new StreamKey("project", "N-" + round), 0);
    }
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
                .map(
                    commit ->
                        (Callable<Optional<CommitResult>>)
                            () -> answered(() -> storage.commit(commit)))
                .toList());

    List<Entry> entries = storage.read(stream, version, ALL);
    List<Commit> kept = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      if (results.get(i).map(Committed.class::isInstance).orElse(false)
          || commits.get(i).entries().equals(entries)) {
        kept.add(commits.get(i));
      }
    }
    assertThat(kept).as("J2: winners of %s", results).hasSize(1);
    assertThat(results.get(commits.indexOf(kept.get(0))))
        .as("J2: what the winner was told, if it was told anything")
        .isNotEqualTo(Optional.of(new Conflict()));
    Commit winner = kept.get(0);
    Difference.check("storage.head(stream)", Optional.of(winner.head()), storage.head(stream));
    Difference.check(
        "storage.read(stream, winner.expectedVersion(), ALL)",
        winner.entries(),
        storage.read(stream, winner.expectedVersion(), ALL));
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
}
