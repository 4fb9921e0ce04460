package org.zhuanban.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuanban.exchange.Receiver.Sending;
import org.zhuanban.exchange.ReceiverTable.Cell;
import org.zhuanban.exchange.ReceiverTable.Scene;
import org.zhuanban.exchange.RowBatch.BatchRow;
import org.zhuanban.json.JsonFields;

/**
 * The rows of a delivery in the columns and codes of a receiver, and what is missing.
 *
 * <p>A row with a finding is kept back, with the rows that need it. A host moves its mark of the
 * project only if there are no findings: the next delivery then has the row again.
 *
 * @param rows the rows to write, those of each table in the order of their keys. A table whose row
 *     must be there first comes first
 * @param findings what is missing, in the same order
 */
public record Consignment(List<TableRow> rows, List<RowFault> findings) {
  /**
   * A row of a table of the receiver. In JSON its cells stand under the names of their columns;
   * those without a value are left out.
   *
   * @param table the table
   * @param key the key; the receiver has one row for it
   * @param version the version of the project; the receiver keeps a row of a later version
   * @param valid whether the row is in effect; a withdrawn row may have fewer cells, and is
   *     withdrawn by its key
   * @param cells the cells in the order of the columns, each empty without a value
   */
  public record TableRow(
      ReceiverTable<?> table, RowKey key, long version, boolean valid, List<Optional<String>> cells)
      implements JsonFields {
    /**
     * Copies the cells.
     *
     * @param table the table
     * @param key the key
     * @param version the version of the project
     * @param valid whether the row is in effect
     * @param cells the cells
     */
    public TableRow {
      cells = List.copyOf(cells);
    }

    @Override
    public Map<String, Object> jsonFields() {
      List<ReceiverTable.Column> columns = table.columns();
      Map<String, Object> filled = new LinkedHashMap<>();
      for (int i = 0; i < cells.size(); i++) {
        filled.put(columns.get(i).name(), cells.get(i));
      }
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("table", table.name());
      fields.put("key", key);
      fields.put("version", version);
      fields.put("valid", valid);
      fields.put("cells", filled);
      return fields;
    }
  }

  /**
   * Copies the lists.
   *
   * @param rows the rows to write
   * @param findings what is missing
   */
  public Consignment {
    rows = List.copyOf(rows);
    findings = List.copyOf(findings);
  }

  /**
   * Puts a delivery into tables.
   *
   * @param delivery the delivery
   * @param tables the tables, in the order of writing
   * @param receiver the receiver
   * @param host what only the host knows
   * @param sending the number of the batch and the time
   * @return the rows and the findings
   */
  public static Consignment of(
      RowBatch delivery,
      List<ReceiverTable<?>> tables,
      Receiver receiver,
      HostFacts host,
      Sending sending) {
    List<TableRow> rows = new ArrayList<>();
    List<RowFault> findings = new ArrayList<>();
    for (ReceiverTable<?> table : tables) {
      for (BatchRow row : delivery.rows()) {
        add(table, row, receiver, host, sending, rows, findings);
      }
    }
    return new Consignment(rows, findings);
  }

  private static <R extends ExchangeRow> void add(
      ReceiverTable<R> table,
      BatchRow delivered,
      Receiver receiver,
      HostFacts host,
      Sending sending,
      List<TableRow> rows,
      List<RowFault> findings) {
    Optional<Scene<R>> due = table.scene(delivered, receiver, host, sending);
    if (due.isPresent()) {
      List<RowFault> missing = table.findings(due.get());
      findings.addAll(missing);
      if (missing.isEmpty() && table.parentComplete(due.get())) {
        rows.add(row(table, delivered, due.get()));
      }
    } else {
      table
          .withdrawn(delivered, receiver, host, sending)
          .ifPresent(scene -> rows.add(row(table, delivered, scene)));
    }
  }

  private static <R extends ExchangeRow> TableRow row(
      ReceiverTable<R> table, BatchRow delivered, Scene<R> scene) {
    return new TableRow(
        table,
        delivered.row().key(),
        delivered.version(),
        scene.valid(),
        table.cells(scene).stream().map(Cell::text).toList());
  }
}
