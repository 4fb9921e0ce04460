package org.zhuanban.jdbc;

class MariaDbBoardTest extends JdbcBoardContract {
  MariaDbBoardTest() {
    super(Database.MARIADB);
  }
}
