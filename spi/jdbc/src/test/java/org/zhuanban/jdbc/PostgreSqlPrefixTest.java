package org.zhuanban.jdbc;

class PostgreSqlPrefixTest extends PrefixBehaviour {
  PostgreSqlPrefixTest() {
    super(Database.POSTGRESQL);
  }
}
