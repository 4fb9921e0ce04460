package org.zhuanban.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChunksTest {
  private static List<Integer> sizes(List<Integer> rows) {
    return Chunks.of(rows, bytes -> bytes).stream().map(List::size).toList();
  }

  @Test
  void nothing_takes_no_statement() {
    assertThat(sizes(List.of())).isEmpty();
  }

  @Test
  void at_most_200_rows_go_together() {
    List<Integer> rows = IntStream.range(0, 401).mapToObj(i -> 1).toList();

    assertThat(sizes(rows.subList(0, 200))).containsExactly(200);
    assertThat(sizes(rows.subList(0, 201))).containsExactly(200, 1);
    assertThat(sizes(rows)).containsExactly(200, 200, 1);
  }

  @Test
  void at_most_4_mebibytes_go_together() {
    int mebibyte = 1 << 20;

    assertThat(sizes(List.of(mebibyte, mebibyte, mebibyte, mebibyte))).containsExactly(4);
    assertThat(sizes(List.of(mebibyte, mebibyte, mebibyte, mebibyte, 1, 1))).containsExactly(4, 2);
  }
}
