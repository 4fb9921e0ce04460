package org.zhuanban.jdbc;

class PostgreSqlBoardTest extends JdbcBoardContract {
  PostgreSqlBoardTest() {
    super(Database.POSTGRESQL);
  }
}
