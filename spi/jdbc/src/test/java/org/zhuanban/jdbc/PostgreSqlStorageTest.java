package org.zhuanban.jdbc;

class PostgreSqlStorageTest extends JdbcContract {
  PostgreSqlStorageTest() {
    super(Database.POSTGRESQL);
  }
}
