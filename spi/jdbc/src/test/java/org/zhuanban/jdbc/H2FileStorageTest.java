package org.zhuanban.jdbc;

class H2FileStorageTest extends JdbcContract {
  H2FileStorageTest() {
    super(Database.H2_FILE);
  }
}
