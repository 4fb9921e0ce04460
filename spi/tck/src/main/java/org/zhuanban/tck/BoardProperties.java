package org.zhuanban.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.zhuanban.spi.Board;
import org.zhuanban.spi.BoardQuery;
import org.zhuanban.spi.BoardRow;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.Head;
import org.zhuanban.spi.IdentifierMatch;
import org.zhuanban.spi.IdentifierQuery;
import org.zhuanban.spi.IdentifierRow;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;

/**
 * Any question over any history, compared with the words of the query. Run by jqwik.
 *
 * @since 0.1
 */
public interface BoardProperties extends BoardFixture {
  /**
   * Compares boards with the query's own words over any history.
   *
   * @param here the history of the first namespace
   * @param there the history of the second namespace
   * @param queries what is asked
   * @param page the size of the pages to read
   */
  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  default void B3_whatever_is_asked_exactly_the_rows_come_that_match(
      @ForAll(supplier = Histories.class) List<Histories.Step> here,
      @ForAll(supplier = Histories.class) List<Histories.Step> there,
      @ForAll(supplier = Questions.class) List<BoardQuery> queries,
      @ForAll @IntRange(min = 1, max = 6) int page) {
    List<String> namespaces = emptyNamespaces();
    List<BoardRow> stored = new ArrayList<>(replay(namespaces.get(0), here));
    stored.addAll(replay(namespaces.get(1), there));
    Collections.sort(stored);

    for (List<String> over : List.of(namespaces, namespaces.subList(0, 1))) {
      Board board = board(over);
      for (BoardQuery query : queries) {
        assertThat(Pages.board(board, query, page))
            .isEqualTo(
                stored.stream()
                    .filter(row -> over.contains(row.namespace()) && query.matches(row))
                    .toList());
      }
      assertThat(Pages.boardOfAny(board, queries, page))
          .as("B6: rows of any of %s", queries)
          .isEqualTo(
              stored.stream()
                  .filter(row -> over.contains(row.namespace()))
                  .filter(row -> queries.stream().anyMatch(query -> query.matches(row)))
                  .toList());
    }
  }

  private List<BoardRow> replay(String namespace, List<Histories.Step> history) {
    Storage storage = storage(namespace);
    Model model = new Model();
    for (int i = 0; i < history.size(); i++) {
      Histories.Step step = history.get(i);
      model.commit(step.at(model.version(step.stream()), "c-" + i));
      storage.commit(step.at(storage.head(step.stream()).map(Head::version).orElse(0L), "c-" + i));
    }
    return Histories.STREAMS.stream()
        .flatMap(
            stream ->
                model.duties(stream).stream().map(row -> new BoardRow(namespace, stream, row)))
        .toList();
  }

  /**
   * Compares searches with the query's own words after any changes.
   *
   * @param walk what is done, in two namespaces
   * @param page the size of the pages to read
   */
  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  default void B7_whatever_was_done_exactly_the_identifiers_are_found_that_match(
      @ForAll(supplier = Walks.class) List<Walks.Step> walk,
      @ForAll @IntRange(min = 1, max = 6) int page) {
    Race.within(
        () -> {
          List<String> namespaces = emptyNamespaces();
          List<Storage> storages = namespaces.stream().map(this::storage).toList();
          List<Model> models =
              storages.stream().map(storage -> new Model(storage.keepsTexts())).toList();
          for (Walks.Step step : walk) {
            for (Storage each : List.of(models.get(step.space()), storages.get(step.space()))) {
              take(step, each);
            }
          }
          List<IdentifierMatch> stored = new ArrayList<>();
          for (int space = 0; space < 2; space++) {
            for (StreamKey stream : Walks.STREAMS) {
              for (IdentifierRow row : models.get(space).identifiers(stream)) {
                stored.add(new IdentifierMatch(namespaces.get(space), stream, row));
              }
            }
          }
          Collections.sort(stored);
          for (String text : Values.IDENTIFIERS) {
            IdentifierQuery query = IdentifierQuery.of(text);
            Difference.check(
                "B7: what is found by '%s'".formatted(text),
                stored.stream().filter(match -> query.matches(match.identifier())).toList(),
                Pages.found(board(namespaces), query, page));
          }
          return true;
        });
  }

  private static void take(Walks.Step step, Storage storage) {
    if (step instanceof Walks.Write write) {
      long version = Math.max(0, version(storage, write.stream()) + write.drift());
      for (Walks.Draft draft : write.drafts()) {
        Commit commit = draft.at(write.stream(), version, storage.keepsTexts());
        storage.commit(commit);
        version = commit.head().version();
      }
    } else if (step instanceof Walks.Refresh refresh) {
      storage.refresh(
          refresh.at(Math.max(1, version(storage, refresh.stream()) + refresh.drift())));
    } else if (step instanceof Walks.Destroy gone) {
      storage.destroy(gone.at(Math.max(1, version(storage, gone.stream()) + gone.drift())));
    }
  }

  private static long version(Storage storage, StreamKey stream) {
    return storage.head(stream).map(Head::version).orElse(0L);
  }
}
