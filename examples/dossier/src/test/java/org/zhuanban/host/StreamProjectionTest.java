package org.zhuanban.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhuanban.CommitProjector;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.approval.ReceiptCommand.WithdrawApplication;
import org.zhuanban.attribute.Attribute;
import org.zhuanban.attribute.AttributeCommand.SetAttributes;
import org.zhuanban.command.Command;
import org.zhuanban.correction.CorrectionCommand.DestroyStream;
import org.zhuanban.host.ReportTables.Fault;
import org.zhuanban.jdbc.JdbcBuilder;
import org.zhuanban.jdbc.JdbcStorage;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.PersonRef;
import org.zhuanban.project.ProjectCommand.TerminateProject;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.Request;
import org.zhuanban.spi.StorageException;

/** Tables for reports that a projection fills in the transaction of each commit. */
class StreamProjectionTest {
  private static final List<Fault> FAULTS =
      List.of(Fault.NONE, Fault.NONE, Fault.NONE, Fault.DATABASE, Fault.PROGRAM);

  private static final String[] PROJECTS = {"P-1", "P-2", "P-3"};
  private static final DocumentRef PAPER = new DocumentRef("paper-1");

  @TempDir private Path directory;
  private final List<ReportTables> opened = new ArrayList<>();
  private ReportTables host;

  @BeforeEach
  void open() throws SQLException {
    host = host("county", "2024-09-09T01:00:00Z");
  }

  private ReportTables host(String file, String now) throws SQLException {
    ReportTables tables =
        new ReportTables(
            "jdbc:h2:file:%s".formatted(directory.resolve(file)),
            Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    opened.add(tables);
    return tables;
  }

  @AfterEach
  void close() throws SQLException {
    for (ReportTables each : opened) {
      each.close();
    }
  }

  /** Any history, with transactions of its own and of the host, failures and repetitions. */
  @RepeatedTest(10)
  void the_rows_are_always_those_of_the_streams(RepetitionInfo run) throws SQLException {
    Random random = new Random(run.getCurrentRepetition());
    List<Request> sent = new ArrayList<>();
    for (int step = 0; step < 25; step++) {
      Request request =
          sent.isEmpty() || random.nextInt(6) > 0
              ? request(
                  PROJECTS[random.nextInt(3)],
                  "c" + step,
                  switch (random.nextInt(4)) {
                    case 0 -> AdoptPlan.of(HostTransactionTest.plan());
                    case 1 -> AcceptApplication.of("A01");
                    case 2 -> WithdrawApplication.of("A01");
                    default -> note(random.nextInt(5));
                  })
              : sent.get(random.nextInt(sent.size()));
      sent.add(request);
      host.fail(FAULTS.get(random.nextInt(FAULTS.size())));
      List<String> before = host.rows();
      boolean failed = false;
      try {
        send(request, random.nextInt(3));
      } catch (StorageException | IllegalStateException e) {
        failed = true;
      }
      host.fail(Fault.NONE);

      if (failed) {
        assertThat(host.rows()).isEqualTo(before);
      }
      assertThat(host.rows()).isEqualTo(host.expected(PROJECTS));
    }
  }

  private void send(Request request, int way) throws SQLException {
    if (way == 0) {
      host.zhuanban().handle(request);
      return;
    }
    try (Connection connection = host.begin()) {
      try {
        Zhuanban joined = host.joining(connection);
        joined.handle(request);
        joined.handle(request(request.stream().id(), request.commandKey() + ".b", note(9)));
      } finally {
        // A host that commits in spite of the exception has nothing of it either.
        if (way == 1) {
          connection.rollback();
        } else {
          connection.commit();
        }
      }
    }
  }

  @Test
  void a_projection_that_fails_leaves_nothing() throws SQLException {
    host.fail(Fault.DATABASE);
    assertThatExceptionOfType(StorageException.class)
        .isThrownBy(() -> host.zhuanban().handle(adopt("P-1")));
    host.fail(Fault.PROGRAM);
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> host.zhuanban().handle(adopt("P-1")))
        .withMessage("the projection gives up");

    assertThat(host.rows()).isEmpty();
    assertThat(host.zhuanban().exists(StreamKind.PROJECT, "P-1")).isFalse();

    host.fail(Fault.NONE);
    assertThat(host.zhuanban().handle(adopt("P-1"))).isInstanceOf(Outcome.Done.class);
    assertThat(host.rows()).hasSizeGreaterThan(1).isEqualTo(host.expected(PROJECTS));
  }

  @Test
  void of_commits_that_are_kept_together_each_is_seen_as_it_was() throws Exception {
    host.zhuanban().handle(adopt("P-1"));
    ExecutorService officers = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Outcome>> acts =
          IntStream.range(0, 48)
              .<Callable<Outcome>>mapToObj(
                  i -> () -> host.zhuanban().handle(request("P-1", "n" + i, note(i))))
              .toList();
      for (Future<Outcome> each : officers.invokeAll(acts)) {
        assertThat(each.get()).isInstanceOf(Outcome.Done.class);
      }
    } finally {
      officers.shutdownNow();
    }

    assertThat(host.rows()).hasSizeGreaterThan(48).isEqualTo(host.expected(PROJECTS));
  }

  @Test
  void a_sweep_writes_the_rows_of_all_that_it_changes() throws SQLException {
    for (String project : PROJECTS) {
      host.zhuanban().handle(adopt(project));
      host.zhuanban().handle(request(project, "accept", AcceptApplication.of("A01")));
    }
    ReportTables later = reopened("2024-12-09T01:00:00Z");

    assertThat(later.zhuanban().sweep().changed()).isEqualTo(3);

    assertThat(later.rows()).isEqualTo(later.expected(PROJECTS));
  }

  /** Another node, at another time, over the same tables. */
  private ReportTables reopened(String now) throws SQLException {
    return host("county", now);
  }

  @Test
  void an_import_writes_rows_and_a_destruction_removes_what_they_say() throws Exception {
    host.zhuanban().handle(adopt("P-1"));
    host.zhuanban().handle(request("P-1", "note", note(1)));
    host.zhuanban().handle(request("P-1", "end", TerminateProject.of(PAPER, PAPER)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    host.zhuanban().archive().export(StreamKind.PROJECT.stream("P-1"), List.of(), out);
    ReportTables other = host("other", "2050-01-05T01:00:00Z");

    other.zhuanban().archive().importFrom(new ByteArrayInputStream(out.toByteArray()));

    assertThat(other.rows()).isEqualTo(host.rows()).isEqualTo(other.expected(PROJECTS));

    Outcome destroyed =
        other
            .zhuanban()
            .handle(
                StreamKind.PROJECT.stream("P-1"),
                DestroyStream.of(new DocumentRef("order-9"), PAPER, new PersonRef("head-1")),
                new PersonRef("clerk"));

    assertThat(destroyed).isInstanceOf(Outcome.Done.class);
    assertThat(other.rows().get(0)).endsWith("destroyed");
    assertThat(other.rows()).anyMatch(row -> row.endsWith("StreamDestroyed"));
  }

  @Test
  void a_projector_without_a_library_says_so() throws SQLException {
    JdbcBuilder jdbc = JdbcStorage.builder().namespace("other");
    CommitProjector<Connection, SQLException> projector =
        new CommitProjector<>(jdbc::join, (connection, change) -> {});
    Zhuanban library =
        Zhuanban.builder().storage(jdbc.projection(projector::apply).open(host.source())).build();

    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> library.handle(adopt("P-1")))
        .withMessageContaining("ZhuanbanBuilder.projector");
  }

  private static Request adopt(String project) {
    return request(project, "adopt", AdoptPlan.of(HostTransactionTest.plan()));
  }

  private static Command note(int number) {
    return SetAttributes.of(List.of(Attribute.of("note." + number, "已核")));
  }

  private static Request request(String project, String key, Command command) {
    return Request.of(
        StreamKind.PROJECT.stream(project),
        key,
        command,
        new PersonRef("clerk"),
        LocalDate.of(2024, 9, 9));
  }
}
