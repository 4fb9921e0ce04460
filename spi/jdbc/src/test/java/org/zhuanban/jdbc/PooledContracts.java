package org.zhuanban.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Group;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    EveryCall.of(here, one);
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
