package org.zhuanban.jdbc;

class PostgreSqlPoolTest extends PoolBehaviour {
  PostgreSqlPoolTest() {
    super(PooledDatabase.POSTGRESQL_DRUID, PooledDatabase.POSTGRESQL_HIKARI);
  }
}
