package org.zhuanban.jdbc;

class MySqlOutboxTest extends JdbcOutboxContract {
  MySqlOutboxTest() {
    super(Database.MYSQL);
  }
}
