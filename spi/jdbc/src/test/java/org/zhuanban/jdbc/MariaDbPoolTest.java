package org.zhuanban.jdbc;

class MariaDbPoolTest extends PoolBehaviour {
  MariaDbPoolTest() {
    super(PooledDatabase.MARIADB_DRUID, PooledDatabase.MARIADB_HIKARI);
  }
}
