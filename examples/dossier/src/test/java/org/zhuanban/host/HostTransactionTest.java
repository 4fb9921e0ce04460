package org.zhuanban.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.approval.ReceiptCommand.WithdrawApplication;
import org.zhuanban.approval.application.ApplicationState;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.approval.plan.Stage;
import org.zhuanban.command.Command;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.jdbc.JdbcStorage;
import org.zhuanban.party.Department;
import org.zhuanban.party.Level;
import org.zhuanban.party.PersonRef;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.Request;
import org.zhuanban.request.StreamMovedException;

/** A host writes rows of its own and sends commands in one transaction. */
class HostTransactionTest {
  private static final LocalDate DAY = LocalDate.of(2024, 9, 9);
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2024-09-09T01:00:00Z"), ZoneOffset.UTC);

  private final JdbcDataSource source = new JdbcDataSource();
  private Zhuanban zhuanban = Zhuanban.builder().build();

  @BeforeEach
  void open() throws SQLException {
    source.setURL("jdbc:h2:mem:host-%s;DB_CLOSE_DELAY=-1".formatted(UUID.randomUUID()));
    JdbcStorage.createSchema(source);
    zhuanban = Zhuanban.builder().storage(JdbcStorage.of(source)).clock(CLOCK).build();
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE HOST_TASK (ID VARCHAR(64) PRIMARY KEY)");
    }
    assertThat(zhuanban.handle(request("plan", AdoptPlan.of(plan()))))
        .isInstanceOf(Outcome.Done.class);
  }

  @Test
  void what_the_host_rolls_back_leaves_no_trace_of_either() throws SQLException {
    try (Connection connection = begin()) {
      writeHostRow(connection);
      Zhuanban joined = zhuanban.joining(JdbcStorage.joining(connection));
      assertThat(joined.handle(accept("a1"))).isInstanceOf(Outcome.Done.class);
      assertThat(state(joined)).isEqualTo(ApplicationState.RUNNING);

      connection.rollback();
    }

    assertThat(hostRows()).isZero();
    assertThat(state(zhuanban)).isEqualTo(ApplicationState.NOT_APPLIED);
    assertThat(zhuanban.handle(accept("a1")))
        .isInstanceOfSatisfying(Outcome.Done.class, done -> assertThat(done.repeated()).isFalse());
  }

  @Test
  void what_the_host_commits_is_there_of_both() throws SQLException {
    try (Connection connection = begin()) {
      writeHostRow(connection);
      zhuanban.joining(JdbcStorage.joining(connection)).handle(accept("a1"));

      assertThat(state(zhuanban)).isEqualTo(ApplicationState.NOT_APPLIED);
      connection.commit();
    }

    assertThat(hostRows()).isEqualTo(1);
    assertThat(state(zhuanban)).isEqualTo(ApplicationState.RUNNING);
    assertThat(zhuanban.handle(accept("a1")))
        .isInstanceOfSatisfying(Outcome.Done.class, done -> assertThat(done.repeated()).isTrue());
  }

  /** What is not there yet cannot be held, so that two may begin it. */
  @Test
  void a_conflict_over_a_new_project_is_told_to_the_host_and_not_retried() throws SQLException {
    Request mine = request("P-2", "mine", AdoptPlan.of(plan()));
    Request other = request("P-2", "other", AdoptPlan.of(plan()));
    try (Connection connection = begin()) {
      JdbcStorage storage = JdbcStorage.joining(connection);
      Zhuanban joined =
          zhuanban.joining(new MovedMeanwhile(storage, () -> assertDone(zhuanban.handle(other))));

      assertThatExceptionOfType(StreamMovedException.class)
          .isThrownBy(() -> joined.handle(mine))
          .withMessage(
              "Stream 'project/P-2' has moved on; roll the transaction back and send the command"
                  + " again");
      connection.rollback();
    }
  }

  @Test
  void who_joins_waits_for_another_who_works_on_the_project() throws Exception {
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try (Connection first = begin();
        Connection second = begin()) {
      assertDone(zhuanban.joining(JdbcStorage.joining(first)).handle(accept("a1")));
      Future<Outcome> waiting =
          thread.submit(
              () -> {
                Outcome outcome =
                    zhuanban
                        .joining(JdbcStorage.joining(second))
                        .handle(request("w1", WithdrawApplication.of("A01")));
                second.commit();
                return outcome;
              });
      first.commit();

      assertDone(waiting.get(30, TimeUnit.SECONDS));
    } finally {
      thread.shutdownNow();
    }
    assertThat(state(zhuanban)).isEqualTo(ApplicationState.WITHDRAWN);
  }

  private static void assertDone(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
  }

  private Connection begin() throws SQLException {
    Connection connection = source.getConnection();
    connection.setAutoCommit(false);
    return connection;
  }

  private static void writeHostRow(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("INSERT INTO HOST_TASK VALUES ('T-1')");
    }
  }

  private int hostRows() throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM HOST_TASK")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private static ApplicationState state(Zhuanban library) {
    return library.read(StreamKind.PROJECT, "P-1").approvals().board(DAY).get(0).state();
  }

  private static Request accept(String key) {
    return request(key, AcceptApplication.of("A01"));
  }

  private static Request request(String key, Command command) {
    return request("P-1", key, command);
  }

  private static Request request(String project, String key, Command command) {
    return Request.of(
        StreamKind.PROJECT.stream(project), key, command, new PersonRef("clerk"), DAY);
  }

  static ApprovalPlan plan() {
    ApprovalItem item =
        ApprovalItem.builder()
            .code("A01")
            .stage(1)
            .name("取水许可")
            .kind(ItemKind.LICENCE)
            .department("WRB")
            .statutory(TimeLimit.workingDays(20, "行政许可法第四十二条"))
            .correction(ApprovalItem.CORRECTION_LIMIT)
            .build();
    return new ApprovalPlan(
        List.of(new Department("WRB", "县水务局", Level.COUNTY, "CN")),
        List.of(new Stage(1, "立项用地规划许可", "WRB")),
        List.of(item));
  }
}
