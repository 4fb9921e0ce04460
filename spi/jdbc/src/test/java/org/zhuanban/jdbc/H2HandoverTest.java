package org.zhuanban.jdbc;

class H2HandoverTest extends HandoverBehaviour {
  H2HandoverTest() {
    super(Database.H2_MEMORY);
  }
}
