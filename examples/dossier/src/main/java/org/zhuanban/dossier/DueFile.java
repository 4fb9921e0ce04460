package org.zhuanban.dossier;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A list of cases in CSV. A row is one line: so a cell whose quotes do not end spoils its own row
 * and not all that follow.
 */
final class DueFile {
  private static final List<String> COLUMNS =
      List.of("id", "rule", "start_date", "limit", "calendar");

  private final String file;
  private final List<String> columns;

  /** The lines after the first one. */
  private final List<String> lines;

  private DueFile(String file, List<String> columns, List<String> lines) {
    this.file = file;
    this.columns = columns;
    this.lines = lines;
  }

  /** What is done with the rows. */
  interface Rows {
    /**
     * Takes a row.
     *
     * @param row the row
     */
    void row(DueRow row);

    /**
     * Takes a row that is none.
     *
     * @param line where it stands in the file
     * @param what what is wrong with it
     */
    void malformed(int line, String what);
  }

  /**
   * Opens a list.
   *
   * @param file the name to use in errors
   * @param text the file
   * @return the list
   * @throws InputException if the first line does not name the columns
   */
  static DueFile of(String file, String text) {
    List<String> lines = text.lines().toList();
    if (lines.isEmpty()) {
      throw new InputException(file, 0, "the file is empty");
    }
    List<String> columns;
    try {
      columns = cells(lines.get(0)).stream().map(String::strip).toList();
    } catch (IllegalArgumentException e) {
      throw new InputException(file, 1, String.valueOf(e.getMessage()));
    }
    Set<String> distinct = new HashSet<>();
    for (String column : columns) {
      if (!distinct.add(column)) {
        throw new InputException(
            file, 1, "the column %s stands twice".formatted(Quoted.of(column)));
      }
    }
    for (String column : COLUMNS) {
      if (!distinct.contains(column)) {
        throw new InputException(
            file,
            1,
            "the column '%s' is missing; found %s"
                .formatted(column, Quoted.list(columns.stream().map(Quoted::of).toList())));
      }
    }
    return new DueFile(file, columns, lines.subList(1, lines.size()));
  }

  /** {@return the name to use in errors} */
  String name() {
    return file;
  }

  /**
   * Goes through the rows; empty lines are none.
   *
   * @param rows what is done with them
   */
  void forEach(Rows rows) {
    for (int i = 0; i < lines.size(); i++) {
      int line = i + 2;
      if (lines.get(i).isBlank()) {
        continue;
      }
      try {
        rows.row(new DueRow(line, byColumn(cells(lines.get(i)))));
      } catch (IllegalArgumentException e) {
        rows.malformed(line, String.valueOf(e.getMessage()));
      }
    }
  }

  private Map<String, String> byColumn(List<String> cells) {
    if (cells.size() != columns.size()) {
      throw new IllegalArgumentException(
          "%s cells where the first line names %s".formatted(cells.size(), columns.size()));
    }
    Map<String, String> byColumn = new LinkedHashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      byColumn.put(columns.get(i), cells.get(i));
    }
    return byColumn;
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(new StringReader(line), CSVFormat.DEFAULT)) {
      for (CSVRecord read : parser) {
        read.forEach(cells::add);
      }
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      throw new IllegalArgumentException(
          "the quotes of a cell do not fit; write \"...\" around the whole cell, and \"\" for each quote inside",
          e);
    }
    return cells;
  }
}
