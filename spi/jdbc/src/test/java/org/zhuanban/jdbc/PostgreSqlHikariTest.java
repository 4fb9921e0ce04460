package org.zhuanban.jdbc;

class PostgreSqlHikariTest extends PooledContracts {
  PostgreSqlHikariTest() {
    super(PooledDatabase.POSTGRESQL_HIKARI);
  }
}
