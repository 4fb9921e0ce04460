package org.zhuanban.jdbc;

import java.util.Map;

/** The wrong statements that answer like the right ones, and why. */
final class EquivalentSql {
  /** Why nobody can tell two statements apart. */
  enum Reason {
    /** It only keeps the planner from another index. */
    HINT
  }

  static final Map<String, Reason> NAMED = Map.of();

  private EquivalentSql() {}
}
