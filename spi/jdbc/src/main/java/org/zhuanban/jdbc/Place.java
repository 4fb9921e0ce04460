package org.zhuanban.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The tables as one namespace of them is reached: how to get there, and what to say. */
record Place(
    Transactions transactions, Failures failures, Statements statements, String namespace) {
  /** Gives a statement its parameters. */
  interface Filling {
    void fill(Parameters parameters) throws SQLException;
  }

  /** Makes a value of a row. */
  interface Mapping<T> {
    T map(ResultSet row) throws SQLException;
  }

  Place in(String other) {
    return new Place(transactions, failures, statements, other);
  }

  /** {@code what} completes the sentence "could not ...". */
  <T> List<T> query(String what, String sql, Filling filling, Mapping<T> mapping) {
    return transactions.read(what, connection -> query(connection, sql, filling, mapping));
  }

  static <T> List<T> query(Connection connection, String sql, Filling filling, Mapping<T> mapping)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      filling.fill(new Parameters(select));
      try (ResultSet rows = select.executeQuery()) {
        List<T> found = new ArrayList<>();
        while (rows.next()) {
          found.add(mapping.map(rows));
        }
        return List.copyOf(found);
      }
    }
  }

  /** Tells whether there was such a row. */
  static boolean updated(Connection connection, String sql, Filling filling) throws SQLException {
    return update(connection, sql, filling) == 1;
  }

  static int update(Connection connection, String sql, Filling filling) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      filling.fill(new Parameters(update));
      return update.executeUpdate();
    }
  }

  static void checkPage(int max) {
    if (max < 1) {
      throw new IllegalArgumentException("max must be at least 1, but was " + max);
    }
  }
}
