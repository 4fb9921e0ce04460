package org.zhuanban.tck;

import static org.zhuanban.tck.Liars.lie;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.CommitResult.Committed;
import org.zhuanban.spi.CommitResult.Conflict;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.EntryIdentifiers;
import org.zhuanban.spi.RowRefresh;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;

/** Storages that keep commits one by one, and break the clause of those handed over together. */
final class HandoverLiars {
  static final List<Lie> ALL =
      List.of(
          lie(
              "J13_only_the_last_of_them_has_a_receipt",
              (honest, liar) -> {
                Set<String> lost = ConcurrentHashMap.newKeySet();
                liar.onCommitAll(
                        commits -> {
                          commits.stream()
                              .limit(commits.size() - 1L)
                              .forEach(commit -> lost.add(commit.receipt().commandKey()));
                          return honest.commitAll(commits);
                        })
                    .onReceipt(
                        (stream, key) ->
                            honest.receipt(stream, key).filter(r -> !lost.contains(key)));
              }),
          lie(
              "J13_the_others_are_kept_where_the_first_conflicts",
              (honest, liar) ->
                  liar.onCommitAll(commits -> commits.stream().map(honest::commit).toList())),
          lie(
              "J13_one_conflict_is_the_conflict_of_all",
              (honest, liar) ->
                  liar.onCommitAll(
                      commits ->
                          stale(honest, commits).isEmpty()
                              ? honest.commitAll(commits)
                              : Collections.nCopies(commits.size(), new Conflict()))),
          lie(
              "J13_what_comes_behind_a_conflict_in_another_stream_is_dropped",
              (honest, liar) ->
                  liar.onCommitAll(
                      commits -> {
                        List<CommitResult> results = new ArrayList<>();
                        boolean lost = false;
                        for (Commit commit : commits) {
                          CommitResult result = lost ? new Conflict() : honest.commit(commit);
                          lost |= result instanceof Conflict;
                          results.add(result);
                        }
                        return results;
                      })),
          lie(
              "J13_only_two_hundred_of_them_are_kept",
              (honest, liar) ->
                  liar.onCommitAll(
                      commits -> {
                        honest.commitAll(commits.stream().limit(200).toList());
                        return commits.stream()
                            .map(commit -> (CommitResult) new Committed(commit.head().version()))
                            .toList();
                      })),
          lie(
              "J13_answers_in_the_order_of_streams",
              (honest, liar) ->
                  liar.onCommitAll(
                      commits ->
                          honest.commitAll(
                              commits.stream()
                                  .sorted(Comparator.comparing(commit -> commit.stream().id()))
                                  .toList()))),
          lie(
              "J13_the_duties_of_the_losers_are_kept",
              (honest, liar) ->
                  liar.onCommitAll(
                      commits -> {
                        List<CommitResult> results = honest.commitAll(commits);
                        for (int i = 0; i < commits.size(); i++) {
                          Commit commit = commits.get(i);
                          if (results.get(i) instanceof Conflict) {
                            honest
                                .head(commit.stream())
                                .ifPresent(
                                    head ->
                                        honest.refresh(
                                            new RowRefresh(
                                                commit.stream(), head.version(), commit.duties())));
                          }
                        }
                        return results;
                      })),
          lie(
              "J13_the_last_of_a_stream_decides_for_all_of_it",
              (honest, liar) ->
                  liar.onCommitAll(
                      commits -> {
                        Map<StreamKey, CommitResult> last = new HashMap<>();
                        List<CommitResult> results = honest.commitAll(commits);
                        for (int i = 0; i < commits.size(); i++) {
                          last.put(commits.get(i).stream(), results.get(i));
                        }
                        return commits.stream().map(Commit::stream).map(last::get).toList();
                      })),
          lie(
              "A8_only_two_hundred_of_them_are_done",
              (honest, liar) ->
                  liar.onRefreshAll(
                      refreshes -> {
                        honest.refreshAll(refreshes.stream().skip(200).toList());
                        return refreshes.stream()
                            .<CommitResult>map(
                                each ->
                                    Liars.version(honest, each.stream()) == each.version()
                                        ? new Committed(each.version())
                                        : new Conflict())
                            .toList();
                      })),
          lie(
              "A8_one_conflict_is_the_conflict_of_all",
              (honest, liar) ->
                  liar.onRefreshAll(
                      refreshes ->
                          refreshes.stream()
                                  .allMatch(
                                      each ->
                                          Liars.version(honest, each.stream()) == each.version())
                              ? honest.refreshAll(refreshes)
                              : Collections.nCopies(refreshes.size(), new Conflict()))),
          lie(
              "A8_rows_of_a_stream_that_moved_on_are_changed",
              (honest, liar) ->
                  liar.onRefreshAll(
                      refreshes -> {
                        List<CommitResult> results = honest.refreshAll(refreshes);
                        refreshes.forEach(
                            each ->
                                honest.refresh(
                                    new RowRefresh(
                                        each.stream(),
                                        Liars.version(honest, each.stream()),
                                        each.duties())));
                        return results;
                      })),
          lie(
              "A8_identifiers_are_forgotten",
              (honest, liar) ->
                  liar.onRefreshAll(
                      refreshes ->
                          honest.refreshAll(
                              refreshes.stream()
                                  .map(
                                      each ->
                                          new RowRefresh(
                                              each.stream(), each.version(), each.duties()))
                                  .toList()))),
          lie(
              "J13_what_one_stream_loses_all_of_its_group_lose",
              (honest, liar) ->
                  liar.onCommitAll(
                      commits -> {
                        List<CommitResult> results = honest.commitAll(commits);
                        List<EntryIdentifiers> gone =
                            commits.stream()
                                .flatMap(commit -> commit.identifiers().stream())
                                .filter(each -> each.rows().isEmpty())
                                .distinct()
                                .toList();
                        commits.stream()
                            .map(Commit::stream)
                            .distinct()
                            .filter(stream -> Liars.version(honest, stream) > 0)
                            .forEach(
                                stream ->
                                    honest.refresh(
                                        new RowRefresh(
                                            stream,
                                            Liars.version(honest, stream),
                                            List.of(),
                                            gone)));
                        return results;
                      })),
          lie(
              "D1_an_entry_once_read_is_answered_for_ever",
              (honest, liar) -> {
                Map<StreamKey, Map<Long, Entry>> known = new ConcurrentHashMap<>();
                liar.onRead(
                    (stream, after, max) ->
                        honest.read(stream, after, max).stream()
                            .map(
                                entry ->
                                    known
                                        .computeIfAbsent(stream, key -> new ConcurrentHashMap<>())
                                        .computeIfAbsent(entry.version(), version -> entry))
                            .toList());
              }),
          lie(
              "J11_kind_and_id_are_glued_by_a_colon",
              (honest, liar) ->
                  liar.onHead(
                      stream ->
                          glued(stream).flatMap(each -> honest.head(each).stream()).findFirst())),
          lie(
              "A8_answers_in_the_order_of_streams",
              (honest, liar) ->
                  liar.onRefreshAll(
                      refreshes ->
                          honest.refreshAll(
                              refreshes.stream()
                                  .sorted(Comparator.comparing(each -> each.stream().id()))
                                  .toList()))));

  private HandoverLiars() {}

  /** All streams whose kind and id are the same with a colon between them. */
  private static Stream<StreamKey> glued(StreamKey stream) {
    String key = stream.kind() + ":" + stream.id();
    return IntStream.range(1, key.length() - 1)
        .filter(place -> key.charAt(place) == ':')
        .mapToObj(place -> new StreamKey(key.substring(0, place), key.substring(place + 1)));
  }

  /** The commits that expect a version which their stream does not have. */
  private static List<Commit> stale(Storage honest, List<Commit> commits) {
    Map<StreamKey, Long> first = new HashMap<>();
    commits.forEach(commit -> first.putIfAbsent(commit.stream(), commit.expectedVersion()));
    return commits.stream()
        .filter(
            commit ->
                Liars.version(honest, commit.stream()) != first.getOrDefault(commit.stream(), 0L))
        .toList();
  }
}
