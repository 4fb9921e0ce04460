package org.zhuanban.jdbc;

import org.junit.jupiter.api.Test;

/** A database that stands in for others, whose scripts and statements it understands as well. */
abstract class StandInBehaviour {
  private final Database database;
  private final Dialect[] others;

  StandInBehaviour(Database database, Dialect... others) {
    this.database = database;
    this.others = others;
  }

  @Test
  void their_scripts_and_statements_are_understood() {
    for (Dialect other : others) {
      EveryCall.of(
          database
              .pool()
              .options()
              .namespace(database.fresh("i"))
              .tablePrefix(database.fresh("other") + "_")
              .dialect(other),
          database.pool());
    }
  }
}
