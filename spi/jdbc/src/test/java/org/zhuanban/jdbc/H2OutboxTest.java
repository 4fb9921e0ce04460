package org.zhuanban.jdbc;

class H2OutboxTest extends JdbcOutboxContract {
  H2OutboxTest() {
    super(Database.H2_MEMORY);
  }
}
