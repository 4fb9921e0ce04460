package org.zhuanban.jdbc;

class H2TransactionsTest extends TransactionBehaviour {
  H2TransactionsTest() {
    super(Database.H2_MEMORY);
  }
}
