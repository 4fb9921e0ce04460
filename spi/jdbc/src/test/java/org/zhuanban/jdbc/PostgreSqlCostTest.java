package org.zhuanban.jdbc;

class PostgreSqlCostTest extends CostBehaviour {
  PostgreSqlCostTest() {
    super(Database.POSTGRESQL);
  }
}
