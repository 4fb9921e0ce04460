package org.zhuanban.jdbc;

class MySqlJoinedStorageTest extends JdbcJoinedContract {
  MySqlJoinedStorageTest() {
    super(Database.MYSQL);
  }
}
