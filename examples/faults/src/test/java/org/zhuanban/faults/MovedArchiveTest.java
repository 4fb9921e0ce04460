package org.zhuanban.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhuanban.Messaging;
import org.zhuanban.StreamArchive.Imported;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.approval.ReceiptCommand.ReceiveApplication;
import org.zhuanban.approval.ReceiptCommand.WithdrawApplication;
import org.zhuanban.archive.ArchiveAnchor;
import org.zhuanban.archive.ExportException;
import org.zhuanban.archive.ImportException;
import org.zhuanban.attribute.Attribute;
import org.zhuanban.attribute.AttributeCommand.SetAttributes;
import org.zhuanban.audit.Checkpoint;
import org.zhuanban.audit.Checkpointer;
import org.zhuanban.audit.Finding;
import org.zhuanban.audit.Finding.Flaw;
import org.zhuanban.audit.HashAlgorithm;
import org.zhuanban.audit.InclusionProof;
import org.zhuanban.audit.StreamHead;
import org.zhuanban.audit.Verifier;
import org.zhuanban.command.Command;
import org.zhuanban.command.Notification;
import org.zhuanban.correction.CorrectionCommand.DestroyStream;
import org.zhuanban.correction.CorrectionCommand.EraseTexts;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.jdbc.JdbcBuilder;
import org.zhuanban.jdbc.JdbcStorage;
import org.zhuanban.local.LocalLimit;
import org.zhuanban.local.LocalRule;
import org.zhuanban.local.LocalRuleBook;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.PersonRef;
import org.zhuanban.project.ProjectCommand.TerminateProject;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.Request;
import org.zhuanban.spi.Directory.Address;
import org.zhuanban.spi.HeadSigner;
import org.zhuanban.spi.MessageState;
import org.zhuanban.spi.Outbox;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;

/**
 * A stream goes from one kind of database to the next as a package, is worked on, comes back, and
 * is destroyed in the end; somebody meddles with it on the way.
 */
class MovedArchiveTest {
  private static final StreamKey STREAM = Work.project(0);
  private static final PersonRef CLERK = new PersonRef("clerk-7");
  private static final PersonRef HEAD = new PersonRef("head-1");
  private static final DocumentRef PAPER = new DocumentRef("paper-9");
  private static final LocalDate SWEPT = Work.DAY.plusDays(22);
  private static final LocalDate AFTER = LocalDate.of(2035, 1, 2);

  /** What a database or a text format may take for something else. */
  private static final List<String> TEXTS =
      List.of(
          "𠮷㐂\u2A6A5",
          "a\nb",
          "\"\\/'%_`",
          "结尾有空格 ",
          "ａA",
          "é\u0301",
          "''; DROP TABLE zb_text; --");

  /** A namespace of a database. */
  private record Site(Places place, String namespace) {
    static Site on(Places place) {
      return new Site(place, Places.fresh());
    }

    JdbcBuilder builder() {
      return JdbcStorage.builder().namespace(namespace);
    }

    Storage storage() {
      return builder().open(place.source());
    }

    Outbox outbox() {
      return builder().outbox(place.source());
    }

    Zhuanban library(LocalDate day) {
      return Zhuanban.builder()
          .storage(storage())
          .messaging(
              Messaging.builder()
                  .outbox(outbox())
                  .notifications(
                      (happened, after, today) ->
                          List.of(Notification.builder().recipient("LAND").topic("told").build()))
                  .build())
          .directory(who -> List.of(new Address("log", who)))
          .localRules(
              LocalRuleBook.of(
                  LocalRule.from(
                      LocalLimit.PROJECT_RETENTION,
                      TimeLimit.parse("10 YEARS", "县档案保管期限表"),
                      LocalDate.of(2024, 1, 1))))
          .clock(
              Clock.fixed(
                  day.atTime(4, 0, 0, 123_456_789).toInstant(ZoneOffset.UTC), ZoneOffset.UTC))
          .build();
    }

    void done(LocalDate day, String key, Command command) {
      Zhuanban library = library(day);
      assertThat(library.handle(Request.of(STREAM, key, command, CLERK, library.today())))
          .isInstanceOf(Outcome.Done.class);
    }

    Site worked() {
      done(Work.DAY, "k-1", Work.plan(0).command());
      done(Work.DAY, "k-2", ReceiveApplication.of(Work.item(0), true));
      for (int i = 0; i < TEXTS.size(); i++) {
        done(Work.DAY, "K-" + i, SetAttributes.of(List.of(Attribute.of("t-" + i, TEXTS.get(i)))));
      }
      done(Work.DAY, "erase", EraseTexts.of(List.of(4L), PAPER, HEAD));
      assertThat(library(SWEPT).sweep().changed()).isEqualTo(1);
      return this;
    }

    byte[] exported(List<ArchiveAnchor> anchors) throws IOException {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      library(Work.DAY).archive().export(STREAM, anchors, out);
      return out.toByteArray();
    }

    Imported imports(LocalDate day, byte[] bytes) throws IOException {
      return library(day).archive().importFrom(new ByteArrayInputStream(bytes));
    }

    Checkpoint checkpoint(List<StreamHead> heads) {
      return new Checkpointer(storage(), HashAlgorithm.SHA_256, HeadSigner.NONE)
          .take(Set.of("project"), Instant.parse("2024-05-09T05:00:00Z"), heads::add);
    }

    void assertSound(Checkpoint checkpoint, List<StreamHead> heads) {
      Verifier verifier = new Verifier(storage());
      assertThat(verifier.streams("project").findings()).isEmpty();
      assertThat(verifier.since(checkpoint, heads.stream()).findings()).isEmpty();
      assertThat(verifier.messages(outbox()).findings()).isEmpty();
      assertThat(library(AFTER).verifyDutyRows().findings()).isEmpty();
    }
  }

  private static ArchiveAnchor anchor(Checkpoint checkpoint, List<StreamHead> heads) {
    return new ArchiveAnchor(
        checkpoint, InclusionProof.of(checkpoint, heads.stream(), STREAM).orElseThrow());
  }

  @Test
  void a_package_goes_through_every_kind_of_database_byte_by_byte() throws IOException {
    Site first = Site.on(Places.H2).worked();
    List<StreamHead> heads = new ArrayList<>();
    Checkpoint checkpoint = first.checkpoint(heads);
    List<ArchiveAnchor> anchors = List.of(anchor(checkpoint, heads));
    byte[] exported = first.exported(anchors);
    byte[] carried = exported;
    Site last = first;
    for (Places place : Stream.concat(Places.here(), Places.here()).toList()) {
      last = Site.on(place);
      assertThat(last.imports(SWEPT, carried).anchors()).isEqualTo(anchors);
      carried = last.exported(anchors);
      assertThat(carried).as("%s", place).isEqualTo(exported);
      assertThat(last.storage().duties(STREAM)).isEqualTo(first.storage().duties(STREAM));
      assertThat(last.outbox().list(MessageState.WAITING, Optional.empty(), 10)).isEmpty();
      last.assertSound(checkpoint, heads);
    }

    // It is worked on elsewhere, and comes back as what it has become.
    last.done(AFTER, "later", SetAttributes.of(List.of(Attribute.of("later", "x"))));
    assertThat(first.imports(AFTER, last.exported(anchors)).added()).isTrue();
    assertThat(first.exported(anchors)).isEqualTo(last.exported(anchors));
    first.assertSound(checkpoint, heads);
    assertThat(
            first
                .library(AFTER)
                .read(StreamKind.PROJECT, STREAM.id())
                .attributes()
                .ofProject()
                .keySet())
        .contains("t-6", "later");
  }

  @ParameterizedTest
  @MethodSource("org.zhuanban.faults.Places#here")
  void what_was_destroyed_is_not_brought_back_and_verifies_for_ever(Places place)
      throws IOException, SQLException {
    Site site = Site.on(place).worked();
    site.done(SWEPT, "withdrawn", WithdrawApplication.of(Work.item(0)));
    site.done(SWEPT, "end", TerminateProject.of(PAPER, PAPER));
    List<StreamHead> heads = new ArrayList<>();
    Checkpoint checkpoint = site.checkpoint(heads);
    byte[] exported = site.exported(List.of(anchor(checkpoint, heads)));
    Site elsewhere = Site.on(Places.H2);
    assertThat(elsewhere.imports(SWEPT, exported).added()).isTrue();

    site.done(AFTER, "destroy", DestroyStream.of(new DocumentRef("order-35"), PAPER, HEAD));

    site.assertSound(checkpoint, heads);
    List<StreamHead> headsAfter = new ArrayList<>();
    Checkpoint after = site.checkpoint(headsAfter);
    ImportException refused =
        catchThrowableOfType(ImportException.class, () -> site.imports(SWEPT, exported));
    assertThat(refused.text(Locale.CHINESE)).contains("order-35", "2035年1月2日", "已依令销毁");
    assertThat(refused.text(Locale.ENGLISH)).contains("order-35", "was destroyed");
    assertThat(catchThrowableOfType(ExportException.class, () -> site.exported(List.of())))
        .hasMessageContaining("was destroyed on 2035-01-02 by order order-35");
    // The copy elsewhere is none of ours, and is destroyed by an order of its own.
    assertThat(elsewhere.exported(List.of(anchor(checkpoint, heads)))).isEqualTo(exported);

    place.execute(
        "UPDATE zb_entry SET effective_on = effective_on - 1 WHERE namespace_id = '%s' AND entry_type LIKE '%%destroyed' AND command_key = 'destroy'"
            .formatted(site.namespace()));
    assertThat(new Verifier(site.storage()).since(after, headsAfter.stream()).findings())
        .extracting(Finding::flaw)
        .contains(Flaw.HASH);
  }

  @ParameterizedTest
  @MethodSource("org.zhuanban.faults.Places#here")
  void what_somebody_changed_is_neither_exported_nor_taken_for_the_package(Places place)
      throws IOException, SQLException {
    byte[] exported = Site.on(Places.H2).worked().exported(List.of());
    for (String change :
        List.of(
            "UPDATE zb_entry SET actor_id = 'x'",
            "UPDATE zb_entry SET entry_body = " + place.bytes("7B7D"),
            "UPDATE zb_entry SET entry_seal = NULL",
            "UPDATE zb_entry SET receipt_digest = "
                + place.bytes("00")
                + " WHERE receipt_key = 'k-2'",
            "UPDATE zb_text SET text_content = text_content || " + place.bytes("41"),
            "DELETE FROM zb_text")) {
      Site site = Site.on(place);
      assertThat(site.imports(SWEPT, exported).added()).isTrue();
      place.execute(
          change
              + (change.contains(" WHERE ") ? " AND" : " WHERE")
              + " namespace_id = '"
              + site.namespace()
              + "'");

      assertThat(catchThrowableOfType(ExportException.class, () -> site.exported(List.of())))
          .as(change)
          .isNotNull();
      assertThat(catchThrowableOfType(ImportException.class, () -> site.imports(SWEPT, exported)))
          .as(change)
          .isNotNull()
          .satisfies(
              refused -> assertThat(refused.text(Locale.CHINESE)).contains("与档案包不一致", "查明以哪一份为准"));
    }
  }
}
