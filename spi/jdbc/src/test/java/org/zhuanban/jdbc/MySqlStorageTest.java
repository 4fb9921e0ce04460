package org.zhuanban.jdbc;

class MySqlStorageTest extends JdbcContract {
  MySqlStorageTest() {
    super(Database.MYSQL);
  }
}
