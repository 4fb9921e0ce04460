package org.zhuanban.jdbc;

class MariaDbOutboxTest extends JdbcOutboxContract {
  MariaDbOutboxTest() {
    super(Database.MARIADB);
  }
}
