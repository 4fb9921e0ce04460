package org.zhuanban.dossier.page;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.zhuanban.duty.Light;
import org.zhuanban.report.content.CaseRef;
import org.zhuanban.report.content.Figure;

/**
 * A part of a report, whatever it is written as.
 *
 * @param title its title
 * @param blocks what it says
 */
record ReportPart(String title, List<ReportPart.Block> blocks) {
  /** Something that it says. */
  sealed interface Block {}

  /** A sentence. */
  record Say(String text) implements Block {}

  /** A table, the first cell of each row being its key. */
  record Grid(String id, String caption, List<String> head, List<List<Cell>> rows)
      implements Block {
    /** A table, or a sentence where it would be empty. */
    static Block orSay(
        String id, String caption, String nothing, List<List<Cell>> rows, String... head) {
      return rows.isEmpty() ? new Say(nothing) : new Grid(id, caption, List.of(head), rows);
    }

    /** {@return the columns that hold numbers, from 0} */
    Set<Integer> numbers() {
      return IntStream.range(0, head.size())
          .filter(column -> rows.stream().anyMatch(row -> row.get(column).number()))
          .boxed()
          .collect(Collectors.toSet());
    }
  }

  /** A cell of text, which may be a number or a light. */
  record Cell(String text, boolean number, Optional<Light> light) {
    static Cell of(String text) {
      return new Cell(text, false, Optional.empty());
    }

    static Cell number(String text) {
      return new Cell(text, true, Optional.empty());
    }

    static Cell of(Light light) {
      return new Cell(Words.of(light), false, Optional.of(light));
    }

    /** The first attempt at an item is called as the item itself. */
    static Cell of(CaseRef where) {
      return of(named(where));
    }

    private static String named(CaseRef where) {
      return where.part().map(part -> part.replaceFirst(":1$", "")).orElse("本项目");
    }

    /** What a figure counts. */
    static Cell cases(Figure figure) {
      return of(
          figure.cases().isEmpty()
              ? Words.NONE
              : figure.cases().keySet().stream().map(Cell::named).collect(Collectors.joining("、")));
    }
  }
}
