package org.zhuanban.jdbc;

class MySqlDruidTest extends PooledContracts {
  MySqlDruidTest() {
    super(PooledDatabase.MYSQL_DRUID);
  }
}
