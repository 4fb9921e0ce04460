package org.zhuanban.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuanban.tck.BoardProbe.ALL;
import static org.zhuanban.tck.StorageProbe.until;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zhuanban.spi.Board;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.CommitResult.Conflict;
import org.zhuanban.spi.EntryIdentifiers;
import org.zhuanban.spi.IdentifierMatch;
import org.zhuanban.spi.IdentifierQuery;
import org.zhuanban.spi.IdentifierRow;
import org.zhuanban.spi.RowRefresh;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;

/**
 * What is found by an identifier: exactly its rows, over many streams and namespaces, at once.
 *
 * @since 0.1
 */
public interface IdentifierSearchContract extends BoardFixture {
  /** Case, width, accents, brackets, blanks at the end and characters beyond the basic plane. */
  @Test
  default void B7_identifiers_are_told_apart_character_by_character() {
    List<String> namespaces = emptyNamespaces();
    StreamKey stream = new StreamKey("project", "P-1");
    List<IdentifierRow> rows = Rows.identifiers(1, Values.IDENTIFIERS).rows();
    storage(namespaces.get(0)).commit(Rows.naming(stream, 0, "c-1", new EntryIdentifiers(1, rows)));
    Board board = board(namespaces);

    for (IdentifierRow row : rows) {
      Difference.check(
          "B7: what is found by '%s'".formatted(row.text()),
          List.of(new IdentifierMatch(namespaces.get(0), stream, row)),
          board.find(IdentifierQuery.of(row.text()), Optional.empty(), ALL));
    }
    for (String missing : List.of("A-1   ", "A", "石政办发", "\ud842\udfb8", "Q".repeat(200))) {
      Difference.check(
          "B7: what is found by '%s'".formatted(missing),
          List.of(),
          board.find(IdentifierQuery.of(missing), Optional.empty(), ALL));
    }
  }

  /** By namespace, stream, version and place; each namespace alone and both together. */
  @Test
  default void B7_rows_come_in_order_by_pages_of_any_size_out_of_the_namespaces_asked() {
    List<String> namespaces = emptyNamespaces();
    List<IdentifierMatch> expected = new ArrayList<>();
    for (String namespace : namespaces) {
      for (String kind : List.of("project", "case", "Case")) {
        for (String id : List.of("b", "a-1", "A", "a", "a-10")) {
          StreamKey stream = new StreamKey(kind, id);
          List<EntryIdentifiers> all = new ArrayList<>();
          for (long version : new long[] {2, 10, 11}) {
            all.add(
                Rows.identifiers(
                    version,
                    IntStream.range(0, 12)
                        .mapToObj(i -> i % 5 == 0 ? "A-" + i : i == 3 ? "A-0" : "A-1")
                        .toList()));
          }
          storage(namespace)
              .commit(Rows.aCommit(stream, 0, 11, "c-1").addAllIdentifiers(all).build());
          all.forEach(each -> expected.addAll(matches(namespace, stream, each, "A-1")));
        }
      }
    }
    expected.sort(null);
    for (List<String> over :
        List.of(
            namespaces,
            namespaces.subList(0, 1),
            namespaces.subList(1, 2),
            List.of(namespaces.get(1), namespaces.get(0)))) {
      List<IdentifierMatch> wanted =
          expected.stream().filter(match -> over.contains(match.namespace())).toList();
      for (int max : new int[] {1, 7, wanted.size() - 1, wanted.size(), ALL}) {
        Difference.check(
            "B7: pages of %s out of %s".formatted(max, over),
            wanted,
            Pages.found(board(over), IdentifierQuery.of("A-1"), max));
      }
      for (String kind : List.of("PAPER", "Paper", "paper", "papers")) {
        IdentifierQuery ofKind = new IdentifierQuery("A-1", Optional.of(kind));
        for (int max : new int[] {13, ALL}) {
          Difference.check(
              "B7: of kind %s by pages of %s out of %s".formatted(kind, max, over),
              wanted.stream().filter(match -> ofKind.matches(match.identifier())).toList(),
              Pages.found(board(over), ofKind, max));
        }
      }
    }
  }

  /** More than any page, statement or batch holds, in one stream and in many. */
  @Test
  default void B7_more_than_a_thousand_rows_of_one_text_are_found() {
    List<String> namespaces = emptyNamespaces();
    String namespace = namespaces.get(0);
    List<IdentifierMatch> expected = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      StreamKey stream = new StreamKey("project", "P-" + i);
      EntryIdentifiers named =
          Rows.identifiers(1, IntStream.range(0, 20).mapToObj(n -> "91").toList());
      storage(namespace).commit(Rows.naming(stream, 0, "c-1", named));
      expected.addAll(matches(namespace, stream, named, "91"));
    }
    EntryIdentifiers many =
        Rows.identifiers(1, IntStream.range(0, 1_100).mapToObj(n -> "91").toList());
    StreamKey large = new StreamKey("project", "large");
    storage(namespace).commit(Rows.naming(large, 0, "c-1", many));
    expected.addAll(matches(namespace, large, many, "91"));
    expected.sort(null);

    for (int max : new int[] {999, 1_000, 1_001, 2_300, Integer.MAX_VALUE}) {
      Difference.check(
          "B7: pages of " + max,
          expected,
          Pages.found(board(namespaces), IdentifierQuery.of("91"), max));
    }
  }

  /** The row of the page before may be gone, and its text be another one. */
  @Test
  default void B7_a_page_begins_after_a_place_that_is_no_longer_there() {
    String namespace = emptyNamespaces().get(0);
    StreamKey stream = new StreamKey("project", "P-1");
    Storage storage = storage(namespace);
    storage.commit(Rows.naming(stream, 0, "c-1", Rows.identifiers(1, List.of("n", "n", "m", "n"))));
    Board board = board(List.of(namespace));
    List<IdentifierMatch> before = board.find(IdentifierQuery.of("n"), Optional.empty(), ALL);
    assertThat(before).hasSize(3);
    storage.commit(Rows.naming(stream, 1, "c-2", Rows.identifiers(1, List.of("n", "m", "n", "n"))));

    Difference.check(
        "B7: after a row that is another one now",
        List.of(2, 3),
        board.find(IdentifierQuery.of("n"), Optional.of(before.get(1)), ALL).stream()
            .map(match -> match.identifier().place())
            .toList());
    Difference.check(
        "B7: after the last one",
        List.of(),
        board.find(IdentifierQuery.of("n"), Optional.of(before.get(2)), ALL));
  }

  /** As soon as a commit has returned, by what it names and not by what it takes away. */
  @Test
  default void B7_what_a_commit_or_a_refreshing_changed_is_found_at_once() {
    String namespace = emptyNamespaces().get(0);
    StreamKey stream = new StreamKey("project", "P-1");
    Storage storage = storage(namespace);
    Board board = board(List.of(namespace));
    assertFound(board, "old", 0);
    storage.commit(Rows.naming(stream, 0, "c-1", Rows.identifiers(1, List.of("old", "kept"))));
    assertFound(board, "old", 1);

    storage.commit(Rows.naming(stream, 1, "c-2", Rows.identifiers(1, List.of("new", "kept"))));
    assertFound(board, "old", 0);
    assertFound(board, "new", 1);
    assertFound(board, "kept", 1);

    assertThat(storage.commit(Rows.naming(stream, 1, "late", Rows.identifiers(2, List.of("late")))))
        .isEqualTo(new Conflict());
    assertFound(board, "late", 0);

    storage.commit(Rows.naming(stream, 2, "c-3", new EntryIdentifiers(1, List.of())));
    assertFound(board, "new", 0);
    assertFound(board, "kept", 0);

    storage.refresh(
        new RowRefresh(stream, 3, List.of(), List.of(Rows.identifiers(2, List.of("again")))));
    assertFound(board, "again", 1);

    storage.destroy(Rows.destruction(stream, 3, "c-9"));
    assertFound(board, "again", 0);
  }

  private static void assertFound(Board board, String text, int rows) {
    assertThat(board.find(IdentifierQuery.of(text), Optional.empty(), ALL))
        .as("B7: what is found by '%s'", text)
        .hasSize(rows);
  }

  /** A number that moves from entry to entry is found in one of them, never in none or both. */
  @Test
  default void B7_a_number_that_is_just_moved_is_found_exactly_once() {
    List<String> namespaces = emptyNamespaces();
    StreamKey stream = new StreamKey("project", "P-1");
    Storage storage = storage(namespaces.get(0));
    Board board = board(namespaces);
    storage.commit(Rows.naming(stream, 0, "c-0", Rows.identifiers(1, List.of("n"))));
    AtomicBoolean over = new AtomicBoolean();
    Callable<Boolean> writer =
        () -> {
          try {
            for (long version = 1; version <= 300; version++) {
              Commit next =
                  Rows.naming(
                      stream,
                      version,
                      "c-" + version,
                      new EntryIdentifiers(version, List.of()),
                      Rows.identifiers(version + 1, List.of("n")));
              until(() -> storage.commit(next));
            }
            return true;
          } finally {
            over.set(true);
          }
        };
    Callable<Boolean> reader =
        () -> {
          while (!over.get()) {
            assertThat(until(() -> board.find(IdentifierQuery.of("n"), Optional.empty(), 9)))
                .as("B7: the one number")
                .hasSize(1);
          }
          return true;
        };

    assertThat(Race.run(List.of(writer, reader, reader))).containsOnly(true);
  }

  private static List<IdentifierMatch> matches(
      String namespace, StreamKey stream, EntryIdentifiers named, String text) {
    return named.rows().stream()
        .filter(row -> row.text().equals(text))
        .map(row -> new IdentifierMatch(namespace, stream, row))
        .toList();
  }
}
