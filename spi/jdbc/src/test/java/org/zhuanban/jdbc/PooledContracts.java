package org.zhuanban.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuanban.jdbc.Samples.DAY;
import static org.zhuanban.jdbc.Samples.MOMENT;
import static org.zhuanban.jdbc.Samples.STREAM;
import static org.zhuanban.jdbc.Samples.commit;
import static org.zhuanban.jdbc.Samples.put;
import static org.zhuanban.jdbc.Samples.telling;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Group;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuanban.spi.Board;
import org.zhuanban.spi.BoardQuery;
import org.zhuanban.spi.CommitResult.Committed;
import org.zhuanban.spi.CommitResult.Conflict;
import org.zhuanban.spi.Outbox;
import org.zhuanban.spi.Owed;
import org.zhuanban.spi.Settlement;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamPosition;

/** All contracts on a database behind a pool. */
abstract class PooledContracts {
  private final PooledDatabase database;

  PooledContracts(PooledDatabase database) {
    this.database = database;
  }

  /** Each call gives its connection back before the next one, as it was lent. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_pool_of_one_connection_is_enough(boolean autoCommit) {
    database.pool();
    Pool one = database.ofOne(autoCommit);
    JdbcBuilder here = one.options().namespace(database.fresh("p"));
    here.createSchema(one);
    Storage storage = here.open(one);
    Outbox outbox = here.outbox(one);
    Board board = here.board(one);

    assertThat(storage.commit(telling(commit(0, "c-1", put("d")), "m")))
        .isEqualTo(new Committed(2));
    assertThat(storage.commit(commit(0, "c-2"))).isEqualTo(new Conflict());
    assertThat(storage.refresh(STREAM, 2, List.of(put("d")))).isEqualTo(new Committed(2));
    assertThat(storage.commitAll(List.of(commit(2, "c-3"), commit(4, "c-4")))).isEqualTo(2);
    assertThat(storage.readAll(List.of(new StreamPosition(STREAM, 0)), 10).get(0).entries())
        .hasSize(6);
    assertThat(storage.dutiesOf(List.of(STREAM)).get(STREAM)).hasSize(1);
    assertThat(storage.due(DAY, Optional.empty(), 10)).hasSize(1);
    assertThat(board.page(BoardQuery.builder().owed(new Owed.Now()).build(), Optional.empty(), 10))
        .hasSize(1);
    assertThat(outbox.lease(MOMENT, MOMENT.plusSeconds(9), 1))
        .allMatch(leased -> outbox.settle(leased, new Settlement.Sent(MOMENT)))
        .hasSize(1);
    assertThat(outbox.purge(MOMENT.plusSeconds(1), 10)).isEqualTo(1);
    assertThat(one.lent()).isZero();
  }

  @Nested
  @Group
  class OfStorages extends JdbcContract {
    OfStorages() {
      super(database);
    }
  }

  @Nested
  @Group
  class OfOutboxes extends JdbcOutboxContract {
    OfOutboxes() {
      super(database);
    }
  }

  @Nested
  @Group
  class OfBoards extends JdbcBoardContract {
    OfBoards() {
      super(database);
    }
  }

  @Nested
  class OfJoinedStorages extends JdbcJoinedContract {
    OfJoinedStorages() {
      super(database);
    }
  }
}
