package org.zhuanban.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.annotation.Transactional;
import org.zhuanban.StreamKind;
import org.zhuanban.StreamProjection;
import org.zhuanban.Zhuanban;
import org.zhuanban.attribute.Attribute;
import org.zhuanban.attribute.AttributeCommand.SetAttributes;
import org.zhuanban.party.PersonRef;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.Request;

@SpringBootTest(
    properties = {
      "spring.datasource.url=jdbc:h2:mem:transactions",
      "spring.sql.init.schema-locations=classpath:own.sql",
      "spring.flyway.enabled=false",
      "spring.liquibase.enabled=false",
      "zhuanban.schema=create",
      "zhuanban.sweep.enabled=false",
      "zhuanban.dispatch.enabled=false"
    })
class ZhuanbanTransactionsTest {
  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import(Counter.class)
  static class Application {
    @Bean
    StreamProjection<Connection, SQLException> report() {
      return (connection, change) -> {
        try (PreparedStatement insert =
            connection.prepareStatement("INSERT INTO report VALUES (?, ?)")) {
          insert.setString(1, change.stream().id());
          insert.setLong(2, change.after().version());
          insert.executeUpdate();
        }
      };
    }
  }

  /** A service of the application, with rows of its own. */
  static class Counter {
    private final ZhuanbanTransactions transactions;
    private final Zhuanban own;
    private final JdbcTemplate rows;

    Counter(ZhuanbanTransactions transactions, Zhuanban own, JdbcTemplate rows) {
      this.transactions = transactions;
      this.own = own;
      this.rows = rows;
    }

    @Transactional
    public Outcome receive(String receipt, Request request, boolean fails) {
      rows.update("INSERT INTO receipt VALUES (?)", receipt);
      Outcome outcome = RefusedException.orThrow(transactions.joined().handle(request));
      if (fails) {
        throw new IllegalStateException("later");
      }
      return outcome;
    }

    @Transactional
    public Outcome receiveApart(String receipt, Request request) {
      rows.update("INSERT INTO receipt VALUES (?)", receipt);
      return own.handle(request);
    }
  }

  @Autowired private Counter counter;
  @Autowired private ZhuanbanTransactions transactions;
  @Autowired private Zhuanban zhuanban;
  @Autowired private JdbcTemplate rows;

  @AfterEach
  void clear() {
    rows.update("DELETE FROM receipt");
  }

  private int receipts() {
    return rows.queryForList("SELECT id FROM receipt").size();
  }

  @Test
  void rows_and_command_are_committed_together() {
    counter.receive("r1", County.adopt("T-1"), false);

    assertThat(receipts()).isEqualTo(1);
    assertThat(zhuanban.find(StreamKind.PROJECT, "T-1")).isPresent();
  }

  @Test
  void rows_and_command_are_rolled_back_together() {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> counter.receive("r1", County.adopt("T-2"), true));

    assertThat(receipts()).isZero();
    assertThat(zhuanban.find(StreamKind.PROJECT, "T-2")).isEmpty();
  }

  @Test
  void a_projection_of_the_application_writes_in_the_same_transaction() {
    counter.receive("r1", County.adopt("T-6"), false);
    zhuanban.handle(County.accept("T-6"));
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> counter.receive("r2", act("T-6", 1), true));

    assertThat(reported("T-6"))
        .hasSize(2)
        .endsWith(zhuanban.read(StreamKind.PROJECT, "T-6").version());
  }

  private List<Long> reported(String project) {
    return rows.queryForList(
        "SELECT version FROM report WHERE id = ? ORDER BY version", Long.class, project);
  }

  @Test
  void a_refusal_takes_the_rows_along() {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> counter.receive("r1", County.accept("T-3"), false))
        .satisfies(refused -> assertThat(refused.refused().all()).contains(refused.refusal()));

    assertThat(receipts()).isZero();
  }

  @Test
  void the_library_outside_is_refused_inside_a_transaction() {
    assertThatExceptionOfType(IllegalTransactionStateException.class)
        .isThrownBy(() -> counter.receiveApart("r1", County.adopt("T-4")))
        .withMessageContaining("ZhuanbanTransactions.joined()");

    assertThat(receipts()).isZero();
    assertThat(zhuanban.find(StreamKind.PROJECT, "T-4")).isEmpty();
  }

  @Test
  void one_transaction_has_one_library_and_it_ends_with_it() {
    Zhuanban first =
        transactions.run(
            joined -> {
              assertThat(transactions.joined()).isSameAs(joined);
              assertThat(transactions.<Zhuanban>run(inner -> inner)).isSameAs(joined);
              return joined;
            });

    assertThat(transactions.<Zhuanban>run(joined -> joined)).isNotSameAs(first);
  }

  @Test
  void without_a_transaction_there_is_nothing_to_join() {
    assertThatExceptionOfType(IllegalTransactionStateException.class)
        .isThrownBy(transactions::joined);
  }

  @Test
  void a_transaction_is_not_repeated_from_within() {
    assertThatExceptionOfType(IllegalTransactionStateException.class)
        .isThrownBy(() -> transactions.run(joined -> transactions.retrying(() -> 1)));
  }

  @Test
  void officers_at_one_project_all_succeed() throws Exception {
    zhuanban.handle(County.adopt("T-5"));
    ExecutorService officers = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Outcome>> acts =
          IntStream.range(0, 20)
              .<Callable<Outcome>>mapToObj(
                  i ->
                      () ->
                          transactions.retrying(
                              () -> counter.receive("r" + i, act("T-5", i), false)))
              .toList();
      for (Future<Outcome> each : officers.invokeAll(acts)) {
        assertThat(each.get()).isInstanceOf(Outcome.Done.class);
      }
    } finally {
      officers.shutdownNow();
    }
    assertThat(receipts()).isEqualTo(20);
  }

  /** Acts that the project takes in any order. */
  private static Request act(String project, int number) {
    return Request.of(
        StreamKind.PROJECT.stream(project),
        "note-" + number,
        SetAttributes.of(List.of(Attribute.of("note." + number, "已核"))),
        new PersonRef("clerk-" + number % 4),
        County.DAY);
  }
}
