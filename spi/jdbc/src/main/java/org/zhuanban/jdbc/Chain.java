package org.zhuanban.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Statements that go to the database in one round trip, joined by semicolons. */
final class Chain implements Writing {
  /** Of more, which a large commit has, each takes a round trip, so that none is too large. */
  private static final int MOST = 8;

  private final List<String> texts = new ArrayList<>();
  private final List<Place.Filling> fillings = new ArrayList<>();

  /**
   * Tells whether a connection passes chains on. A pool with a wall against injected statements may
   * refuse all that have a semicolon.
   */
  static boolean passes(Connection connection) {
    Chain chain = new Chain();
    for (int i = 0; i < 2; i++) {
      chain.write("SELECT ?", parameters -> parameters.number(1));
    }
    try {
      chain.run(connection);
      return true;
    } catch (SQLException refused) {
      return false;
    }
  }

  @Override
  public void write(String sql, Place.Filling filling) {
    texts.add(sql);
    fillings.add(filling);
  }

  /** Runs them in order, and tells how many rows the first one changed. */
  int run(Connection connection) throws SQLException {
    if (texts.size() <= MOST) {
      return run(connection, String.join("; ", texts), fillings);
    }
    int changed = run(connection, texts.get(0), fillings.subList(0, 1));
    for (int i = 1; i < texts.size(); i++) {
      run(connection, texts.get(i), fillings.subList(i, i + 1));
    }
    return changed;
  }

  private static int run(Connection connection, String sql, List<Place.Filling> fillings)
      throws SQLException {
    try (PreparedStatement all = connection.prepareStatement(sql)) {
      Parameters parameters = new Parameters(all);
      for (Place.Filling filling : fillings) {
        filling.fill(parameters);
      }
      all.execute();
      return all.getUpdateCount();
    }
  }
}
