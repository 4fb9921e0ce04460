package org.zhuanban.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhuanban.Messaging;
import org.zhuanban.Zhuanban;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.attribute.Attribute;
import org.zhuanban.attribute.AttributeCommand.SetAttributes;
import org.zhuanban.audit.Checkpoint;
import org.zhuanban.audit.Checkpointer;
import org.zhuanban.audit.Finding;
import org.zhuanban.audit.Finding.Flaw;
import org.zhuanban.audit.HashAlgorithm;
import org.zhuanban.audit.IntegrityReport;
import org.zhuanban.audit.StreamHead;
import org.zhuanban.audit.Verifier;
import org.zhuanban.command.Command;
import org.zhuanban.command.Notification;
import org.zhuanban.correction.CorrectionCommand.EraseTexts;
import org.zhuanban.jdbc.JdbcBuilder;
import org.zhuanban.jdbc.JdbcStorage;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.PersonRef;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.Request;
import org.zhuanban.spi.Directory.Address;
import org.zhuanban.spi.HeadSigner;
import org.zhuanban.spi.Storage;

/**
 * Somebody writes to the database by SQL, beside the entries or to whole streams, and what of that
 * is found by what. Damage within entries is the matter of {@link DamagedRowsTest}.
 */
class TamperedRowsTest {
  private static final String HERE = " WHERE namespace_id = '$n' AND stream_id = 'P-1'";
  private static final String TEXT = HERE + " AND entry_version = 3 AND text_place = ";
  private static final List<String> TABLES =
      List.of("entry", "head", "duty", "text", "message", "identifier");

  /** What notices it. */
  private enum By {
    /** {@link Verifier#streams}, and so {@link Verifier#since} as well. */
    STREAMS,
    /** {@link Verifier#since} only. */
    SINCE,
    /** {@link Zhuanban#verifyDutyRows()}; {@link Zhuanban#rebuildDutyRows()} puts them right. */
    ROWS,
    /** {@link Verifier#messages}, and {@link Zhuanban#dispatch()} before a letter is sent. */
    MESSAGES,
    /** Nothing: it is not in the journal and does not follow from it. */
    NOTHING
  }

  private record Tampering(String what, By by, Optional<Flaw> flaw, List<String> statements) {
    @Override
    public String toString() {
      return what;
    }
  }

  private static Tampering found(String what, By by, Flaw flaw, String... statements) {
    return new Tampering(what, by, Optional.of(flaw), List.of(statements));
  }

  private static Tampering other(String what, By by, String... statements) {
    return new Tampering(what, by, Optional.empty(), List.of(statements));
  }

  private static String[] everywhere(String statement, List<String> tables) {
    return tables.stream().map(statement::formatted).toArray(String[]::new);
  }

  private static List<Tampering> tamperings(Places place) {
    String bytes = place.bytes("41");
    return List.of(
        other("nothing", By.NOTHING),
        found(
            "a text is changed",
            By.STREAMS,
            Flaw.TEXT,
            "UPDATE zb_text SET text_content = text_content || " + bytes + TEXT + 0),
        found("a text is deleted", By.STREAMS, Flaw.TEXT, "DELETE FROM zb_text" + TEXT + 0),
        found(
            "two texts are swapped",
            By.STREAMS,
            Flaw.TEXT,
            "UPDATE zb_text SET text_place = 9" + TEXT + 0,
            "UPDATE zb_text SET text_place = 0" + TEXT + 1,
            "UPDATE zb_text SET text_place = 1" + TEXT + 9),
        found(
            "the texts of two projects are exchanged",
            By.STREAMS,
            Flaw.TEXT,
            "UPDATE zb_text SET stream_id = 'X' WHERE namespace_id = '$n' AND stream_id = 'P-1'",
            "UPDATE zb_text SET stream_id = 'P-1' WHERE namespace_id = '$n' AND stream_id = 'P-2'",
            "UPDATE zb_text SET stream_id = 'P-2' WHERE namespace_id = '$n' AND stream_id = 'X'"),
        found(
            "a text is added",
            By.STREAMS,
            Flaw.TEXT,
            "INSERT INTO zb_text SELECT namespace_id, stream_kind, stream_id, entry_version, 2,"
                + " text_content FROM zb_text"
                + TEXT
                + 0),
        found(
            "a text that was erased is put back",
            By.STREAMS,
            Flaw.TEXT,
            "INSERT INTO zb_text SELECT namespace_id, stream_kind, 'P-0', entry_version,"
                + " text_place, text_content FROM zb_text_kept WHERE namespace_id = '$n'"),
        found(
            "a receipt is removed, so that its command can be sent again",
            By.STREAMS,
            Flaw.RECEIPT,
            "UPDATE zb_entry SET receipt_key = NULL, receipt_digest = NULL, receipt_first = NULL"
                + HERE
                + " AND entry_version = 2"),
        found(
            "a receipt is put under the key of a command to come",
            By.STREAMS,
            Flaw.RECEIPT,
            "UPDATE zb_entry SET receipt_key = 'k-9'" + HERE + " AND entry_version = 2"),
        found(
            "a receipt spans other entries",
            By.STREAMS,
            Flaw.RECEIPT,
            "UPDATE zb_entry SET receipt_first = 1" + HERE + " AND entry_version = 2"),
        found(
            "the digest of a receipt is changed",
            By.STREAMS,
            Flaw.RECEIPT,
            "UPDATE zb_entry SET receipt_digest = " + bytes + HERE + " AND entry_version = 2"),
        found("a head is deleted", By.SINCE, Flaw.HEADLESS, "DELETE FROM zb_head" + HERE),
        found(
            "a project is deleted",
            By.SINCE,
            Flaw.REMOVED,
            everywhere("DELETE FROM zb_%s" + HERE, TABLES)),
        found(
            "a project is moved to another namespace",
            By.SINCE,
            Flaw.REMOVED,
            everywhere("UPDATE zb_%s SET namespace_id = 'x-$n'" + HERE, TABLES)),
        found(
            "a project is moved to another kind",
            By.SINCE,
            Flaw.REMOVED,
            everywhere("UPDATE zb_%s SET stream_kind = 'projekt'" + HERE, TABLES)),
        found(
            "a project is replaced by another",
            By.STREAMS,
            Flaw.HASH,
            Stream.of("entry", "head")
                .flatMap(
                    table ->
                        Stream.of(
                            "DELETE FROM zb_" + table + HERE,
                            "UPDATE zb_"
                                + table
                                + " SET stream_id = 'P-1' WHERE namespace_id = '$n'"
                                + " AND stream_id = 'P-2'"))
                .toArray(String[]::new)),
        found("what was anchored is cut off with its head", By.SINCE, Flaw.SHORTENED, cutAfter(2)),
        other(
            "what was written after the checkpoint is cut off, and its letter stays",
            By.MESSAGES,
            cutAfter(3)),
        other(
            "what was written after the checkpoint is cut off with its letter",
            By.NOTHING,
            Stream.concat(
                    Stream.of(cutAfter(3)),
                    Stream.of("DELETE FROM zb_message" + HERE + " AND message_id LIKE '4.%'"))
                .toArray(String[]::new)),
        other(
            "a duty row names another organ and a later day",
            By.ROWS,
            "UPDATE zb_duty SET owner_id = 'ECO', statutory_due = statutory_due + 300" + HERE),
        other("duty rows are deleted", By.ROWS, "DELETE FROM zb_duty" + HERE),
        other(
            "no sweep comes to a duty row",
            By.ROWS,
            "UPDATE zb_duty SET next_review_on = NULL" + HERE),
        other(
            "a duty row is put under another key",
            By.ROWS,
            "UPDATE zb_duty SET duty_key = duty_key || '9'" + HERE),
        other(
            "a letter goes to another address",
            By.MESSAGES,
            "UPDATE zb_message SET address_id = 'EVIL'" + HERE),
        other(
            "a letter says something else",
            By.MESSAGES,
            "UPDATE zb_message SET message_body = " + bytes + HERE),
        other(
            "a letter is added",
            By.MESSAGES,
            "INSERT INTO zb_message (namespace_id, message_id, stream_kind, stream_id, channel_id,"
                + " address_id, not_before, message_body, message_state, stands_since,"
                + " attempt_count, lease_fence) SELECT namespace_id, message_id || '0',"
                + " stream_kind, stream_id, channel_id, 'EVIL', not_before, message_body, 0,"
                + " stands_since, 0, 0 FROM zb_message"
                + HERE),
        other(
            "a letter is moved to another project",
            By.MESSAGES,
            "UPDATE zb_message SET stream_id = 'P-2'" + HERE),
        other(
            "a duty row is hidden from the boards",
            By.ROWS,
            "UPDATE zb_duty SET duty_standing = 1 - duty_standing" + HERE),
        other("identifiers are deleted", By.ROWS, "DELETE FROM zb_identifier" + HERE),
        other(
            "an identifier is another one",
            By.ROWS,
            "UPDATE zb_identifier SET identifier_text = " + bytes + HERE),
        other(
            "an identifier is that of another entry",
            By.ROWS,
            "UPDATE zb_identifier SET entry_version = 9" + HERE),
        other("a letter is deleted", By.NOTHING, "DELETE FROM zb_message" + HERE));
  }

  private static String[] cutAfter(long version) {
    return new String[] {
      "DELETE FROM zb_text" + HERE + " AND entry_version > " + version,
      "DELETE FROM zb_entry" + HERE + " AND entry_version > " + version,
      "UPDATE zb_head SET last_version = %s, last_chain = (SELECT entry_chain FROM zb_entry%s AND entry_version = %s)%s"
          .formatted(version, HERE, version, HERE)
    };
  }

  static Stream<Arguments> cases() {
    return Places.here()
        .flatMap(place -> tamperings(place).stream().map(each -> Arguments.of(place, each)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("cases")
  void what_is_done_behind_the_library_is_found_where_it_is_said(Places place, Tampering tampering)
      throws SQLException {
    DataSource source = place.source();
    String namespace = Places.fresh();
    JdbcBuilder builder = JdbcStorage.builder().namespace(namespace);
    Storage storage = builder.open(source);
    Zhuanban library =
        Zhuanban.builder()
            .storage(storage)
            .messaging(
                Messaging.builder()
                    .outbox(builder.outbox(source))
                    .notifications(
                        (happened, after, today) ->
                            List.of(Notification.builder().recipient("LAND").topic("told").build()))
                    .build())
            .clock(clock())
            .directory(who -> List.of(new Address("log", who)))
            .build();
    for (int project = 0; project < 3; project++) {
      done(library.handle(Work.plan(project)));
      send(
          library,
          project,
          "accept",
          AcceptApplication.of(Work.item(0)).withReceipt(new DocumentRef("受〔2024〕1号")));
      send(
          library,
          project,
          "texts",
          SetAttributes.of(List.of(Attribute.of("tel", "13800000000"), Attribute.of("n", "甲"))));
    }
    place.execute(
        "CREATE TABLE IF NOT EXISTS zb_text_kept AS SELECT * FROM zb_text WHERE 1 = 0",
        "INSERT INTO zb_text_kept SELECT * FROM zb_text WHERE namespace_id = '%s' AND stream_id = 'P-0'"
            .formatted(namespace));
    send(
        library,
        0,
        "erase",
        EraseTexts.of(List.of(3L), new DocumentRef("order-1"), new PersonRef("head-1")));
    List<StreamHead> heads = new ArrayList<>();
    Checkpoint checkpoint =
        new Checkpointer(storage, HashAlgorithm.SHA_256, HeadSigner.NONE)
            .take(Set.of("project"), Instant.parse("2024-04-08T05:00:00Z"), heads::add);
    send(library, 1, "later", SetAttributes.of(List.of(Attribute.of("tel", "13900000000"))));

    place.execute(
        tampering.statements.stream()
            .map(statement -> statement.replace("$n", namespace))
            .toArray(String[]::new));

    IntegrityReport streams = new Verifier(storage).streams("project");
    IntegrityReport since = new Verifier(storage).since(checkpoint, heads.stream());
    assertThat(flaws(streams))
        .isEqualTo(tampering.by == By.STREAMS ? tampering.flaw : Optional.empty());
    assertThat(flaws(since)).isEqualTo(tampering.flaw);
    if (tampering.flaw.isEmpty()) {
      assertThat(library.verifyDutyRows().sound()).isEqualTo(tampering.by != By.ROWS);
      assertThat(library.rebuildDutyRows().changed()).isEqualTo(tampering.by == By.ROWS ? 1 : 0);
      assertThat(new Verifier(storage).messages(builder.outbox(source)).sound())
          .isEqualTo(tampering.by != By.MESSAGES);
      assertThat(library.dispatch().unrecorded().isEmpty()).isEqualTo(tampering.by != By.MESSAGES);
    }
  }

  private static Clock clock() {
    return Clock.fixed(Instant.parse("2024-04-08T04:00:00Z"), ZoneOffset.UTC);
  }

  private static Optional<Flaw> flaws(IntegrityReport report) {
    return report.findings().stream().map(Finding::flaw).findFirst();
  }

  private static void send(Zhuanban library, int project, String key, Command command) {
    done(
        library.handle(
            Request.of(Work.project(project), key, command, new PersonRef("clerk-1"), Work.DAY)));
  }

  private static void done(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
  }
}
