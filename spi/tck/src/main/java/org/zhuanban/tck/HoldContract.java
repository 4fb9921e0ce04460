package org.zhuanban.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.zhuanban.tck.StorageProbe.STREAM;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.CommitResult.Committed;
import org.zhuanban.spi.Head;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;

/**
 * Two transactions of a host that work on one stream.
 *
 * @since 0.1
 */
public interface HoldContract extends JoinedStorageFixture {
  /**
   * A transaction that does not wait has long answered when the first one goes on; one that waits
   * answers what the first one kept. Where nothing holds, it answers what is there.
   *
   * @throws Exception if the other transaction fails
   */
  @Test
  default void T4_who_holds_a_stream_is_waited_for() throws Exception {
    Commit first = Rows.commit(STREAM, 0, 2, "c-1", List.of());
    emptyStorage().commit(first);
    Commit next = Rows.commit(STREAM, 2, "c-2");
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try (HostTransaction host = begin()) {
      Difference.check(
          "T4: host.storage().hold(STREAM)",
          Optional.of(first.head()),
          host.storage().hold(STREAM));
      Future<Optional<Head>> other = thread.submit(this::heldByAnother);

      if (!holds()) {
        assertThat(other.get(30, TimeUnit.SECONDS)).contains(first.head());
        host.rollback();
        return;
      }
      assertThatExceptionOfType(TimeoutException.class)
          .isThrownBy(() -> other.get(300, TimeUnit.MILLISECONDS));
      assertThat(host.storage().commit(next)).isEqualTo(new Committed(3));
      host.commit();

      assertThat(other.get(30, TimeUnit.SECONDS)).contains(next.head());
    } finally {
      thread.shutdownNow();
    }
  }

  private Optional<Head> heldByAnother() {
    try (HostTransaction host = begin()) {
      Optional<Head> held = host.storage().hold(STREAM);
      host.rollback();
      return held;
    }
  }

  /**
   * Streams of the same id, of the same kind, with more and fewer entries, and none between them.
   */
  @Test
  default void T4_of_many_streams_each_that_is_held_answers_its_own_head() {
    Storage outside = emptyStorage();
    Map<StreamKey, Head> heads = new LinkedHashMap<>();
    for (String kind : List.of("case", "project", "project-1")) {
      for (String id : List.of("P-0", "P-1", "P-10", "p-1")) {
        StreamKey stream = new StreamKey(kind, id);
        Commit commit = Rows.commit(stream, 0, 1 + heads.size() * 5 % 7, kind + id, List.of());
        outside.commit(commit);
        heads.put(stream, commit.head());
      }
    }
    for (String kind : List.of("a", "case", "case-1", "project", "project-0", "z")) {
      for (String id : List.of("P", "P-0", "P-01", "P-1", "P-10", "a", "p-1", "z")) {
        StreamKey stream = new StreamKey(kind, id);
        try (HostTransaction host = begin()) {
          Difference.check(
              "T4: head of " + stream + " that is held",
              Optional.ofNullable(heads.get(stream)),
              host.storage().hold(stream));
          host.rollback();
        }
      }
    }
  }

  /** A stream of another namespace is not there. */
  @Test
  default void T4_a_stream_of_another_namespace_is_not_held() {
    emptyStorage();
    Optional<Storage> beside = namespaceEndingIn("a");
    Assumptions.assumeTrue(
        beside.isPresent(), "not tried: the fixture does not override namespaceEndingIn");
    beside.get().commit(Rows.commit(STREAM, 0, 2, "c-1", List.of()));
    try (HostTransaction host = begin()) {
      assertThat(host.storage().hold(STREAM)).as("T4: head that is held").isEmpty();
      host.rollback();
    }
  }

  /** What is not there cannot be held, and can be made. */
  @Test
  default void T4_a_stream_that_is_not_there_is_not_held() {
    Commit first = Rows.commit(STREAM, 0, 2, "c-1", List.of());
    emptyStorage();
    try (HostTransaction host = begin()) {
      Difference.check(
          "T4: host.storage().hold(STREAM)", Optional.empty(), host.storage().hold(STREAM));
      assertThat(host.storage().commit(first)).isEqualTo(new Committed(2));
      Difference.check(
          "T4: host.storage().hold(STREAM)",
          Optional.of(first.head()),
          host.storage().hold(STREAM));

      host.rollback();
    }
  }

  /**
   * Who commits waits for who holds, and the other way round.
   *
   * @throws Exception if the other transaction fails
   */
  @Test
  default void T4_holders_and_those_who_commit_wait_for_each_other() throws Exception {
    Storage outside = emptyStorage();
    outside.commit(Rows.commit(STREAM, 0, 2, "c-1", List.of()));
    Assumptions.assumeTrue(holds(), "not tried: conflicts are found at the commit alone");
    Commit next = Rows.commit(STREAM, 3, "c-3");
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try {
      try (HostTransaction host = begin()) {
        host.storage().hold(STREAM);
        Future<Optional<CommitResult>> other =
            thread.submit(
                () -> StorageProbe.answered(() -> outside.commit(Rows.commit(STREAM, 2, "c-x"))));
        assertThatExceptionOfType(TimeoutException.class)
            .isThrownBy(() -> other.get(300, TimeUnit.MILLISECONDS));
        assertThat(host.storage().commit(Rows.commit(STREAM, 2, "c-2")))
            .isEqualTo(new Committed(3));
        host.commit();
        assertThat(other.get(30, TimeUnit.SECONDS))
            .isIn(Optional.of(new CommitResult.Conflict()), Optional.empty());
      }
      try (HostTransaction host = begin()) {
        assertThat(host.storage().commit(next)).isEqualTo(new Committed(4));
        Future<Optional<Head>> other = thread.submit(this::heldByAnother);
        assertThatExceptionOfType(TimeoutException.class)
            .isThrownBy(() -> other.get(300, TimeUnit.MILLISECONDS));
        host.commit();
        assertThat(other.get(30, TimeUnit.SECONDS)).contains(next.head());
      }
    } finally {
      thread.shutdownNow();
    }
  }
}
