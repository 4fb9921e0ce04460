package org.zhuanban.jdbc;

class H2BoardTest extends JdbcBoardContract {
  H2BoardTest() {
    super(Database.H2_MEMORY);
  }
}
