package org.zhuanban.jdbc;

class MariaDbDruidTest extends PooledContracts {
  MariaDbDruidTest() {
    super(PooledDatabase.MARIADB_DRUID);
  }
}
