package org.zhuanban.jdbc;

class H2HikariTest extends PooledContracts {
  H2HikariTest() {
    super(PooledDatabase.H2_HIKARI);
  }
}
