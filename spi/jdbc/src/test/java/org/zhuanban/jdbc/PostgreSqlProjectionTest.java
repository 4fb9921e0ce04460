package org.zhuanban.jdbc;

class PostgreSqlProjectionTest extends ProjectionBehaviour {
  PostgreSqlProjectionTest() {
    super(Database.POSTGRESQL);
  }
}
