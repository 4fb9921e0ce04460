package org.zhuanban.jdbc;

class GaleraJoinedStorageTest extends JdbcJoinedContract {
  GaleraJoinedStorageTest() {
    super(Database.GALERA);
  }

  /** A lock holds at its node. */
  @Override
  public boolean holds() {
    return false;
  }
}
