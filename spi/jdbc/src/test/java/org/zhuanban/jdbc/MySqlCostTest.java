package org.zhuanban.jdbc;

class MySqlCostTest extends CostBehaviour {
  MySqlCostTest() {
    super(Database.MYSQL);
  }
}
