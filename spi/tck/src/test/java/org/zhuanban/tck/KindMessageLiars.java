package org.zhuanban.tck;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.LeasedMessage;
import org.zhuanban.spi.Message;
import org.zhuanban.spi.MessageState;
import org.zhuanban.spi.StreamKey;

/** Places that lie about how messages go with commits, refreshing and leases. */
final class KindMessageLiars {
  /** The last lease of each message, whichever node has given it. */
  private static final Map<String, LeasedMessage> LAST = new ConcurrentHashMap<>();

  /** The other namespaces of the test. */
  private static final List<MemoryPlace> OTHERS = new CopyOnWriteArrayList<>();

  static final List<Lie> ALL =
      List.of(
          // Late.
          new PlaceLie(
              "J1_messages_come_a_moment_later",
              Messages.class,
              (honest, storage, outbox) -> {
                Set<String> hidden = ConcurrentHashMap.newKeySet();
                storage.onCommit(
                    commit -> {
                      commit.messages().forEach(message -> hidden.add(message.id()));
                      CommitResult result = honest.commit(commit);
                      Liars.roundTrip();
                      hidden.clear();
                      return result;
                    });
                hiding(honest, outbox, (stream, message) -> hidden.contains(message.id()));
              }),
          // Lost.
          groups(
              "J13_messages_of_commits_handed_over_together_are_lost", Messages.class, i -> true),
          groups("J13_only_the_first_of_them_tells", Messages.class, i -> i > 0),
          groups("J13_only_a_hundred_of_them_tell", Scale.class, i -> i >= 100),
          new PlaceLie(
              "J1_only_a_hundred_messages_of_a_commit_are_kept",
              Scale.class,
              (honest, storage, outbox) ->
                  storage.onCommit(commit -> honest.commit(first(100, commit)))),
          // Forgotten.
          forgetting("A7_refreshing_forgets_messages_that_wait", false),
          forgetting("A8_refreshing_many_streams_forgets_messages_that_wait", true),
          // Taken for others.
          new PlaceLie(
              "D1_messages_of_the_same_ids_as_those_in_other_namespaces_go_too",
              Messages.class,
              (honest, storage, outbox) -> {
                Set<String> gone = ConcurrentHashMap.newKeySet();
                storage.onDestroy(
                    destruction -> {
                      OTHERS.forEach(
                          other ->
                              Pages.messages(other, MessageState.WAITING, 1_000).stream()
                                  .filter(row -> row.stream().equals(destruction.stream()))
                                  .forEach(row -> gone.add(row.message().id())));
                      return honest.destroy(destruction);
                    });
                hiding(honest, outbox, (stream, message) -> gone.contains(message.id()));
              }),
          leasing(
              "D1_messages_of_a_destroyed_stream_are_still_handed_out",
              (gone, page, before) ->
                  Stream.concat(
                          page.stream(),
                          before.stream().filter(leased -> gone.contains(leased.stream())))
                      .toList()),
          leasing(
              "D1_after_a_destruction_nothing_is_handed_out",
              (gone, page, before) -> gone.isEmpty() ? page : List.of()),
          // A fence that is looked at before, and the state alone when it is written.
          new PlaceLie(
              "O4_the_fence_is_looked_at_before",
              Scale.class,
              (honest, storage, outbox) -> {
                outbox
                    .onLease(
                        (now, until, max) -> {
                          List<LeasedMessage> page = honest.lease(now, until, max);
                          page.forEach(leased -> LAST.put(leased.message().id(), leased));
                          return page;
                        })
                    .onSettle(
                        (leased, settlement) -> {
                          LeasedMessage before = LAST.get(leased.message().id());
                          if (before != null && before.fence() != leased.fence()) {
                            return false;
                          }
                          Liars.roundTrip();
                          return honest.settle(
                              LAST.getOrDefault(leased.message().id(), leased), settlement);
                        });
              }));

  private KindMessageLiars() {}

  /** How a place lies. */
  @FunctionalInterface
  interface How {
    void lie(MemoryPlace honest, LyingStorage storage, LyingOutbox outbox);
  }

  /** Whether a message of a stream is kept from whoever asks. */
  private interface Hidden {
    boolean is(StreamKey stream, Message message);
  }

  private static void hiding(MemoryPlace honest, LyingOutbox outbox, Hidden hidden) {
    outbox
        .onList(
            (state, after, max) ->
                honest.list(state, after, Integer.MAX_VALUE).stream()
                    .filter(row -> !hidden.is(row.stream(), row.message()))
                    .limit(max)
                    .toList())
        .onLease(
            (now, until, max) ->
                honest.lease(now, until, max).stream()
                    .filter(leased -> !hidden.is(leased.stream(), leased.message()))
                    .toList());
  }

  /** What is handed out after a destruction. */
  private interface HandedOut {
    List<LeasedMessage> of(
        Set<StreamKey> destroyed, List<LeasedMessage> page, List<LeasedMessage> before);
  }

  private static Lie leasing(String name, HandedOut handed) {
    return new PlaceLie(
        name,
        Messages.class,
        (honest, storage, outbox) -> {
          Set<StreamKey> destroyed = ConcurrentHashMap.newKeySet();
          List<LeasedMessage> before = new CopyOnWriteArrayList<>();
          storage.onDestroy(
              destruction -> {
                destroyed.add(destruction.stream());
                return honest.destroy(destruction);
              });
          outbox.onLease(
              (now, until, max) -> {
                List<LeasedMessage> page = honest.lease(now, until, max);
                List<LeasedMessage> answer = handed.of(destroyed, page, List.copyOf(before));
                before.addAll(page);
                return answer;
              });
        });
  }

  private static Lie groups(String name, Class<?> suite, Predicate<Integer> lost) {
    return new PlaceLie(
        name,
        suite,
        (honest, storage, outbox) ->
            storage.onCommitAll(
                commits -> {
                  if (commits.size() == 1) {
                    return honest.commitAll(commits);
                  }
                  UnaryOperator<Commit> silent = commit -> first(0, commit);
                  return honest.commitAll(
                      IntStream.range(0, commits.size())
                          .mapToObj(
                              i -> lost.test(i) ? silent.apply(commits.get(i)) : commits.get(i))
                          .toList());
                }));
  }

  private static Commit first(int most, Commit commit) {
    return new Commit(
        commit.stream(),
        commit.expectedVersion(),
        commit.entries(),
        commit.duties(),
        commit.identifiers(),
        commit.messages().subList(0, Math.min(most, commit.messages().size())),
        commit.receipt(),
        commit.texts(),
        commit.erased());
  }

  private static Lie forgetting(String name, boolean many) {
    return new PlaceLie(
        name,
        Messages.class,
        (honest, storage, outbox) -> {
          Set<String> forgotten = ConcurrentHashMap.newKeySet();
          if (many) {
            storage.onRefreshAll(
                refreshes -> {
                  refreshes.forEach(each -> forget(honest, each.stream(), forgotten));
                  return honest.refreshAll(refreshes);
                });
          } else {
            storage.onRefresh(
                refresh -> {
                  forget(honest, refresh.stream(), forgotten);
                  return honest.refresh(refresh);
                });
          }
          hiding(honest, outbox, (stream, message) -> forgotten.contains(message.id()));
        });
  }

  private static void forget(MemoryPlace honest, StreamKey stream, Set<String> forgotten) {
    honest.list(MessageState.WAITING, Optional.empty(), Integer.MAX_VALUE).stream()
        .filter(row -> row.stream().equals(stream) && row.attempts() == 0)
        .forEach(row -> forgotten.add(row.message().id()));
  }

  /**
   * A lie of a place.
   *
   * @param name its name
   * @param suite the suite that has to find it out
   * @param how how a correct place becomes a liar
   */
  private record PlaceLie(String name, Class<?> suite, How how) implements Lie {
    private static final AtomicReference<PlaceLie> CURRENT = new AtomicReference<>();

    @Override
    public void tell() {
      CURRENT.set(this);
    }
  }

  /** A place that tells the current lie. */
  abstract static class Town implements OutboxFixture {
    private MemoryPlace here = new MemoryPlace();

    private static Place node(MemoryPlace honest) {
      LyingStorage storage = new LyingStorage(honest);
      LyingOutbox outbox = new LyingOutbox(honest);
      PlaceLie.CURRENT.get().how.lie(honest, storage, outbox);
      return new Place(storage, outbox);
    }

    @Override
    public Place emptyPlace() {
      here = new MemoryPlace();
      LAST.clear();
      OTHERS.clear();
      return node(here);
    }

    @Override
    public Place otherNamespace() {
      MemoryPlace other = new MemoryPlace();
      OTHERS.add(other);
      return node(other);
    }

    @Override
    public Place reopened(Place place) {
      return node(here);
    }
  }

  /** Over messages of commits. */
  static class Messages extends Town implements MessageContract {}

  /** Over sizes. */
  static class Scale extends Town implements OutboxScaleContract {}
}
