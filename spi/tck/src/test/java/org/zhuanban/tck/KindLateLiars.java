package org.zhuanban.tck;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.CommitResult.Committed;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.Head;
import org.zhuanban.spi.KeptText;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.spi.StreamPage;
import org.zhuanban.tck.KindLie.Example;
import org.zhuanban.tck.KindLie.Scale;
import org.zhuanban.tck.KindLie.Walk;
import org.zhuanban.tck.KindLie.Watch;

/** Storages that keep or show something later than the rest, on this node or on another. */
final class KindLateLiars {
  /** What a commit has left that is hidden until it has ended for good. */
  private record Hidden(StreamKey stream, long after) {}

  static final List<Lie> ALL =
      List.of(
          late(
              "E1_texts_come_later",
              (honest, liar, hidden) ->
                  liar.onTexts(
                      (stream, after, upTo) ->
                          honest.texts(stream, after, upTo).stream()
                              .filter(text -> !covers(hidden, stream, text.version()))
                              .toList())),
          late(
              "J12_the_list_of_streams_comes_later",
              (honest, liar, hidden) ->
                  liar.onStreams(
                      (kind, after, max) ->
                          honest.streams(kind, after, Integer.MAX_VALUE).stream()
                              .filter(stream -> !covers(hidden, stream, 1))
                              .limit(max)
                              .toList())),
          late(
              "J8_receipts_come_later",
              (honest, liar, hidden) ->
                  liar.onReceipt(
                      (stream, key) ->
                          honest
                              .receipt(stream, key)
                              .filter(found -> !covers(hidden, stream, found.lastVersion())))),
          late(
              "A6_duties_of_many_streams_come_later",
              (honest, liar, hidden) -> {
                Map<StreamKey, List<DutyRow>> before = new ConcurrentHashMap<>();
                liar.onDutiesOf(
                    streams -> {
                      Map<StreamKey, List<DutyRow>> found = honest.dutiesOf(streams);
                      found.replaceAll(
                          (stream, rows) ->
                              covers(hidden, stream, Long.MAX_VALUE)
                                  ? before.getOrDefault(stream, List.of())
                                  : rows);
                      before.putAll(found);
                      return found;
                    });
              }),
          late(
              "J14_heads_of_many_streams_come_later",
              (honest, liar, hidden) ->
                  liar.onHeads(
                      streams -> {
                        Map<StreamKey, Head> found = honest.heads(streams);
                        found.values().removeIf(head -> covers(hidden, head.version()));
                        return found;
                      })),
          late(
              "J14_texts_of_pages_come_later",
              (honest, liar, hidden) ->
                  liar.onReadAll(
                      (positions, max) ->
                          honest.readAll(positions, max).stream()
                              .map(
                                  page ->
                                      new StreamPage(
                                          page.stream(),
                                          page.entries(),
                                          page.texts().stream()
                                              .filter(
                                                  text ->
                                                      !covers(
                                                          hidden, page.stream(), text.version()))
                                              .toList()))
                              .toList())),
          // Nodes.
          cached(
              "J5_heads_are_read_from_a_cache_of_5_milliseconds",
              (honest, liar) -> {
                Map<StreamKey, Aged<List<Head>>> seen = new ConcurrentHashMap<>();
                liar.onHead(
                    stream ->
                        seen
                            .compute(
                                stream,
                                (key, old) ->
                                    old != null && old.fresh()
                                        ? old
                                        : Aged.of(honest.head(stream).stream().toList()))
                            .value()
                            .stream()
                            .findFirst());
              }),
          cached(
              "E1_texts_are_read_from_a_cache_of_5_milliseconds",
              (honest, liar) -> {
                Map<List<Object>, Aged<List<KeptText>>> seen = new ConcurrentHashMap<>();
                liar.onTexts(
                    (stream, after, upTo) ->
                        seen.compute(
                                List.of(stream, after, upTo),
                                (key, old) ->
                                    old != null && old.fresh()
                                        ? old
                                        : Aged.of(honest.texts(stream, after, upTo)))
                            .value());
              }),
          // Handed over together.
          groups("J13_only_ten_of_them_are_kept", commits -> head(10, commits)),
          groups(
              "J13_only_the_first_of_each_stream_has_duties",
              commits -> {
                Set<StreamKey> met = ConcurrentHashMap.newKeySet();
                return commits.stream()
                    .map(each -> met.add(each.stream()) ? each : KindLiars.duties(each, List.of()))
                    .toList();
              }),
          groups(
              "J13_texts_of_more_than_a_hundred_of_them_are_lost",
              commits ->
                  commits.stream()
                      .map(
                          each ->
                              commits.indexOf(each) < 100
                                  ? each
                                  : KindLiars.texts(each, List.of(), each.erased()))
                      .toList()),
          // Kinds and namespaces.
          new KindLie(
              "E2_texts_of_another_namespace_are_erased_too",
              Example.class,
              (honest, liar, other) ->
                  liar.onCommit(
                      commit -> {
                        CommitResult result = honest.commit(commit);
                        if (result instanceof Committed && !commit.erased().isEmpty()) {
                          other
                              .head(commit.stream())
                              .ifPresent(
                                  head ->
                                      other.commit(
                                          Rows.erasing(
                                              commit.stream(),
                                              head.version(),
                                              "erasing",
                                              commit.erased().toArray(Long[]::new))));
                        }
                        return result;
                      })),
          // Rare races.
          new KindLie(
              "J3_one_loser_in_ten_is_told_that_it_won",
              Scale.class,
              (honest, liar, other) -> {
                AtomicInteger losers = new AtomicInteger();
                liar.onCommit(
                    commit -> {
                      CommitResult result = honest.commit(commit);
                      return result instanceof CommitResult.Conflict
                              && losers.incrementAndGet() % 10 == 0
                          ? new Committed(commit.head().version())
                          : result;
                    });
              }));

  private KindLateLiars() {}

  /** How a node lies while commits are hidden. */
  private interface Hiding {
    void lie(Storage honest, LyingStorage liar, Set<Hidden> hidden);
  }

  /** An answer and when it was given. */
  private record Aged<T>(T value, long at) {
    static <T> Aged<T> of(T value) {
      return new Aged<>(value, System.nanoTime());
    }

    boolean fresh() {
      return System.nanoTime() - at < 5_000_000;
    }
  }

  /** What a commit leaves shows in one way or another only a moment after the rest of it. */
  private static Lie late(String name, Hiding hiding) {
    Set<Hidden> hidden = ConcurrentHashMap.newKeySet();
    return new KindLie(
        name,
        Watch.class,
        (honest, liar, other) -> {
          liar.onCommit(
              commit -> {
                Hidden mine = new Hidden(commit.stream(), commit.expectedVersion());
                hidden.add(mine);
                try {
                  CommitResult result = honest.commit(commit);
                  Liars.roundTrip();
                  return result;
                } finally {
                  hidden.remove(mine);
                }
              });
          hiding.lie(honest, liar, hidden);
        });
  }

  private static boolean covers(Set<Hidden> hidden, StreamKey stream, long version) {
    return hidden.stream().anyMatch(h -> h.stream().equals(stream) && version > h.after());
  }

  private static boolean covers(Set<Hidden> hidden, long version) {
    return hidden.stream().anyMatch(h -> version > h.after());
  }

  private static Lie cached(String name, BiConsumer<Storage, LyingStorage> how) {
    return new KindLie(name, Walk.class, (honest, liar, other) -> how.accept(honest, liar));
  }

  /** Keeps something else, and answers as if all had been kept. */
  private static Lie groups(String name, UnaryOperator<List<Commit>> kept) {
    return new KindLie(
        name,
        Scale.class,
        (honest, liar, other) ->
            liar.onCommitAll(
                commits -> {
                  if (Liars.version(honest, commits.get(0).stream())
                      != commits.get(0).expectedVersion()) {
                    return honest.commitAll(commits);
                  }
                  honest.commitAll(kept.apply(commits));
                  return commits.stream()
                      .<CommitResult>map(each -> new Committed(each.head().version()))
                      .toList();
                }));
  }

  private static List<Commit> head(int most, List<Commit> commits) {
    return commits.subList(0, Math.min(most, commits.size()));
  }
}
