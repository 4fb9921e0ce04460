package org.zhuanban.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.DueDuty;
import org.zhuanban.spi.DutyChange;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StorageException;
import org.zhuanban.spi.StreamKey;

/** What several suites ask of storages. */
final class StorageProbe {
  static final StreamKey STREAM = new StreamKey("project", "P-1");

  /** Before it and behind it, by kind and by id, and what a collation takes for it. */
  static final List<StreamKey> NEIGHBOURS =
      List.of(
          new StreamKey("project", "P-"),
          new StreamKey("project", "P-0"),
          new StreamKey("project", "P-1-"),
          new StreamKey("project", "P-10"),
          new StreamKey("project", "p-1"),
          new StreamKey("Project", "P-1"),
          new StreamKey("case", "P-1"),
          new StreamKey("suggestion", "P-1"));

  static final int ALL = 1_000;

  private StorageProbe() {}

  /** A database may rather break off the loser than let it wait; to try again is its cure. */
  static Optional<CommitResult> attempt(Storage storage, Commit commit) {
    try {
      return Optional.of(storage.commit(commit));
    } catch (StorageException e) {
      if (!e.retryable()) {
        throw e;
      }
      return Optional.empty();
    }
  }

  /** A database may break one of the two off; to try again is its cure. */
  static <T> T until(Supplier<T> call) {
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

  /**
   * The answer to a call that is repeated while it is broken off; none if it was, since then one
   * that is answered with a conflict may have been in conflict with itself.
   */
  static <T> Optional<T> answered(Supplier<T> call) {
    try {
      return Optional.of(call.get());
    } catch (StorageException e) {
      if (!e.retryable()) {
        throw e;
      }
      until(call);
      return Optional.empty();
    }
  }

  /** What became of each of several commits that are handed over together. */
  static List<CommitResult> commitAll(Storage storage, List<Commit> commits) {
    return storage.commitAll(commits);
  }

  /** The stream holds what its only commit left, and nothing else. */
  static void assertHolds(Storage storage, Commit only) {
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

  static List<Long> versions(List<Entry> entries) {
    return entries.stream().map(Entry::version).toList();
  }

  static List<String> dueKeys(Storage storage, LocalDate asOf) {
    return storage.due(asOf, Optional.empty(), ALL).stream().map(DueDuty::key).toList();
  }
}
