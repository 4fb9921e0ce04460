package org.zhuanban.jdbc;

class PostgreSqlDruidTest extends PooledContracts {
  PostgreSqlDruidTest() {
    super(PooledDatabase.POSTGRESQL_DRUID);
  }
}
