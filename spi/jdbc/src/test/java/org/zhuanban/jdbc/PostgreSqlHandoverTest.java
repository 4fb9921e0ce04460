package org.zhuanban.jdbc;

class PostgreSqlHandoverTest extends HandoverBehaviour {
  PostgreSqlHandoverTest() {
    super(Database.POSTGRESQL);
  }
}
