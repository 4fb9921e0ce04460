package org.zhuanban.jdbc;

class H2FileBoardTest extends JdbcBoardContract {
  H2FileBoardTest() {
    super(Database.H2_FILE);
  }
}
