package org.zhuanban.export;

import java.util.List;
import java.util.stream.Collectors;

/** Writes lines of comma-separated values (RFC 4180) that a spreadsheet can open without harm. */
public final class CsvText {
  private static final String FORMULA = "=+-@\t\r";

  private CsvText() {}

  /**
   * Writes a line. A cell that a spreadsheet would take for a formula begins with an apostrophe.
   *
   * @param cells the texts of the cells
   * @return the line, with CR LF
   */
  public static String line(List<String> cells) {
    return cells.stream().map(CsvText::cell).collect(Collectors.joining(",")) + "\r\n";
  }

  private static String cell(String text) {
    boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    String safe = formula ? "'" + text : text;
    return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')
        ? "\"" + safe.replace("\"", "\"\"") + "\""
        : safe;
  }
}
