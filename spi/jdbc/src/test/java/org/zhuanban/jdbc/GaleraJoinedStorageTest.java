package org.zhuanban.jdbc;

class GaleraJoinedStorageTest extends JdbcJoinedContract {
  GaleraJoinedStorageTest() {
    super(Database.GALERA);
  }
}
