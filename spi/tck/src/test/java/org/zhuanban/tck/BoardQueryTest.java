package org.zhuanban.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhuanban.spi.BoardQuery;
import org.zhuanban.spi.BoardRow;
import org.zhuanban.spi.Owed;
import org.zhuanban.spi.StreamKey;

class BoardQueryTest {
  @Test
  @SuppressWarnings("NullAway") // A host that reads it from outside finds none.
  void sorts_that_are_absent_are_all() {
    BoardQuery query =
        new BoardQuery(Optional.empty(), Optional.empty(), Optional.empty(), new Owed.Now(), null);

    assertThat(query.sorts()).isEmpty();
    assertThat(
            query.matches(
                new BoardRow("default", new StreamKey("project", "P-1"), Rows.aDuty("a").build())))
        .isTrue();
  }
}
