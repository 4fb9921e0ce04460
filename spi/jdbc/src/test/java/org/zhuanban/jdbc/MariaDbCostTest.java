package org.zhuanban.jdbc;

class MariaDbCostTest extends CostBehaviour {
  MariaDbCostTest() {
    super(Database.MARIADB);
  }
}
