package org.zhuanban.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.approval.ReceiptCommand.WithdrawApplication;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.approval.plan.Stage;
import org.zhuanban.audit.Checkpoint;
import org.zhuanban.audit.Checkpointer;
import org.zhuanban.audit.Finding;
import org.zhuanban.audit.Finding.Flaw;
import org.zhuanban.audit.HashAlgorithm;
import org.zhuanban.audit.IntegrityReport;
import org.zhuanban.audit.StreamHead;
import org.zhuanban.audit.Verifier;
import org.zhuanban.command.Command;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.jdbc.JdbcStorage;
import org.zhuanban.party.Department;
import org.zhuanban.party.Level;
import org.zhuanban.party.PersonRef;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.Request;
import org.zhuanban.spi.HeadSigner;

/** Someone with a password to the database changes rows by hand. */
class TamperedTablesTest {
  private static final LocalDate DAY = LocalDate.of(2024, 9, 9);
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2024-09-09T01:00:00Z"), ZoneOffset.UTC);
  private static final String BAD = "stream_id = 'P-2'";
  private static final int LENGTH = 3;

  private final JdbcDataSource source = new JdbcDataSource();
  private final List<StreamHead> heads = new ArrayList<>();
  private Optional<Checkpoint> checkpoint = Optional.empty();

  @BeforeEach
  void write() throws SQLException {
    source.setURL("jdbc:h2:mem:tampered-%s;DB_CLOSE_DELAY=-1".formatted(UUID.randomUUID()));
    JdbcStorage.createSchema(source);
    JdbcStorage storage = JdbcStorage.of(source);
    Zhuanban zhuanban = Zhuanban.builder().storage(storage).clock(CLOCK).build();
    for (String project : List.of("P-1", "P-2", "P-3")) {
      send(zhuanban, project, "c-1", AdoptPlan.of(plan()));
      send(zhuanban, project, "c-2", AcceptApplication.of("L"));
      send(zhuanban, project, "c-3", WithdrawApplication.of("L"));
    }
    checkpoint =
        Optional.of(
            new Checkpointer(storage, HashAlgorithm.SHA_256, HeadSigner.NONE)
                .take(Set.of("project"), CLOCK.instant(), heads::add));
    sql("CREATE TABLE was_entry AS SELECT * FROM zb_entry");
    sql("CREATE TABLE was_head AS SELECT * FROM zb_head");
  }

  @AfterEach
  void close() throws SQLException {
    sql("SHUTDOWN");
  }

  private static void send(Zhuanban zhuanban, String project, String key, Command command) {
    assertThat(
            zhuanban.handle(
                Request.of(
                    StreamKind.PROJECT.stream(project),
                    key,
                    command,
                    new PersonRef("clerk-1"),
                    DAY)))
        .isInstanceOf(Outcome.Done.class);
  }

  private static ApprovalPlan plan() {
    return new ApprovalPlan(
        List.of(new Department("D", "县发展改革局", Level.COUNTY, "CN")),
        List.of(new Stage(1, "立项", "D")),
        List.of(
            ApprovalItem.builder()
                .code("L")
                .name("许可")
                .stage(1)
                .kind(ItemKind.LICENCE)
                .department("D")
                .correction(ApprovalItem.CORRECTION_LIMIT)
                .statutory(TimeLimit.workingDays(20, "行政许可法第四十二条"))
                .committed(TimeLimit.workingDays(7, "承诺时限"))
                .build()));
  }

  private void sql(String sql) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private List<String> column(String sql) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }

  private List<Finding> since() {
    return new Verifier(JdbcStorage.of(source))
        .since(checkpoint.orElseThrow(), heads.stream())
        .findings();
  }

  /** Changes rows, sees that the stream is named and no other, and puts everything back. */
  private void named(String change, long version) throws SQLException {
    sql(change);
    assertThat(since())
        .as(change)
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.stream()).isEqualTo(StreamKind.PROJECT.stream("P-2"));
              assertThat(finding.version()).isEqualTo(version);
            });
    for (String table : List.of("entry", "head")) {
      sql("DELETE FROM zb_" + table);
      sql("INSERT INTO zb_" + table + " SELECT * FROM was_" + table);
    }
  }

  /** The receipt of a command is found at its first entry, see {@link TamperedColumnsTest}. */
  private List<String> columns(String table) throws SQLException {
    return column(
        "SELECT column_name FROM information_schema.columns WHERE table_name = '%s' AND column_name NOT LIKE 'RECEIPT%%'"
            .formatted(table));
  }

  private String changed(String table, String column) throws SQLException {
    String type =
        column(
                "SELECT data_type FROM information_schema.columns WHERE table_name = '%s' AND column_name = '%s'"
                    .formatted(table, column))
            .get(0);
    return switch (type) {
      case "BIGINT", "INTEGER" -> "%s = %s + 77".formatted(column, column);
      case "CHARACTER VARYING" -> "%s = %s || 'x'".formatted(column, column);
      case "BINARY VARYING" -> "%s = %s || X'00'".formatted(column, column);
      default -> throw new AssertionError("no change for " + type);
    };
  }

  @Test
  void every_column_of_every_entry_is_covered() throws SQLException {
    List<String> columns = columns("ZB_ENTRY");
    assertThat(columns)
        .contains("NAMESPACE_ID", "ENTRY_VERSION", "ENTRY_CHAIN", "ENTRY_SEAL")
        .hasSize(13);
    for (String column : columns) {
      for (int row = 1; row <= LENGTH; row++) {
        named(
            "UPDATE zb_entry SET %s WHERE %s AND entry_version = %s"
                .formatted(changed("ZB_ENTRY", column), BAD, row),
            row);
      }
    }
  }

  @Test
  void values_that_cannot_even_be_read_are_named() throws SQLException {
    for (String change :
        List.of(
            "actor_id = '; --'",
            "entry_type = ''",
            "entry_schema = -1",
            "effective_on = 9223372036854775807",
            "recorded_at = 9223372036854775807",
            "entry_body = X''",
            "entry_chain = X''")) {
      named("UPDATE zb_entry SET %s WHERE %s AND entry_version = 2".formatted(change, BAD), 2);
    }
  }

  @Test
  void every_column_of_a_head_is_covered() throws SQLException {
    named("UPDATE zb_head SET last_version = last_version + 77 WHERE " + BAD, 4);
    named("UPDATE zb_head SET last_version = 1 WHERE " + BAD, 2);
    named("UPDATE zb_head SET last_version = 0 WHERE " + BAD, 1);
    named("UPDATE zb_head SET last_chain = last_chain || X'00' WHERE " + BAD, 3);
    named("UPDATE zb_head SET namespace_id = 'other' WHERE " + BAD, 1);
    named("UPDATE zb_head SET stream_kind = 'other' WHERE " + BAD, 1);
    named("UPDATE zb_head SET stream_id = 'other' WHERE " + BAD, 1);
    assertThat(columns("ZB_HEAD")).hasSize(5);
  }

  @Test
  void removed_rows_are_named() throws SQLException {
    for (int row = 1; row <= LENGTH; row++) {
      named("DELETE FROM zb_entry WHERE %s AND entry_version = %s".formatted(BAD, row), row);
    }
    named("DELETE FROM zb_entry WHERE " + BAD, 1);
    named("DELETE FROM zb_head WHERE " + BAD, 1);
  }

  @Test
  void rows_that_changed_places_are_named() throws SQLException {
    sql("UPDATE zb_entry SET entry_version = 99 WHERE %s AND entry_version = 2".formatted(BAD));
    sql("UPDATE zb_entry SET entry_version = 2 WHERE %s AND entry_version = 3".formatted(BAD));
    named(
        "UPDATE zb_entry SET entry_version = 3 WHERE %s AND entry_version = 99".formatted(BAD), 2);
  }

  @Test
  void a_tail_that_was_cut_off_with_its_head_is_found_by_the_checkpoint_alone()
      throws SQLException {
    sql("DELETE FROM zb_entry WHERE %s AND entry_version = 3".formatted(BAD));
    sql(
        "UPDATE zb_head SET last_version = 2, last_chain = (SELECT entry_chain FROM zb_entry e WHERE e.%s AND entry_version = 2) WHERE %s"
            .formatted(BAD, BAD));

    IntegrityReport hashes = new Verifier(JdbcStorage.of(source)).streams("project");

    assertThat(hashes).isEqualTo(new IntegrityReport(3, 3 * LENGTH - 1, List.of()));
    assertThat(since())
        .containsExactly(
            new Finding(
                StreamKind.PROJECT.stream("P-2"),
                3,
                Flaw.SHORTENED,
                "it ends at version 2, but version 3 was anchored",
                "记录止于第2号，而留存的校验值到第3号，其后的记录被删去"));
  }
}
