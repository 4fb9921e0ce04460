package org.zhuanban.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhuanban.exchange.Consignment.TableRow;
import org.zhuanban.exchange.ReceiverTable.Column;
import org.zhuanban.export.CsvText;

/** Writes rows of a receiver as text: CSV, and JSON by the line. */
public final class RowText {
  private static final int CONTROL = 0x20;

  private RowText() {}

  /**
   * Writes the rows of a table as CSV of RFC 4180, with a heading. Cells without a value are empty,
   * and a cell that a spreadsheet would take for a formula begins with an apostrophe.
   *
   * @param table the table
   * @param rows rows, also of other tables, which are left out
   * @return the lines, each with CR LF
   */
  public static String csv(ReceiverTable<?> table, List<TableRow> rows) {
    StringBuilder text = new StringBuilder();
    text.append(CsvText.line(table.columns().stream().map(Column::name).toList()));
    for (TableRow row : rows) {
      if (row.table() == table) {
        text.append(CsvText.line(row.cells().stream().map(cell -> cell.orElse("")).toList()));
      }
    }
    return text.toString();
  }

  /**
   * Writes rows as JSON (RFC 8259), an object a line. It has the table, the key, the version and
   * whether the row is valid, then the cells by their columns. A cell without a value is {@code
   * null}, a number is a number, and any other cell is a text.
   *
   * @param rows the rows
   * @return the lines, each with LF
   */
  public static String json(List<TableRow> rows) {
    StringBuilder text = new StringBuilder();
    for (TableRow row : rows) {
      List<String> cells = new ArrayList<>();
      List<Column> columns = row.table().columns();
      for (int i = 0; i < columns.size(); i++) {
        cells.add(quoted(columns.get(i).name()) + ":" + value(columns.get(i), row.cells().get(i)));
      }
      text.append("{\"table\":")
          .append(quoted(row.table().name()))
          .append(",\"key\":")
          .append(quoted(row.key().text()))
          .append(",\"version\":")
          .append(row.version())
          .append(",\"valid\":")
          .append(row.valid())
          .append(",\"cells\":{")
          .append(String.join(",", cells))
          .append("}}\n");
    }
    return text.toString();
  }

  private static String value(Column column, Optional<String> cell) {
    return cell.map(said -> column.form() == ReceiverTable.Form.NUMBER ? said : quoted(said))
        .orElse("null");
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < CONTROL || (Character.isSurrogate(c) && !paired(text, i))) {
        quoted.append("\\u").append(hex(c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }

  /** A half character alone has no bytes in UTF-8, and is written by its number. */
  private static boolean paired(String text, int at) {
    return Character.isHighSurrogate(text.charAt(at))
        ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
        : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
  }

  private static String hex(char c) {
    String digits = Integer.toHexString(c);
    return "0".repeat(4 - digits.length()) + digits;
  }
}
