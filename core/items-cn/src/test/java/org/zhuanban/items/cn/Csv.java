package org.zhuanban.items.cn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The files as they are, without the reader of the library. */
final class Csv {
  private static final Path FOLDER = Path.of("src/main/resources/org/zhuanban/items/cn");

  private Csv() {}

  static List<Map<String, String>> rows(String file) {
    try {
      List<String> lines = Files.readAllLines(FOLDER.resolve(file));
      List<String> columns = List.of(lines.get(0).split(",", -1));
      return lines.stream().skip(1).map(line -> row(columns, line)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> row(List<String> columns, String line) {
    String[] cells = line.split(",", -1);
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      row.put(columns.get(i), cells[i]);
    }
    return row;
  }

  static String cell(Map<String, String> row, String column) {
    return Objects.requireNonNull(row.get(column), column);
  }
}
