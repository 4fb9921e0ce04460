package org.zhuanban.jdbc;

class PostgreSqlJoinedStorageTest extends JdbcJoinedContract {
  PostgreSqlJoinedStorageTest() {
    super(Database.POSTGRESQL);
  }
}
