package org.zhuanban.jdbc;

class H2StorageTest extends JdbcContract {
  H2StorageTest() {
    super(Database.H2_MEMORY);
  }
}
