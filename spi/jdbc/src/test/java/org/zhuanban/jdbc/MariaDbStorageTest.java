package org.zhuanban.jdbc;

class MariaDbStorageTest extends JdbcContract {
  MariaDbStorageTest() {
    super(Database.MARIADB);
  }
}
