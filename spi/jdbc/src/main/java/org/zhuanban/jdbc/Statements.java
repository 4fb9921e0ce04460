package org.zhuanban.jdbc;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** The texts of all statements, for one table prefix and dialect. */
final class Statements {
  private static final List<String> STREAM_KEY =
      List.of("namespace_id", "stream_kind", "stream_id");
  private static final List<String> HEAD_REST = List.of("last_version", "last_chain");
  private static final List<String> DUTY_KEY =
      List.of("namespace_id", "stream_kind", "stream_id", "duty_key");
  private static final List<String> DUTY_REST =
      List.of(
          "duty_kind",
          "owner_id",
          "subject_id",
          "board_due",
          "board_due_provisional",
          "committed_due",
          "committed_due_provisional",
          "statutory_due",
          "statutory_due_provisional",
          "next_review_on",
          "opened_on",
          "closed_on",
          "duty_standing");

  private static final List<String> IDENTIFIER_KEY =
      List.of("namespace_id", "stream_kind", "stream_id", "entry_version", "identifier_place");
  private static final List<String> IDENTIFIER_REST =
      List.of("identifier_kind", "identifier_text", "item_id", "attempt_number");

  /** The tables whose rows belong to streams, beside that of heads and that of messages. */
  static final List<String> OF_STREAMS = List.of("zb_entry", "zb_text", "zb_duty", "zb_identifier");

  private static final String OF_STREAM = "namespace_id = ? AND stream_kind = ? AND stream_id = ?";

  /** A row whose standing was changed by hand is none, so that a comparison misses it. */
  private static final String STANDS =
      "duty_standing = CASE WHEN closed_on IS NULL THEN 0 ELSE 1 END";

  private static final String DUTY =
      "duty_key, duty_kind, owner_id, subject_id, board_due, board_due_provisional, committed_due,"
          + " committed_due_provisional, statutory_due, statutory_due_provisional, next_review_on,"
          + " opened_on, closed_on";
  private static final String IDENTIFIER =
      "entry_version, identifier_place, identifier_kind, identifier_text, item_id, attempt_number";
  private static final String ENTRY =
      "entry_version, entry_type, entry_schema, effective_on, recorded_at, actor_id, command_key,"
          + " entry_body, entry_seal, entry_chain";
  private static final String RECEIPT = "entry_version, receipt_key, receipt_digest, receipt_first";
  private static final String MESSAGE =
      "stream_kind, stream_id, message_id, channel_id, address_id, not_before, expires_at,"
          + " message_body, attempt_count, lease_fence, stands_since, last_reason";

  /** What the texts here end in that hold rows; each dialect has its own way to say so. */
  private static final String HOLDING = " FOR UPDATE";

  private final TablePrefix prefix;
  private final Dialect dialect;

  /** The beginnings of the statements that add rows. */
  private final String createHeads;

  private final String insertEntries;
  private final String insertMessages;
  private final String insertTexts;

  final String moveHead;
  final String lockHead;
  final String selectHead;
  final String selectEntries;
  final String selectReceipt;
  final String selectTexts;
  final String selectDuties;
  final String selectIdentifiers;
  final String selectDue;
  final String selectDueAfter;
  final String selectStreams;
  final String selectReady;
  final String lease;
  final String settle;
  final String selectMessages;
  final String selectMessagesOf;
  final String revive;
  final String selectBacklog;
  final String selectOld;
  final String forget;

  Statements(TablePrefix prefix, Dialect dialect) {
    this.prefix = prefix;
    this.dialect = dialect;
    createHeads =
        sql(
            "INSERT INTO zb_head (namespace_id, stream_kind, stream_id, last_version, last_chain)",
            "VALUES ");
    insertEntries =
        sql(
            "INSERT INTO zb_entry (namespace_id, stream_kind, stream_id, " + ENTRY + ",",
            "receipt_key, receipt_digest, receipt_first) VALUES ");
    insertMessages =
        sql("INSERT INTO zb_message (namespace_id, " + MESSAGE + ", message_state) VALUES ");
    insertTexts =
        sql(
            "INSERT INTO zb_text",
            "(namespace_id, stream_kind, stream_id, entry_version, text_place, text_content)",
            "VALUES ");
    moveHead =
        sql(
            "UPDATE zb_head SET last_version = ?, last_chain = ?",
            "WHERE " + OF_STREAM + " AND last_version = ?");
    lockHead =
        sql("SELECT last_version, last_chain FROM zb_head WHERE " + OF_STREAM + " FOR UPDATE");
    selectHead = sql("SELECT last_version, last_chain FROM zb_head WHERE", OF_STREAM);
    selectEntries =
        sql(
            "SELECT " + ENTRY + " FROM zb_entry",
            "WHERE " + OF_STREAM + " AND entry_version > ? ORDER BY entry_version LIMIT ?");
    selectReceipt =
        sql(
            "SELECT " + RECEIPT + " FROM zb_entry",
            "WHERE " + OF_STREAM + " AND receipt_key = ? ORDER BY entry_version LIMIT 1");
    selectTexts =
        sql(
            "SELECT entry_version, text_place, text_content FROM zb_text",
            "WHERE " + OF_STREAM + " AND entry_version > ? AND entry_version <= ?",
            "ORDER BY entry_version, text_place");
    selectDuties =
        sql(
            "SELECT " + DUTY + " FROM zb_duty",
            "WHERE " + OF_STREAM + " AND " + STANDS + " ORDER BY duty_key");
    selectIdentifiers =
        sql(
            "SELECT " + IDENTIFIER + " FROM zb_identifier",
            "WHERE " + OF_STREAM + " ORDER BY entry_version, identifier_place");
    // What leads an index leads the order too, or H2 would sort instead of walking the index.
    String byNextReview = dialect.walk("zb_duty", "zb_duty_by_next_review");
    String dueOrder =
        "ORDER BY namespace_id, next_review_on, stream_kind, stream_id, duty_key LIMIT ?";
    selectDue =
        sql(
            "SELECT next_review_on, stream_kind, stream_id, duty_key FROM " + byNextReview,
            // Without its beginning, H2 would walk through all rows that have no next look.
            "WHERE namespace_id = ? AND next_review_on >= " + LocalDate.MIN.toEpochDay(),
            "AND next_review_on <= ?",
            dueOrder);
    selectDueAfter =
        sql(
            "SELECT next_review_on, stream_kind, stream_id, duty_key FROM " + byNextReview,
            "WHERE namespace_id = ? AND next_review_on <= ? AND " + after("next_review_on"),
            dueOrder);
    selectStreams =
        sql(
            "SELECT stream_id FROM zb_head",
            "WHERE namespace_id = ? AND stream_kind = ? AND stream_id > ?",
            "ORDER BY namespace_id, stream_kind, stream_id LIMIT ?");
    String byState = dialect.walk("zb_message", "zb_message_by_state");
    selectReady =
        sql(
            "SELECT " + MESSAGE + " FROM " + byState,
            "WHERE namespace_id = ? AND message_state = 0 AND stands_since <= ?",
            "ORDER BY namespace_id, message_state, stands_since, message_id LIMIT ?");
    lease =
        sql(
            "UPDATE zb_message SET lease_fence = ?, attempt_count = ?, stands_since = ?",
            "WHERE namespace_id = ? AND message_id = ? AND message_state = 0",
            "AND lease_fence = ? AND attempt_count = ? AND stands_since <= ?");
    settle =
        sql(
            "UPDATE zb_message",
            "SET message_state = ?, stands_since = ?, last_reason = COALESCE(?, last_reason)",
            "WHERE namespace_id = ? AND message_id = ? AND message_state = 0",
            "AND lease_fence = ?");
    selectMessages =
        sql(
            "SELECT " + MESSAGE + " FROM " + dialect.walk("zb_message", "zb_message_by_id"),
            "WHERE namespace_id = ? AND message_state = ? AND message_id > ?",
            "ORDER BY namespace_id, message_state, message_id LIMIT ?");
    selectMessagesOf = sql("SELECT message_id FROM zb_message WHERE", OF_STREAM);
    revive =
        sql(
            "UPDATE zb_message SET message_state = 0, attempt_count = 0, stands_since = ?",
            "WHERE namespace_id = ? AND message_id = ? AND message_state = ?");
    selectBacklog =
        sql(
            "SELECT COUNT(CASE WHEN message_state = 0 THEN 1 END),",
            "COUNT(CASE WHEN message_state = 3 THEN 1 END),",
            "MIN(CASE WHEN message_state = 0 THEN not_before END)",
            "FROM zb_message WHERE namespace_id = ? AND message_state IN (0, 3)");
    selectOld =
        sql(
            "SELECT message_id FROM " + byState,
            "WHERE namespace_id = ? AND message_state = ? AND stands_since < ?",
            "ORDER BY namespace_id, message_state, stands_since, message_id LIMIT ?");
    forget =
        sql(
            "DELETE FROM zb_message",
            "WHERE namespace_id = ? AND message_id = ? AND message_state = ?",
            "AND stands_since < ?");
  }

  String selectHeads(int streams) {
    return union(
        streams,
        "SELECT stream_kind, stream_id, last_version, last_chain FROM zb_head WHERE " + OF_STREAM);
  }

  /** Pages of entries; each stream has its own version to begin after and its own limit. */
  String selectPages(int streams) {
    return union(
        streams,
        "SELECT stream_kind, stream_id, " + ENTRY + " FROM zb_entry WHERE " + OF_STREAM,
        "AND entry_version > ? ORDER BY entry_version LIMIT ?");
  }

  String selectTextPages(int streams) {
    return union(
        streams,
        "SELECT stream_kind, stream_id, entry_version, text_place, text_content FROM zb_text",
        "WHERE " + OF_STREAM + " AND entry_version > ? AND entry_version <= ?");
  }

  String selectDutiesOf(int streams) {
    return union(
        streams,
        "SELECT stream_kind, stream_id, " + DUTY + " FROM zb_duty WHERE " + OF_STREAM,
        "AND " + STANDS);
  }

  String selectIdentifiersOf(int streams) {
    return union(
        streams,
        "SELECT stream_kind, stream_id, " + IDENTIFIER + " FROM zb_identifier WHERE " + OF_STREAM);
  }

  /** A page of the rows with a text, out of one namespace; of one kind or all, after a place. */
  String findIdentifiers(boolean ofKind, boolean after) {
    return sql(
        "SELECT stream_kind, stream_id, " + IDENTIFIER + " FROM",
        dialect.walk("zb_identifier", "zb_identifier_by_text"),
        "WHERE namespace_id = ? AND identifier_text = ?",
        ofKind ? "AND identifier_kind = ?" : "",
        after ? "AND " + afterIdentifier() : "",
        "ORDER BY namespace_id, identifier_text, stream_kind, stream_id, entry_version,",
        "identifier_place LIMIT ?");
  }

  private String afterIdentifier() {
    return rowValues()
        ? "(stream_kind, stream_id, entry_version, identifier_place) > (?, ?, ?, ?)"
        : "stream_kind >= ? AND (stream_kind > ? OR (stream_kind = ? AND (stream_id > ?"
            + " OR (stream_id = ? AND (entry_version > ?"
            + " OR (entry_version = ? AND identifier_place > ?))))))";
  }

  String selectReceipts(int keys) {
    return union(
        keys,
        "SELECT stream_kind, stream_id, " + RECEIPT + " FROM zb_entry WHERE " + OF_STREAM,
        "AND receipt_key = ? ORDER BY entry_version LIMIT 1");
  }

  private String union(int parts, String... query) {
    // Named once, not in each part: a page of fifty has long texts.
    String part = dialect.part(sql(query));
    return String.join(" UNION ALL ", Collections.nCopies(parts, part));
  }

  /** Locks the heads of streams, in their order, and tells their versions. */
  String holdHeads(int streams) {
    return sql(
        "SELECT stream_kind, stream_id, last_version FROM zb_head",
        "WHERE " + dialect.among(STREAM_KEY, streams),
        "ORDER BY namespace_id, stream_kind, stream_id FOR UPDATE");
  }

  String putHeads(int rows) {
    return dialect.put(prefix + "head", STREAM_KEY, HEAD_REST, rows);
  }

  String createHeads(int rows) {
    return createHeads + repeated("(?, ?, ?, ?, ?)", rows);
  }

  String insertEntries(int rows) {
    return insertEntries + repeated("(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows);
  }

  String putDuties(int rows) {
    return dialect.put(prefix + "duty", DUTY_KEY, DUTY_REST, rows);
  }

  String putIdentifiers(int rows) {
    return dialect.put(prefix + "identifier", IDENTIFIER_KEY, IDENTIFIER_REST, rows);
  }

  String deleteIdentifiers(int entries) {
    return sql(
        "DELETE FROM zb_identifier WHERE " + OF_STREAM,
        "AND entry_version IN (" + repeated("?", entries) + ")");
  }

  String insertMessages(int rows) {
    return insertMessages + repeated("(?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, ?, NULL, 0)", rows);
  }

  String insertTexts(int rows) {
    return insertTexts + repeated("(?, ?, ?, ?, ?, ?)", rows);
  }

  String eraseTexts(int entries) {
    return sql(
        "DELETE FROM zb_text WHERE " + OF_STREAM,
        "AND entry_version IN (" + repeated("?", entries) + ")");
  }

  String deleteAll(String table) {
    return sql("DELETE FROM", table, "WHERE", OF_STREAM);
  }

  String deleteMessages(int messages) {
    return sql(
        "DELETE FROM zb_message WHERE namespace_id = ?",
        "AND message_id IN (" + repeated("?", messages) + ")");
  }

  private static String repeated(String row, int rows) {
    return String.join(", ", Collections.nCopies(rows, row));
  }

  /**
   * A page of a board, out of one namespace and standing, after whose columns come the conditions;
   * {@code by} are the columns that lead the index.
   */
  String board(List<String> by, List<String> conditions) {
    return dialect.part(
        sql(
            "SELECT stream_kind, stream_id, " + DUTY + " FROM",
            dialect.walk("zb_duty", boardIndex(by)),
            "WHERE",
            by.stream().map(column -> column + " = ?").collect(Collectors.joining(" AND ")),
            conditions.stream()
                .map(condition -> "AND " + condition)
                .collect(Collectors.joining(" ")),
            "ORDER BY " + String.join(", ", by) + ", board_due, stream_kind, stream_id, duty_key",
            "LIMIT ?"));
  }

  private static String boardIndex(List<String> by) {
    if (by.contains("owner_id")) {
      return "zb_duty_by_owner";
    }
    return by.contains("duty_kind") ? "zb_duty_by_kind" : "zb_duty_by_due";
  }

  /**
   * The rows behind a place in the order of a day, then stream kind, stream id and duty key; its
   * parameters are those of {@link Parameters#after}. An index that is not entered by the row value
   * is entered by the day.
   */
  String after(String day) {
    return day
        + " >= ? AND "
        + (rowValues()
            ? "(" + day + ", stream_kind, stream_id, duty_key) > (?, ?, ?, ?)"
            : "(%s > ? OR (%s = ? AND (stream_kind > ? OR (stream_kind = ? AND (stream_id > ?"
                    .formatted(day, day)
                + " OR (stream_id = ? AND duty_key > ?))))))");
  }

  boolean chains() {
    return dialect.chains();
  }

  boolean rowValues() {
    return dialect.seeksByRowValue();
  }

  private String sql(String... parts) {
    String text =
        prefix.in(
            Arrays.stream(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" ")));
    return text.endsWith(HOLDING)
        ? dialect.holding(text.substring(0, text.length() - HOLDING.length()))
        : text;
  }
}
