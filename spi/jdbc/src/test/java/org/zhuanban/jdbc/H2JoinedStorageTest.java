package org.zhuanban.jdbc;

class H2JoinedStorageTest extends JdbcJoinedContract {
  H2JoinedStorageTest() {
    super(Database.H2_MEMORY);
  }
}
