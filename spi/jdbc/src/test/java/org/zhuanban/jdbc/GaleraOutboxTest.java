package org.zhuanban.jdbc;

class GaleraOutboxTest extends JdbcOutboxContract {
  GaleraOutboxTest() {
    super(Database.GALERA);
  }
}
