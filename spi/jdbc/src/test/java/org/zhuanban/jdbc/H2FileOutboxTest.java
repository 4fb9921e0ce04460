package org.zhuanban.jdbc;

class H2FileOutboxTest extends JdbcOutboxContract {
  H2FileOutboxTest() {
    super(Database.H2_FILE);
  }
}
