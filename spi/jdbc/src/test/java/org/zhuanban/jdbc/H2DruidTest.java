package org.zhuanban.jdbc;

class H2DruidTest extends PooledContracts {
  H2DruidTest() {
    super(PooledDatabase.H2_DRUID);
  }
}
