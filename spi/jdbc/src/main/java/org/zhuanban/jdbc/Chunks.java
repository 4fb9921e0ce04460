package org.zhuanban.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Parts rows into statements of several rows each, which neither have more parameters than a
 * database counts nor are larger than a packet of its.
 *
 * <p>Batches would need no parting, but they take a round trip for each row with some drivers.
 * MariaDB's bundles batches of insertions into a command whose failure a node of a Galera cluster
 * can forget to report: a commit that was undone looks as if it were kept.
 */
final class Chunks {
  private static final int ROWS = 200;
  private static final int BYTES = 4 << 20;

  private Chunks() {}

  static <T> List<List<T>> of(List<T> rows, ToIntFunction<T> size) {
    List<List<T>> chunks = new ArrayList<>();
    int first = 0;
    long bytes = 0;
    for (int i = 0; i < rows.size(); i++) {
      bytes += size.applyAsInt(rows.get(i));
      if (i - first == ROWS || (bytes > BYTES && i > first)) {
        chunks.add(rows.subList(first, i));
        first = i;
        bytes = size.applyAsInt(rows.get(i));
      }
    }
    if (first < rows.size()) {
      chunks.add(rows.subList(first, rows.size()));
    }
    return chunks;
  }
}
