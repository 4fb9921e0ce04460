package org.zhuanban.jdbc;

class MariaDbPrefixTest extends PrefixBehaviour {
  MariaDbPrefixTest() {
    super(Database.MARIADB);
  }
}
