package org.zhuanban.jdbc;

class PostgreSqlOutboxTest extends JdbcOutboxContract {
  PostgreSqlOutboxTest() {
    super(Database.POSTGRESQL);
  }
}
