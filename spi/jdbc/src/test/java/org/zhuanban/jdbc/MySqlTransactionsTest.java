package org.zhuanban.jdbc;

class MySqlTransactionsTest extends TransactionBehaviour {
  MySqlTransactionsTest() {
    super(Database.MYSQL);
  }
}
