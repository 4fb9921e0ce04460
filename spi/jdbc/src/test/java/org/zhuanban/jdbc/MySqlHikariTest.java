package org.zhuanban.jdbc;

class MySqlHikariTest extends PooledContracts {
  MySqlHikariTest() {
    super(PooledDatabase.MYSQL_HIKARI);
  }
}
