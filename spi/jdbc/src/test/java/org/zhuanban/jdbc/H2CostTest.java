package org.zhuanban.jdbc;

class H2CostTest extends CostBehaviour {
  H2CostTest() {
    super(Database.H2_MEMORY);
  }
}
