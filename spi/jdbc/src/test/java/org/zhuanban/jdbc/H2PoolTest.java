package org.zhuanban.jdbc;

class H2PoolTest extends PoolBehaviour {
  H2PoolTest() {
    super(PooledDatabase.H2_DRUID, PooledDatabase.H2_HIKARI);
  }
}
