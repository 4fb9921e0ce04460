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
import org.zhuanban.spi.Head;
import org.zhuanban.spi.Storage;

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
}
