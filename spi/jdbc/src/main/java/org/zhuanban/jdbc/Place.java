package org.zhuanban.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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
          found.add(mapped(rows, mapping));
        }
        return List.copyOf(found);
      }
    }
  }

  /** A row that another program wrote may break what our own always keep: then it is named. */
  private static <T> T mapped(ResultSet row, Mapping<T> mapping) throws SQLException {
    try {
      return mapping.map(row);
    } catch (IllegalArgumentException | DateTimeException | NullPointerException e) {
      throw new SQLException("a row is malformed, %s: %s".formatted(texts(row), e.getMessage()), e);
    }
  }

  private static Map<String, String> texts(ResultSet row) throws SQLException {
    ResultSetMetaData columns = row.getMetaData();
    Map<String, String> texts = new LinkedHashMap<>();
    for (int column = 1; column <= columns.getColumnCount(); column++) {
      if (columns.getColumnType(column) == Types.VARCHAR) {
        texts.put(columns.getColumnLabel(column).toLowerCase(Locale.ROOT), row.getString(column));
      }
    }
    return texts;
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
