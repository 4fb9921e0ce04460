package org.zhuanban.jdbc;

import net.jqwik.api.Group;
import org.junit.jupiter.api.Nested;

/** All contracts on a database behind a pool. */
abstract class PooledContracts {
  private final PooledDatabase database;

  PooledContracts(PooledDatabase database) {
    this.database = database;
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
}
