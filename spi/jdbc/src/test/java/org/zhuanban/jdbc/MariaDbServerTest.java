package org.zhuanban.jdbc;

import java.io.IOException;

class MariaDbServerTest extends ServerFaults {
  MariaDbServerTest() throws IOException {
    super(new Server.MariaDb());
  }
}
