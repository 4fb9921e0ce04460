package org.zhuanban.jdbc;

class MariaDbJoinedStorageTest extends JdbcJoinedContract {
  MariaDbJoinedStorageTest() {
    super(Database.MARIADB);
  }
}
