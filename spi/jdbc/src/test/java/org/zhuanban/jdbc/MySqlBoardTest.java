package org.zhuanban.jdbc;

class MySqlBoardTest extends JdbcBoardContract {
  MySqlBoardTest() {
    super(Database.MYSQL);
  }
}
