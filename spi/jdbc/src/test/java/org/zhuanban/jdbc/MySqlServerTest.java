package org.zhuanban.jdbc;

import java.io.IOException;

class MySqlServerTest extends ServerFaults {
  MySqlServerTest() throws IOException {
    super(new Server.MySql());
  }
}
