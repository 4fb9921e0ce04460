package org.zhuanban.faults;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhuanban.Messaging;
import org.zhuanban.Zhuanban;
import org.zhuanban.archive.ArchiveAnchor;
import org.zhuanban.attribute.Attribute;
import org.zhuanban.attribute.AttributeCommand.SetAttributes;
import org.zhuanban.audit.Checkpoint;
import org.zhuanban.audit.Checkpointer;
import org.zhuanban.audit.HashAlgorithm;
import org.zhuanban.audit.InclusionProof;
import org.zhuanban.audit.StreamHead;
import org.zhuanban.audit.Verifier;
import org.zhuanban.command.Command;
import org.zhuanban.command.Notification;
import org.zhuanban.correction.CorrectionCommand.DestroyStream;
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
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;

/**
 * No row of any table holds anything of a destroyed stream, and its package is the same anywhere.
 */
class DestroyedRowsTest {
  private static final StreamKey STREAM = Work.project(0);
  private static final PersonRef CLERK = new PersonRef("clerk-7");
  private static final LocalDate AFTER = LocalDate.of(2035, 1, 2);
  private static final DocumentRef PAPER = new DocumentRef("paper-9");

  private static Zhuanban library(DataSource source, JdbcBuilder builder, LocalDate day) {
    return Zhuanban.builder()
        .storage(builder.open(source))
        .messaging(
            Messaging.builder()
                .outbox(builder.outbox(source))
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
        .clock(Clock.fixed(day.atTime(4, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC))
        .build();
  }

  private static void done(Zhuanban library, StreamKey stream, String key, Command command) {
    assertThat(library.handle(Request.of(stream, key, command, CLERK, library.today())))
        .isInstanceOf(Outcome.Done.class);
  }

  private static Zhuanban worked(DataSource source, JdbcBuilder builder) {
    Zhuanban library = library(source, builder, Work.DAY);
    for (int project = 0; project < 2; project++) {
      assertThat(library.handle(Work.plan(project))).isInstanceOf(Outcome.Done.class);
      assertThat(library.handle(Work.command(0, project))).isInstanceOf(Outcome.Done.class);
      done(
          library,
          Work.project(project),
          "texts-" + project,
          SetAttributes.of(List.of(Attribute.of("tel-" + project, "电话1380000000" + project))));
    }
    assertThat(library.handle(Work.command(0, Work.PROJECTS))).isInstanceOf(Outcome.Done.class);
    done(library, STREAM, "end-0", TerminateProject.of(PAPER, PAPER));
    return library;
  }

  private static byte[] export(Zhuanban library, ArchiveAnchor anchor) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    library.archive().export(STREAM, List.of(anchor), out);
    return out.toByteArray();
  }

  @ParameterizedTest
  @MethodSource("org.zhuanban.faults.Places#here")
  void nothing_of_a_destroyed_stream_is_in_any_table_and_its_package_is_the_same_anywhere(
      Places place) throws SQLException, IOException {
    DataSource source = place.source();
    String namespace = Places.fresh();
    JdbcBuilder builder = JdbcStorage.builder().namespace(namespace);
    Zhuanban library = worked(source, builder);
    Storage storage = builder.open(source);
    List<StreamHead> heads = new ArrayList<>();
    Checkpoint checkpoint =
        new Checkpointer(storage, HashAlgorithm.SHA_256, HeadSigner.NONE)
            .take(Set.of("project"), Instant.parse("2024-04-09T05:00:00Z"), heads::add);
    ArchiveAnchor anchor =
        new ArchiveAnchor(
            checkpoint, InclusionProof.of(checkpoint, heads.stream(), STREAM).orElseThrow());
    byte[] exported = export(library, anchor);
    JdbcBuilder elsewhere = JdbcStorage.builder().namespace(Places.fresh());
    Zhuanban other = library(source, elsewhere, Work.DAY);
    assertThat(other.archive().importFrom(new ByteArrayInputStream(exported)).added()).isTrue();
    assertThat(export(other, anchor)).isEqualTo(exported);
    assertThat(elsewhere.open(source).duties(STREAM)).isEqualTo(storage.duties(STREAM));
    String before = Aftermath.rows(source, namespace);
    assertThat(before)
        .contains("电话13800000000", "事项0", "paper-9", "end-0", "tel-0", "电话13800000001");

    done(
        library(source, builder, AFTER),
        STREAM,
        "destroy-0",
        DestroyStream.of(
            new DocumentRef("order-35"), new DocumentRef("appraisal-35"), new PersonRef("head-1")));

    String after = Aftermath.rows(source, namespace);
    assertThat(after)
        .doesNotContain("电话13800000000", "paper-9", "end-0", "tel-0", "texts-0", "k-0-0")
        .contains("order-35", "appraisal-35", "head-1", "电话13800000001", "tel-1");
    // The items are those of the neighbour alone.
    assertThat(after.lines().filter(row -> row.contains("|P-0|")))
        .isNotEmpty()
        .noneMatch(row -> row.contains("事项") || row.contains("LAND") || row.contains("told"));
    Verifier verifier = new Verifier(storage);
    assertThat(verifier.streams("project").findings()).isEmpty();
    assertThat(verifier.since(checkpoint, heads.stream()).findings()).isEmpty();
  }
}
