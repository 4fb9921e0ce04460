package org.zhuanban.documents;

import java.util.ArrayList;
import java.util.List;
import org.zhuanban.export.CsvText;

/**
 * A table. The first cell of each row is its heading.
 *
 * @param caption what stands over it
 * @param columns the columns
 * @param rows the rows, each with a cell for every column
 * @param empty what stands in place of a table without rows
 */
public record Table(String caption, List<Column> columns, List<List<Cell>> rows, String empty)
    implements Block {
  /**
   * Copies the lists.
   *
   * @param caption what stands over it
   * @param columns the columns
   * @param rows the rows
   * @param empty what stands in place of a table without rows
   * @throws IllegalArgumentException if there is no column, or a row has too few or too many cells
   */
  public Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("table '%s' has no column".formatted(caption));
    }
    for (List<Cell> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            "a row of table '%s' must have %s cells, but had %s"
                .formatted(caption, columns.size(), row.size()));
      }
    }
  }

  /**
   * {@return the table as CSV (RFC 4180): the line of its heads, then a line for each row; no cell
   * is taken for a formula}
   */
  public String csv() {
    List<String> lines = new ArrayList<>();
    lines.add(CsvText.line(columns.stream().map(Column::head).toList()));
    rows.forEach(row -> lines.add(CsvText.line(row.stream().map(Cell::text).toList())));
    return String.join("", lines);
  }
}
