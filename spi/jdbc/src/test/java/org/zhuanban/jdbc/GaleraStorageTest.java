package org.zhuanban.jdbc;

class GaleraStorageTest extends JdbcContract {
  GaleraStorageTest() {
    super(Database.GALERA);
  }
}
