package org.zhuanban.upward;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zhuanban.exchange.Consignment.TableRow;
import org.zhuanban.exchange.ReceiverTable;
import org.zhuanban.exchange.ReceiverTable.Column;
import org.zhuanban.exchange.ServiceTables;

/** The three tables of cases in the database of a platform, each row under its key. */
public final class ThreeTables {
  /** The tables, in the order of writing. */
  public static final List<ReceiverTable<?>> ALL =
      List.of(ServiceTables.ACCEPT, ServiceTables.PROCESS, ServiceTables.RESULT);

  private static final String KEY = "row_guid";

  private final Connection database;

  /**
   * Opens the tables.
   *
   * @param database the database of the platform
   */
  public ThreeTables(Connection database) {
    this.database = database;
  }

  /**
   * Writes a row: it replaces the one with its key. A withdrawn row is marked, and is nothing where
   * there is none.
   *
   * @param row the row
   * @throws SQLException if the database refuses it
   */
  public void write(TableRow row) throws SQLException {
    List<Column> columns = row.table().columns();
    if (row.valid()) {
      if (update(row, columns) == 0) {
        insert(row, columns);
      }
    } else {
      update(row, columns.stream().filter(column -> column.name().startsWith("cd_")).toList());
    }
  }

  private int update(TableRow row, List<Column> columns) throws SQLException {
    String set =
        columns.stream().map(column -> column.name() + " = ?").collect(Collectors.joining(", "));
    try (PreparedStatement statement =
        database.prepareStatement(
            "UPDATE " + row.table().name() + " SET " + set + " WHERE " + KEY + " = ?")) {
      fill(statement, row, columns);
      statement.setString(columns.size() + 1, row.key().guid());
      return statement.executeUpdate();
    }
  }

  private void insert(TableRow row, List<Column> columns) throws SQLException {
    String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
    String places = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
    try (PreparedStatement statement =
        database.prepareStatement(
            "INSERT INTO " + row.table().name() + " (" + names + ") VALUES (" + places + ")")) {
      fill(statement, row, columns);
      statement.executeUpdate();
    }
  }

  private static void fill(PreparedStatement statement, TableRow row, List<Column> columns)
      throws SQLException {
    List<Column> all = row.table().columns();
    int place = 0;
    for (Column column : columns) {
      place++;
      Optional<String> cell = row.cells().get(all.indexOf(column));
      if (cell.isEmpty()) {
        statement.setNull(place, Types.NULL);
      } else if (column.form() == ReceiverTable.Form.DATE_TIME) {
        statement.setTimestamp(place, Timestamp.valueOf(cell.get()));
      } else {
        statement.setString(place, cell.get());
      }
    }
  }
}
