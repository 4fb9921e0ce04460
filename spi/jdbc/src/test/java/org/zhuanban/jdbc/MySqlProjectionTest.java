package org.zhuanban.jdbc;

class MySqlProjectionTest extends ProjectionBehaviour {
  MySqlProjectionTest() {
    super(Database.MYSQL);
  }
}
