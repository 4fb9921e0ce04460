package org.zhuanban.jdbc;

class PostgreSqlStandInTest extends StandInBehaviour {
  PostgreSqlStandInTest() {
    super(Database.POSTGRESQL, Dialect.kingbaseEs());
  }
}
