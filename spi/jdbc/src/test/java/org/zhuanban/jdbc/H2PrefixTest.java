package org.zhuanban.jdbc;

class H2PrefixTest extends PrefixBehaviour {
  H2PrefixTest() {
    super(Database.H2_MEMORY);
  }
}
