package org.zhuanban.jdbc;

class MariaDbProjectionTest extends ProjectionBehaviour {
  MariaDbProjectionTest() {
    super(Database.MARIADB);
  }
}
