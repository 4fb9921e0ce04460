package org.zhuanban.jdbc;

class GaleraBoardTest extends JdbcBoardContract {
  GaleraBoardTest() {
    super(Database.GALERA);
  }
}
