package org.zhuanban.jdbc;

class MySqlHandoverTest extends HandoverBehaviour {
  MySqlHandoverTest() {
    super(Database.MYSQL);
  }
}
