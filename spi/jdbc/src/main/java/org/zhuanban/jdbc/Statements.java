package org.zhuanban.jdbc;

/**
 * The texts of all statements, for one table prefix. They hold to what every database with SQL
 * understands, so that a dialect has little to say.
 */
final class Statements {
  private static final String OF_STREAM =
      " WHERE namespace_id = ? AND stream_kind = ? AND stream_id = ?";
  private static final String RECEIPT = "receipt_key, receipt_digest, receipt_first";
  private static final String DUTY =
      "duty_key, duty_kind, owner_id, subject_id, committed_due, statutory_due, next_look,"
          + " opened_on, closed_on";
  private static final String ENTRY =
      "entry_version, entry_type, entry_schema, effective_on, recorded_at, actor_id, command_key,"
          + " entry_body, entry_chain";
  private static final String PLACE = "next_look, stream_kind, stream_id, duty_key";

  final String moveHead;
  final String createHead;
  final String insertEntry;
  final String deleteDuty;
  final String insertDuty;
  final String selectHead;
  final String selectEntries;
  final String selectReceipt;
  final String selectDuties;
  final String selectDue;
  final String selectDueAfter;
  final String selectStreams;

  Statements(String prefix) {
    String head = prefix + "head";
    String entry = prefix + "entry";
    String duty = prefix + "duty";
    moveHead =
        "UPDATE "
            + head
            + " SET last_version = ?, last_chain = ?"
            + OF_STREAM
            + " AND last_version = ?";
    // The condition spares most losers the unique violation, which only a true race still meets.
    createHead =
        "INSERT INTO "
            + head
            + " (namespace_id, stream_kind, stream_id, last_version, last_chain)"
            + " SELECT ?, ?, ?, ?, ? WHERE NOT EXISTS (SELECT 1 FROM "
            + head
            + OF_STREAM
            + ")";
    insertEntry =
        "INSERT INTO "
            + entry
            + " (namespace_id, stream_kind, stream_id, "
            + ENTRY
            + ", "
            + RECEIPT
            + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    deleteDuty = "DELETE FROM " + duty + OF_STREAM + " AND duty_key = ?";
    insertDuty =
        "INSERT INTO "
            + duty
            + " (namespace_id, stream_kind, stream_id, "
            + DUTY
            + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    selectHead = "SELECT last_version, last_chain FROM " + head + OF_STREAM;
    selectEntries =
        "SELECT "
            + ENTRY
            + " FROM "
            + entry
            + OF_STREAM
            + " AND entry_version > ? ORDER BY entry_version LIMIT ?";
    selectReceipt =
        "SELECT entry_version, "
            + RECEIPT
            + " FROM "
            + entry
            + OF_STREAM
            + " AND receipt_key = ? ORDER BY entry_version LIMIT 1";
    selectDuties = "SELECT " + DUTY + " FROM " + duty + OF_STREAM + " ORDER BY duty_key";
    String due = "SELECT " + PLACE + " FROM " + duty + " WHERE namespace_id = ? AND next_look <= ?";
    // The namespace leads the order, or H2 would sort instead of walking the index.
    String inOrder = " ORDER BY namespace_id, " + PLACE + " LIMIT ?";
    selectDue = due + inOrder;
    // Databases that cannot seek by the row value seek by the day.
    selectDueAfter = due + " AND next_look >= ? AND (" + PLACE + ") > (?, ?, ?, ?)" + inOrder;
    selectStreams =
        "SELECT stream_id FROM "
            + head
            + " WHERE namespace_id = ? AND stream_kind = ? AND stream_id > ?"
            + " ORDER BY namespace_id, stream_kind, stream_id LIMIT ?";
  }
}
