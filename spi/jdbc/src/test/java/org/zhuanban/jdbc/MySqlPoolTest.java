package org.zhuanban.jdbc;

class MySqlPoolTest extends PoolBehaviour {
  MySqlPoolTest() {
    super(PooledDatabase.MYSQL_DRUID, PooledDatabase.MYSQL_HIKARI);
  }
}
