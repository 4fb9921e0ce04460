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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhuanban.Messaging;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.approval.plan.Stage;
import org.zhuanban.attribute.Attribute;
import org.zhuanban.attribute.AttributeCommand.SetAttributes;
import org.zhuanban.audit.Finding;
import org.zhuanban.audit.RowReport;
import org.zhuanban.audit.Verifier;
import org.zhuanban.command.Command;
import org.zhuanban.command.Notification;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.jdbc.JdbcBuilder;
import org.zhuanban.jdbc.JdbcStorage;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Level;
import org.zhuanban.party.PersonRef;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.Request;
import org.zhuanban.spi.Directory.Address;
import org.zhuanban.spi.StreamKey;

/** Somebody changes a single column of a single row: each one is found, or named with a reason. */
class TamperedColumnsTest {
  private static final LocalDate DAY = LocalDate.of(2024, 9, 9);
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2024-09-09T01:00:00Z"), ZoneOffset.UTC);
  private static final StreamKey STREAM = StreamKind.PROJECT.stream("P-2");
  private static final List<String> TABLES =
      List.of("HEAD", "ENTRY", "TEXT", "DUTY", "IDENTIFIER", "MESSAGE");

  /** The columns that nothing covers, with the reasons. */
  private static final Map<String, String> NOT_COVERED =
      new TreeMap<>(
          Map.of(
              "MESSAGE.NAMESPACE_ID", "a letter that is gone looks like one that was forgotten",
              "MESSAGE.MESSAGE_STATE", "the way of a letter through the outbox is not recorded",
              "MESSAGE.STANDS_SINCE", "as its state; it delays a letter or sends it at once",
              "MESSAGE.ATTEMPT_COUNT", "as its state; a letter is buried earlier or later",
              "MESSAGE.LEASE_FENCE", "as its state; a settlement under way is lost",
              "MESSAGE.LAST_REASON", "what went wrong last is for operators alone"));

  private final JdbcDataSource source = new JdbcDataSource();
  private final JdbcBuilder builder = JdbcStorage.builder();

  private Zhuanban library() {
    return Zhuanban.builder()
        .storage(builder.open(source))
        .clock(CLOCK)
        .directory(to -> List.of(new Address("log", to)))
        .messaging(
            Messaging.builder()
                .outbox(builder.outbox(source))
                .notifications(
                    (happened, after, today) ->
                        List.of(Notification.builder().recipient("LAND").topic("told").build()))
                .build())
        .build();
  }

  @BeforeEach
  void write() throws SQLException {
    source.setURL("jdbc:h2:mem:columns-%s;DB_CLOSE_DELAY=-1".formatted(UUID.randomUUID()));
    JdbcStorage.createSchema(source);
    Zhuanban zhuanban = library();
    for (String project : List.of("P-1", "P-2", "P-3")) {
      send(zhuanban, project, "c-1", AdoptPlan.of(plan()));
      send(
          zhuanban,
          project,
          "c-2",
          AcceptApplication.of("L").withReceipt(new DocumentRef("受〔2024〕1号")));
      send(zhuanban, project, "c-3", SetAttributes.of(List.of(Attribute.of("tel", "13800000000"))));
    }
    for (String table : TABLES) {
      sql("CREATE TABLE was_%s AS SELECT * FROM zb_%s".formatted(table, table));
    }
  }

  @AfterEach
  void close() throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("SHUTDOWN");
    }
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

  /** The number of changed rows. */
  private int sql(String sql) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }

  /** The columns of a table with their types. */
  private Map<String, String> columns(String table) throws SQLException {
    Map<String, String> columns = new LinkedHashMap<>();
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT column_name, data_type FROM information_schema.columns WHERE table_name = 'ZB_%s'"
                    .formatted(table))) {
      while (rows.next()) {
        columns.put(rows.getString(1), rows.getString(2));
      }
    }
    return columns;
  }

  /** Another value than the present one, also where there is none. */
  private static String changed(String column, String type) {
    return switch (type) {
      case "BIGINT", "INTEGER" -> "COALESCE(%s, 19000) + 77".formatted(column);
      case "SMALLINT" -> "1 - " + column;
      case "CHARACTER VARYING" -> "COALESCE(%s, '') || 'x'".formatted(column);
      case "BINARY VARYING" -> "COALESCE(%s, X'') || X'00'".formatted(column);
      default -> throw new AssertionError("no change for " + type);
    };
  }

  /** Everything that is found, of whatever the table is a part of. */
  private List<Finding> found() {
    Verifier verifier = new Verifier(builder.open(source));
    List<Finding> found = new ArrayList<>(verifier.stream(STREAM).findings());
    found.addAll(verifier.messages(builder.outbox(source)).findings());
    RowReport rows = library().verifyDutyRows();
    assertThat(rows.outdated()).isEmpty();
    found.addAll(rows.findings());
    return found;
  }

  private String row(String table) {
    return switch (table) {
      case "HEAD" -> "TRUE";
      case "ENTRY" -> "entry_version = 2";
      case "TEXT" -> "entry_version = 3";
      case "DUTY" -> "duty_key = (SELECT MIN(duty_key) FROM zb_duty WHERE stream_id = 'P-2')";
      case "IDENTIFIER" -> "entry_version = 2";
      case "MESSAGE" ->
          "message_id = (SELECT MIN(message_id) FROM zb_message WHERE stream_id = 'P-2')";
      default -> throw new AssertionError(table);
    };
  }

  @Test
  void a_change_of_any_column_of_any_table_is_found_or_named_as_not_covered() throws SQLException {
    assertThat(found()).isEmpty();
    Set<String> columns = new TreeSet<>();
    Set<String> missed = new TreeSet<>();
    for (String table : TABLES) {
      for (Map.Entry<String, String> column : columns(table).entrySet()) {
        String name = table + "." + column.getKey();
        columns.add(name);
        assertThat(
                sql(
                    "UPDATE zb_%s SET %s = %s WHERE stream_id = 'P-2' AND %s"
                        .formatted(
                            table,
                            column.getKey(),
                            changed(column.getKey(), column.getValue()),
                            row(table))))
            .as(name)
            .isEqualTo(1);
        if (found().isEmpty()) {
          missed.add(name);
        }
        sql("DELETE FROM zb_" + table);
        sql("INSERT INTO zb_%s SELECT * FROM was_%s".formatted(table, table));
      }
    }

    assertThat(missed).isEqualTo(NOT_COVERED.keySet());
    assertThat(columns)
        .contains("ENTRY.RECEIPT_DIGEST", "DUTY.DUTY_STANDING", "MESSAGE.ADDRESS_ID");
    assertThat(found()).isEmpty();
  }

  @Test
  void a_duty_row_that_was_removed_or_added_is_named() throws SQLException {
    sql("DELETE FROM zb_duty WHERE stream_id = 'P-2' AND " + row("DUTY"));
    assertThat(library().verifyDutyRows().findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.stream()).isEqualTo(STREAM))
        .satisfies(finding -> assertThat(finding.flaw()).isEqualTo(Finding.Flaw.ROW))
        .satisfies(
            finding -> {
              assertThat(finding.detail()).contains("has no row");
              assertThat(finding.chinese()).contains("缺行");
            });
    assertThat(library().rebuildDutyRows().changed()).isEqualTo(1);
    assertThat(found()).isEmpty();

    sql(
        "UPDATE zb_duty SET owner_id = 'E', committed_due = committed_due + 300"
            + " WHERE stream_id = 'P-2' AND committed_due IS NOT NULL");
    assertThat(library().verifyDutyRows().findings())
        .isNotEmpty()
        .allSatisfy(
            finding -> {
              assertThat(finding.detail()).contains("owner is E, but D follows", "committedDue is");
              assertThat(finding.chinese()).contains("与记录不符：责任主体现为E，应为D");
            });
  }

  /** Nothing that somebody wrote into a row keeps the comparison or the rebuild from their work. */
  @Test
  void a_duty_row_with_a_name_that_is_none_is_named_and_put_right() throws SQLException {
    for (String column : List.of("duty_key", "duty_kind", "owner_id", "subject_id")) {
      sql(
          "UPDATE zb_duty SET %s = '县 局' WHERE stream_id = 'P-2' AND %s"
              .formatted(column, row("DUTY")));

      assertThat(found()).as(column).isNotEmpty();
      assertThat(library().rebuildDutyRows().changed()).as(column).isEqualTo(1);
      assertThat(found()).as(column).isEmpty();
    }
  }
}
