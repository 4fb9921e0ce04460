package org.zhuanban.jdbc;

class MariaDbHikariTest extends PooledContracts {
  MariaDbHikariTest() {
    super(PooledDatabase.MARIADB_HIKARI);
  }
}
