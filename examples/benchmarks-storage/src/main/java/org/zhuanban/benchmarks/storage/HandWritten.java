package org.zhuanban.benchmarks.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.zhuanban.spi.Bytes;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.DueDate;
import org.zhuanban.spi.DutyChange;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.Message;

/**
 * Writes the rows of a commit as a good programmer would who has only these rows in mind: a
 * connection of the pool, four statements that the driver keeps prepared, one batch a table, one
 * transaction. It decides nothing, reads nothing, and is told bodies and hashes.
 */
final class HandWritten {
  private static final long NEVER = LocalDate.MAX.toEpochDay();

  private final DataSource source;
  private final String moveHead;
  private final String createHead;
  private final String insertEntry;
  private final String putDuty;
  private final String insertMessage;

  HandWritten(Database database, String prefix) {
    source = database.source();
    moveHead =
        "UPDATE "
            + prefix
            + "head SET last_version = ?, last_chain = ? WHERE namespace_id = 'default'"
            + " AND stream_kind = ? AND stream_id = ? AND last_version = ?";
    createHead =
        "INSERT INTO "
            + prefix
            + "head (namespace_id, last_version, last_chain, stream_kind, stream_id)"
            + " VALUES ('default', ?, ?, ?, ?)";
    insertEntry =
        "INSERT INTO "
            + prefix
            + "entry (namespace_id, stream_kind, stream_id, entry_version, entry_type,"
            + " entry_schema, effective_on, recorded_at, actor_id, command_key, entry_body,"
            + " entry_chain, receipt_key, receipt_digest, receipt_first, entry_seal)"
            + " VALUES ('default', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    String duty =
        prefix
            + "duty (namespace_id, stream_kind, stream_id, duty_key, duty_kind, owner_id,"
            + " subject_id, committed_due, committed_due_provisional, statutory_due,"
            + " statutory_due_provisional, next_review_on, opened_on, closed_on, duty_standing,"
            + " board_due, board_due_provisional)";
    String values = " VALUES ('default', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    putDuty =
        switch (database.kind()) {
          case H2 ->
              "MERGE INTO "
                  + duty
                  + " KEY (namespace_id, stream_kind, stream_id, duty_key)"
                  + values;
          case POSTGRESQL ->
              "INSERT INTO "
                  + duty
                  + values
                  + " ON CONFLICT (namespace_id, stream_kind, stream_id, duty_key) DO UPDATE SET "
                  + assigned("EXCLUDED.%s");
          case MYSQL ->
              "INSERT INTO " + duty + values + " ON DUPLICATE KEY UPDATE " + assigned("VALUES(%s)");
        };
    insertMessage =
        "INSERT INTO "
            + prefix
            + "message (namespace_id, stream_kind, stream_id, message_id, channel_id, address_id,"
            + " not_before, expires_at, message_body, message_state, stands_since, attempt_count,"
            + " lease_fence, last_reason) VALUES ('default', ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, 0, 0,"
            + " NULL)";
  }

  /** Each column of a duty beside its key takes the value that was to be added. */
  private static String assigned(String added) {
    return Stream.of(
            "duty_kind",
            "owner_id",
            "subject_id",
            "committed_due",
            "committed_due_provisional",
            "statutory_due",
            "statutory_due_provisional",
            "next_review_on",
            "opened_on",
            "closed_on",
            "duty_standing",
            "board_due",
            "board_due_provisional")
        .map(column -> column + " = " + added.formatted(column))
        .collect(Collectors.joining(", "));
  }

  void write(List<Commit> commits) throws SQLException {
    for (Commit commit : commits) {
      write(commit);
    }
  }

  private void write(Commit commit) throws SQLException {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      head(connection, commit);
      entries(connection, commit);
      duties(connection, commit);
      messages(connection, commit);
      connection.commit();
    }
  }

  private void head(Connection connection, Commit commit) throws SQLException {
    boolean exists = commit.expectedVersion() > 0;
    try (PreparedStatement head = connection.prepareStatement(exists ? moveHead : createHead)) {
      head.setLong(1, commit.head().version());
      head.setBytes(2, commit.head().chain().toArray());
      head.setString(3, commit.stream().kind());
      head.setString(4, commit.stream().id());
      if (exists) {
        head.setLong(5, commit.expectedVersion());
      }
      if (head.executeUpdate() != 1) {
        throw new IllegalStateException(commit.stream() + " has moved on");
      }
    }
  }

  private void entries(Connection connection, Commit commit) throws SQLException {
    try (PreparedStatement row = connection.prepareStatement(insertEntry)) {
      for (Entry entry : commit.entries()) {
        boolean last = entry.version() == commit.receipt().lastVersion();
        row.setString(1, commit.stream().kind());
        row.setString(2, commit.stream().id());
        row.setLong(3, entry.version());
        row.setString(4, entry.type());
        row.setInt(5, entry.schema());
        row.setLong(6, entry.effectiveOn().toEpochDay());
        row.setLong(7, micros(entry.recordedAt()));
        row.setString(8, entry.actor());
        row.setString(9, entry.commandKey());
        row.setBytes(10, entry.body().toArray());
        row.setBytes(11, entry.chain().toArray());
        row.setBytes(15, entry.seal().toArray());
        if (last) {
          Bytes digest = commit.receipt().digest();
          row.setString(12, commit.receipt().commandKey());
          row.setBytes(13, digest.toArray());
          row.setLong(14, commit.receipt().firstVersion());
        } else {
          row.setNull(12, Types.VARCHAR);
          row.setNull(13, Types.VARBINARY);
          row.setNull(14, Types.BIGINT);
        }
        row.addBatch();
      }
      row.executeBatch();
    }
  }

  private void duties(Connection connection, Commit commit) throws SQLException {
    if (commit.duties().isEmpty()) {
      return;
    }
    try (PreparedStatement row = connection.prepareStatement(putDuty)) {
      for (DutyChange change : commit.duties()) {
        // In these lives no duty ever goes.
        DutyRow duty = ((DutyChange.Put) change).row();
        row.setString(1, commit.stream().kind());
        row.setString(2, commit.stream().id());
        row.setString(3, duty.key());
        row.setString(4, duty.kind());
        row.setString(5, duty.owner());
        row.setString(6, duty.subject());
        day(row, 7, duty.committedDue().map(DueDate::date));
        row.setInt(8, provisional(duty.committedDue()));
        day(row, 9, duty.statutoryDue().map(DueDate::date));
        row.setInt(10, provisional(duty.statutoryDue()));
        day(row, 11, duty.nextReviewOn());
        row.setLong(12, duty.openedOn().toEpochDay());
        day(row, 13, duty.closedOn());
        row.setInt(14, duty.closedOn().isPresent() ? 1 : 0);
        row.setLong(15, duty.due().map(LocalDate::toEpochDay).orElse(NEVER));
        row.setInt(16, provisional(duty.bindingDue()));
        row.addBatch();
      }
      row.executeBatch();
    }
  }

  private static int provisional(Optional<DueDate> due) {
    return due.filter(DueDate::provisional).isPresent() ? 1 : 0;
  }

  private void messages(Connection connection, Commit commit) throws SQLException {
    if (commit.messages().isEmpty()) {
      return;
    }
    try (PreparedStatement row = connection.prepareStatement(insertMessage)) {
      for (Message message : commit.messages()) {
        row.setString(1, commit.stream().kind());
        row.setString(2, commit.stream().id());
        row.setString(3, message.id());
        row.setString(4, message.channel());
        row.setString(5, message.address());
        row.setLong(6, micros(message.notBefore()));
        // In these lives no message ever expires.
        row.setNull(7, Types.BIGINT);
        row.setBytes(8, message.body().toArray());
        row.setLong(9, micros(message.notBefore()));
        row.addBatch();
      }
      row.executeBatch();
    }
  }

  private static void day(PreparedStatement row, int index, Optional<LocalDate> day)
      throws SQLException {
    if (day.isPresent()) {
      row.setLong(index, day.get().toEpochDay());
    } else {
      row.setNull(index, Types.BIGINT);
    }
  }

  private static long micros(Instant instant) {
    return instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1_000;
  }
}
