package org.zhuanban.jdbc;

class H2ProjectionTest extends ProjectionBehaviour {
  H2ProjectionTest() {
    super(Database.H2_MEMORY);
  }
}
