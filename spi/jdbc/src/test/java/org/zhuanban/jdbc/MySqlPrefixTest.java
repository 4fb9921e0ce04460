package org.zhuanban.jdbc;

class MySqlPrefixTest extends PrefixBehaviour {
  MySqlPrefixTest() {
    super(Database.MYSQL);
  }
}
