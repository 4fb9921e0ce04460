package org.zhuanban.jdbc;

class MariaDbHandoverTest extends HandoverBehaviour {
  MariaDbHandoverTest() {
    super(Database.MARIADB);
  }
}
