package org.zhuanban.jdbc;

class PostgreSqlTransactionsTest extends TransactionBehaviour {
  PostgreSqlTransactionsTest() {
    super(Database.POSTGRESQL);
  }
}
