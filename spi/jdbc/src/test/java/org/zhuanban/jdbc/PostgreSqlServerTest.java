package org.zhuanban.jdbc;

import java.io.IOException;

class PostgreSqlServerTest extends ServerFaults {
  PostgreSqlServerTest() throws IOException {
    super(new Server.PostgreSql());
  }
}
