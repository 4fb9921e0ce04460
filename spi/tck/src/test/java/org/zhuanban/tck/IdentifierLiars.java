package org.zhuanban.tck;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zhuanban.spi.Board;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.CommitResult.Committed;
import org.zhuanban.spi.CommitResult.Conflict;
import org.zhuanban.spi.Destruction;
import org.zhuanban.spi.EntryIdentifiers;
import org.zhuanban.spi.ForwardingBoard;
import org.zhuanban.spi.IdentifierMatch;
import org.zhuanban.spi.IdentifierQuery;
import org.zhuanban.spi.IdentifierRow;
import org.zhuanban.spi.RowRefresh;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;

/** Adapters that keep or find identifiers wrongly. */
final class IdentifierLiars {
  private static final int MOST = 100_000;

  static final List<Lie> ALL =
      List.of(
          keeping(
              "I1_blanks_at_the_end_are_cut_off",
              (honest, liar) ->
                  liar.onCommit(
                      commit -> honest.commit(renamed(commit, text -> text.stripTrailing())))),
          keeping(
              "I1_characters_beyond_the_basic_plane_are_question_marks",
              (honest, liar) ->
                  liar.onCommit(
                      commit ->
                          honest.commit(
                              renamed(
                                  commit, text -> text.replaceAll("[^\\x{0}-\\x{FFFF}]", "?"))))),
          keeping(
              "I1_versions_are_ordered_as_texts",
              (honest, liar) ->
                  liar.onIdentifiers(
                      stream ->
                          honest.identifiers(stream).stream()
                              .sorted(Comparator.comparing(row -> Long.toString(row.version())))
                              .toList())),
          keeping(
              "I1_only_a_thousand_rows_are_listed",
              (honest, liar) ->
                  liar.onIdentifiers(
                      stream -> honest.identifiers(stream).stream().limit(1_000).toList())),
          keeping(
              "I1_streams_are_told_apart_without_case",
              (honest, liar) ->
                  liar.onIdentifiers(
                      stream ->
                          Stream.of(stream, new StreamKey(stream.kind(), lower(stream.id())))
                              .distinct()
                              .flatMap(each -> honest.identifiers(each).stream())
                              .toList())),
          keeping(
              "I1_an_attempt_is_kept_with_an_item_alone",
              (honest, liar) ->
                  liar.onCommit(
                      commit ->
                          honest.commit(
                              mapped(
                                  commit,
                                  row ->
                                      about(
                                          row,
                                          row.item(),
                                          row.attempt().filter(n -> row.item().isPresent())))))),
          keeping(
              "I1_an_item_has_no_case",
              (honest, liar) ->
                  liar.onCommit(
                      commit ->
                          honest.commit(
                              mapped(
                                  commit,
                                  row ->
                                      about(
                                          row,
                                          row.item().map(IdentifierLiars::lower),
                                          row.attempt()))))),
          keeping(
              "J14_identifiers_come_as_often_as_their_stream_is_named",
              (honest, liar) ->
                  liar.onIdentifiersOf(
                      streams -> {
                        Map<StreamKey, List<IdentifierRow>> found = new HashMap<>();
                        streams.forEach(
                            stream ->
                                honest
                                    .identifiers(stream)
                                    .forEach(
                                        row ->
                                            found
                                                .computeIfAbsent(stream, key -> new ArrayList<>())
                                                .add(row)));
                        return found;
                      })),
          keeping(
              "J14_identifiers_of_the_first_stream_alone",
              (honest, liar) ->
                  liar.onIdentifiersOf(
                      streams -> honest.identifiersOf(streams.stream().limit(1).toList()))),
          keeping(
              "I2_rows_are_put_and_never_deleted",
              (honest, liar) ->
                  liar.onCommit(
                      commit ->
                          honest.commit(
                              identified(
                                  commit,
                                  overlaid(honest, commit.stream(), commit.identifiers()))))),
          keeping(
              "I2_an_entry_without_rows_is_overlooked",
              (honest, liar) ->
                  liar.onCommit(
                      commit -> honest.commit(identified(commit, some(commit.identifiers()))))),
          keeping(
              "I2_a_commit_takes_the_place_of_all_rows_of_its_stream",
              (honest, liar) ->
                  liar.onCommit(
                      commit -> {
                        Map<Long, EntryIdentifiers> all = new HashMap<>();
                        honest
                            .identifiers(commit.stream())
                            .forEach(
                                row ->
                                    all.put(
                                        row.version(),
                                        new EntryIdentifiers(row.version(), List.of())));
                        commit.identifiers().forEach(each -> all.put(each.version(), each));
                        return honest.commit(identified(commit, List.copyOf(all.values())));
                      })),
          keeping(
              "I2_what_went_once_does_not_come_again",
              (honest, liar) -> {
                Map<List<Object>, Boolean> gone = new ConcurrentHashMap<>();
                liar.onCommit(
                    commit -> {
                      List<EntryIdentifiers> left =
                          commit.identifiers().stream()
                              .filter(
                                  each ->
                                      !gone.containsKey(List.of(commit.stream(), each.version())))
                              .toList();
                      commit.identifiers().stream()
                          .filter(each -> each.rows().isEmpty())
                          .forEach(
                              each -> gone.put(List.of(commit.stream(), each.version()), true));
                      return honest.commit(identified(commit, left));
                    });
              }),
          keeping(
              "J3_a_conflict_names_all_the_same",
              (honest, liar) ->
                  liar.onCommit(
                      commit -> {
                        CommitResult result = honest.commit(commit);
                        if (result instanceof Conflict) {
                          named(honest, commit);
                        }
                        return result;
                      })),
          keeping(
              "J13_the_first_of_many_has_the_last_word",
              (honest, liar) ->
                  liar.onCommitAll(
                      commits -> {
                        List<CommitResult> results = honest.commitAll(commits);
                        for (int i = commits.size() - 1; i >= 0; i--) {
                          if (results.get(i) instanceof Committed) {
                            named(honest, commits.get(i));
                          }
                        }
                        return results;
                      })),
          keeping(
              "A7_a_refreshing_forgets_identifiers",
              (honest, liar) ->
                  liar.onRefresh(
                      refresh ->
                          honest.refresh(
                              new RowRefresh(
                                  refresh.stream(), refresh.version(), refresh.duties())))),
          keeping(
              "A7_identifiers_of_any_version_are_taken",
              (honest, liar) ->
                  liar.onRefresh(
                      refresh -> {
                        honest.refresh(
                            new RowRefresh(
                                refresh.stream(),
                                Liars.version(honest, refresh.stream()),
                                List.of(),
                                refresh.identifiers()));
                        return honest.refresh(refresh);
                      })),
          keeping(
              "D1_identifiers_stay",
              (honest, liar) ->
                  liar.onDestroy(
                      destruction -> {
                        StreamKey stream = destruction.stream();
                        List<EntryIdentifiers> kept = entries(honest.identifiers(stream));
                        CommitResult result = honest.destroy(destruction);
                        honest.refresh(
                            new RowRefresh(stream, Liars.version(honest, stream), List.of(), kept));
                        return result;
                      })),
          keeping(
              "D1_identifiers_of_the_order_go",
              (honest, liar) ->
                  liar.onDestroy(
                      destruction ->
                          honest.destroy(
                              new Destruction(
                                  identified(destruction.order(), List.of()),
                                  destruction.residues())))),
          finding("B7_case_does_not_matter", (asked, met) -> asked.equalsIgnoreCase(met)),
          finding("B7_width_does_not_matter", (asked, met) -> nfkc(asked).equals(nfkc(met))),
          finding(
              "B7_accents_do_not_matter",
              (asked, met) -> unaccented(asked).equals(unaccented(met))),
          finding(
              "B7_blanks_at_the_end_do_not_matter",
              (asked, met) -> asked.stripTrailing().equals(met.stripTrailing())),
          finding("B7_the_beginning_is_enough", (asked, met) -> met.startsWith(asked)),
          finding(
              "B7_characters_beyond_the_basic_plane_are_alike",
              (asked, met) -> half(asked).equals(half(met))),
          finding("B7_an_underscore_is_any_character", IdentifierLiars::like),
          finding(
              "B7_only_191_characters_are_compared",
              (asked, met) -> first(191, asked).equals(first(191, met))),
          searching(
              "B7_the_kind_is_not_asked_for",
              (honest, query, after, max) ->
                  honest.find(IdentifierQuery.of(query.text()), after, max)),
          searching(
              "B7_pages_end_at_a_thousand",
              (honest, query, after, max) -> honest.find(query, after, Math.min(max, 1_000))),
          searching(
              "B7_only_the_first_thousand_are_found",
              (honest, query, after, max) ->
                  honest.find(query, Optional.empty(), 1_000).stream()
                      .filter(match -> after.isEmpty() || match.compareTo(after.get()) > 0)
                      .limit(max)
                      .toList()),
          searching(
              "B7_pages_are_counted_off",
              (honest, query, after, max) -> {
                List<IdentifierMatch> all = honest.find(query, Optional.empty(), MOST);
                return all.stream()
                    .skip(after.map(all::indexOf).orElse(-1) + 1L)
                    .limit(max)
                    .toList();
              }),
          searching(
              "B7_a_page_begins_with_another_stream",
              (honest, query, after, max) ->
                  honest.find(query, after, MOST).stream()
                      .filter(
                          match -> after.isEmpty() || !match.stream().equals(after.get().stream()))
                      .limit(max)
                      .toList()),
          searching(
              "B7_versions_are_ordered_as_texts",
              (honest, query, after, max) -> {
                Comparator<IdentifierMatch> order =
                    Comparator.comparing(IdentifierMatch::namespace)
                        .thenComparing(match -> match.stream().toString())
                        .thenComparing(match -> Long.toString(match.identifier().version()))
                        .thenComparing(match -> match.identifier().place());
                return honest.find(query, Optional.empty(), MOST).stream()
                    .sorted(order)
                    .filter(match -> after.isEmpty() || order.compare(match, after.get()) > 0)
                    .limit(max)
                    .toList();
              }),
          searching(
              "B7_everything_found_is_read_for_a_page",
              (honest, query, after, max) ->
                  honest.find(query, after, MOST).stream().limit(max).toList()),
          new Telling("B7_what_was_found_once_is_remembered")
              .boards(
                  honest -> {
                    Map<IdentifierQuery, List<IdentifierMatch>> known = new ConcurrentHashMap<>();
                    return searched(
                        honest,
                        (board, query, after, max) ->
                            known
                                .computeIfAbsent(
                                    query, asked -> board.find(asked, Optional.empty(), MOST))
                                .stream()
                                .filter(
                                    match -> after.isEmpty() || match.compareTo(after.get()) > 0)
                                .limit(max)
                                .toList());
                  }),
          new Telling("B7_every_namespace_is_searched").overEverything(),
          stored(
              "B7_rows_that_went_are_found",
              (honest, liar) ->
                  liar.onCommit(
                      commit ->
                          honest.commit(
                              identified(
                                  commit,
                                  overlaid(honest, commit.stream(), commit.identifiers()))))),
          stored(
              "B7_rows_of_a_commit_that_failed_are_found",
              (honest, liar) ->
                  liar.onCommit(
                      commit -> {
                        CommitResult result = honest.commit(commit);
                        if (result instanceof Conflict) {
                          named(honest, commit);
                        }
                        return result;
                      })),
          stored(
              "B7_rows_of_a_destroyed_stream_are_found",
              (honest, liar) -> liar.onDestroy(destruction -> honest.commit(destruction.order()))),
          stored(
              "B7_rows_are_taken_away_before_the_others_come",
              (honest, liar) ->
                  liar.onCommit(
                      commit -> {
                        List<EntryIdentifiers> removals =
                            commit.identifiers().stream()
                                .filter(each -> each.rows().isEmpty())
                                .toList();
                        if (!removals.isEmpty()) {
                          honest.refresh(
                              new RowRefresh(
                                  commit.stream(), commit.expectedVersion(), List.of(), removals));
                          Liars.roundTrip();
                        }
                        return honest.commit(commit);
                      })));

  /** Lies that a suite over a kind finds out. */
  static final List<Lie> KINDS =
      List.of(
          new KindLie(
              "J1_identifiers_come_after_the_commit",
              KindLie.Watch.class,
              (honest, liar, other) ->
                  liar.onCommit(
                      commit -> {
                        CommitResult result = honest.commit(identified(commit, List.of()));
                        Liars.roundTrip();
                        if (result instanceof Committed kept) {
                          honest.refresh(
                              new RowRefresh(
                                  commit.stream(),
                                  kept.version(),
                                  List.of(),
                                  commit.identifiers()));
                        }
                        return result;
                      })),
          new KindLie(
              "I2_only_200_rows_of_an_entry_are_kept",
              KindLie.Scale.class,
              (honest, liar, other) ->
                  liar.onCommit(
                      commit ->
                          honest.commit(
                              identified(
                                  commit,
                                  commit.identifiers().stream()
                                      .map(
                                          each ->
                                              new EntryIdentifiers(
                                                  each.version(),
                                                  each.rows().stream().limit(200).toList()))
                                      .toList())))),
          new KindLie(
              "I1_attempts_are_lost",
              KindLie.Walk.class,
              (honest, liar, other) ->
                  liar.onIdentifiers(
                      stream ->
                          honest.identifiers(stream).stream()
                              .map(
                                  row ->
                                      new IdentifierRow(
                                          row.version(),
                                          row.place(),
                                          row.kind(),
                                          row.text(),
                                          row.item(),
                                          Optional.empty()))
                              .toList())));

  private IdentifierLiars() {}

  private static Lie keeping(String name, BiConsumer<Storage, LyingStorage> lie) {
    return new KeepingLie(name, lie);
  }

  private static Lie stored(String name, BiConsumer<Storage, LyingStorage> lie) {
    return new Telling(name).storage(lie);
  }

  private static Lie searching(String name, Searching searching) {
    return new Telling(name).boards(honest -> searched(honest, searching));
  }

  /** A search that takes other texts for the one that is asked for. */
  private static Lie finding(String name, BiPredicate<String, String> alike) {
    return new Telling(name).alike(alike);
  }

  private static Board searched(Board honest, Searching searching) {
    return new ForwardingBoard(honest) {
      @Override
      public List<IdentifierMatch> find(
          IdentifierQuery query, Optional<IdentifierMatch> after, int max) {
        return searching.find(honest, query, after, max);
      }
    };
  }

  /** How a liar answers a search out of a correct board. */
  @FunctionalInterface
  private interface Searching {
    List<IdentifierMatch> find(
        Board honest, IdentifierQuery query, Optional<IdentifierMatch> after, int max);
  }

  private static void named(Storage honest, Commit commit) {
    long version = Liars.version(honest, commit.stream());
    if (version > 0) {
      honest.refresh(new RowRefresh(commit.stream(), version, List.of(), commit.identifiers()));
    }
  }

  /** What an adapter writes that only puts rows by version and place. */
  private static List<EntryIdentifiers> overlaid(
      Storage honest, StreamKey stream, List<EntryIdentifiers> changes) {
    Map<Long, EntryIdentifiers> before = new HashMap<>();
    entries(honest.identifiers(stream)).forEach(each -> before.put(each.version(), each));
    return changes.stream()
        .map(
            change -> {
              List<IdentifierRow> rows = new ArrayList<>(change.rows());
              Optional.ofNullable(before.get(change.version())).stream()
                  .flatMap(each -> each.rows().stream())
                  .filter(
                      row -> change.rows().stream().noneMatch(put -> put.place() == row.place()))
                  .forEach(rows::add);
              rows.sort(Comparator.comparing(IdentifierRow::place));
              return new EntryIdentifiers(change.version(), rows);
            })
        .toList();
  }

  private static List<EntryIdentifiers> entries(List<IdentifierRow> rows) {
    return rows.stream()
        .map(IdentifierRow::version)
        .distinct()
        .map(
            version ->
                new EntryIdentifiers(
                    version, rows.stream().filter(row -> row.version() == version).toList()))
        .toList();
  }

  private static List<EntryIdentifiers> some(List<EntryIdentifiers> changes) {
    return changes.stream().filter(each -> !each.rows().isEmpty()).toList();
  }

  private static Commit renamed(Commit commit, UnaryOperator<String> naming) {
    return identified(
        commit,
        commit.identifiers().stream()
            .map(
                each ->
                    new EntryIdentifiers(
                        each.version(),
                        each.rows().stream()
                            .map(
                                row ->
                                    new IdentifierRow(
                                        row.version(),
                                        row.place(),
                                        row.kind(),
                                        naming.apply(row.text()).isEmpty()
                                            ? row.text()
                                            : naming.apply(row.text()),
                                        row.item(),
                                        row.attempt()))
                            .toList()))
            .toList());
  }

  private static IdentifierRow about(
      IdentifierRow row, Optional<String> item, Optional<Integer> attempt) {
    return new IdentifierRow(row.version(), row.place(), row.kind(), row.text(), item, attempt);
  }

  private static Commit mapped(Commit commit, UnaryOperator<IdentifierRow> change) {
    return identified(
        commit,
        commit.identifiers().stream()
            .map(
                each ->
                    new EntryIdentifiers(each.version(), each.rows().stream().map(change).toList()))
            .toList());
  }

  private static Commit identified(Commit commit, List<EntryIdentifiers> identifiers) {
    return new Commit(
        commit.stream(),
        commit.expectedVersion(),
        commit.entries(),
        commit.duties(),
        identifiers,
        commit.messages(),
        commit.receipt(),
        commit.texts(),
        commit.erased());
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static String nfkc(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  private static String unaccented(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
  }

  private static String half(String text) {
    return text.replaceAll("[^\\x{0}-\\x{FFFF}]", "?");
  }

  private static String first(int most, String text) {
    return text.substring(0, Math.min(most, text.length()));
  }

  private static boolean like(String asked, String met) {
    return asked.length() == met.length()
        && IntStream.range(0, asked.length())
            .allMatch(i -> asked.charAt(i) == '_' || asked.charAt(i) == met.charAt(i));
  }

  /** A lie of a storage about the identifiers of a stream. */
  private record KeepingLie(String name, BiConsumer<Storage, LyingStorage> lie) implements Lie {
    @Override
    public Class<?> suite() {
      return Kept.class;
    }

    @Override
    public void tell() {
      Kept.CURRENT.set(this);
    }
  }

  /** The suite over what a storage keeps. */
  static class Kept implements IdentifierContract {
    private static final AtomicReference<KeepingLie> CURRENT = new AtomicReference<>();
    private MemoryPlace here = new MemoryPlace();
    private MemoryPlace there = new MemoryPlace();

    private static Storage node(Storage honest) {
      LyingStorage liar = new LyingStorage(honest);
      CURRENT.get().lie.accept(honest, liar);
      return liar;
    }

    @Override
    public Storage emptyStorage() {
      here = new MemoryPlace();
      there = new MemoryPlace();
      return node(here);
    }

    @Override
    public Storage otherNamespace() {
      return node(there);
    }

    @Override
    public Storage reopened(Storage storage) {
      return node(here);
    }
  }

  /** A lie of a board about what it finds, or of the storage beside it. */
  private static final class Telling implements Lie {
    private final String name;
    private UnaryOperator<Board> boards = UnaryOperator.identity();
    private BiConsumer<Storage, LyingStorage> storage = (honest, liar) -> {};
    private Optional<BiPredicate<String, String>> alike = Optional.empty();
    private boolean overEverything;

    Telling(String name) {
      this.name = name;
    }

    Telling boards(UnaryOperator<Board> lie) {
      boards = lie;
      return this;
    }

    Telling storage(BiConsumer<Storage, LyingStorage> lie) {
      storage = lie;
      return this;
    }

    Telling alike(BiPredicate<String, String> lie) {
      alike = Optional.of(lie);
      return this;
    }

    Telling overEverything() {
      overEverything = true;
      return this;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public Class<?> suite() {
      return Found.class;
    }

    @Override
    public void tell() {
      Found.CURRENT.set(this);
    }
  }

  /** The suite over what a board finds. */
  static class Found implements IdentifierSearchContract, ReadingCostContract {
    private static final AtomicReference<Telling> CURRENT = new AtomicReference<>();
    private final BoardContractTest correct = new BoardContractTest();

    @Override
    public List<String> emptyNamespaces() {
      return correct.emptyNamespaces();
    }

    @Override
    public Storage storage(String namespace) {
      Storage honest = correct.storage(namespace);
      LyingStorage liar = new LyingStorage(honest);
      CURRENT.get().storage.accept(honest, liar);
      return liar;
    }

    @Override
    public Board board(List<String> namespaces) {
      Telling lie = CURRENT.get();
      List<String> over = lie.overEverything ? List.copyOf(correct.places.keySet()) : namespaces;
      Board honest = correct.board(over);
      return lie.boards.apply(
          lie.alike
              .map(
                  alike ->
                      searched(
                          honest,
                          (board, query, after, max) -> similar(over, alike, query, after, max)))
              .orElse(honest));
    }

    private List<IdentifierMatch> similar(
        Collection<String> namespaces,
        BiPredicate<String, String> alike,
        IdentifierQuery query,
        Optional<IdentifierMatch> after,
        int max) {
      List<IdentifierMatch> found = new ArrayList<>();
      for (String namespace : namespaces) {
        correct
            .place(namespace)
            .everyIdentifier()
            .forEach(
                (stream, rows) ->
                    rows.stream()
                        .filter(row -> alike.test(query.text(), row.text()))
                        .map(row -> new IdentifierMatch(namespace, stream, row))
                        .forEach(found::add));
      }
      return found.stream()
          .sorted()
          .filter(match -> after.isEmpty() || match.compareTo(after.get()) > 0)
          .limit(max)
          .toList();
    }

    @Override
    public long rowsRead() {
      return correct.rowsRead();
    }
  }
}
