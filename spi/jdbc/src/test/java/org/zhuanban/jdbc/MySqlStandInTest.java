package org.zhuanban.jdbc;

class MySqlStandInTest extends StandInBehaviour {
  MySqlStandInTest() {
    super(Database.MYSQL, Dialect.oceanBase(), Dialect.tiDb());
  }
}
