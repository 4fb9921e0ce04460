package org.zhuanban.jdbc;

class MariaDbTransactionsTest extends TransactionBehaviour {
  MariaDbTransactionsTest() {
    super(Database.MARIADB);
  }
}
