package org.zhuanban.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhuanban.CommitRule;
import org.zhuanban.StreamKind;
import org.zhuanban.StreamView;
import org.zhuanban.Zhuanban;
import org.zhuanban.attribute.Attribute;
import org.zhuanban.attribute.AttributeCommand.SetAttributes;
import org.zhuanban.command.Notification;
import org.zhuanban.monitor.EngineListener;
import org.zhuanban.party.PersonRef;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.Request;

/** Four officers at one project, in a file of H2. */
class RushTest {
  private static final int OFFICERS = 4;
  private static final int ACTS = 100;

  @TempDir private Path directory;

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  static class Application {
    @Bean
    Attempts attempts() {
      return new Attempts();
    }

    @Bean
    Gate gate() {
      return new Gate();
    }
  }

  /** Counts the attempts of joined commands that others were before. */
  static final class Attempts implements EngineListener {
    private final AtomicInteger moved = new AtomicInteger();

    @Override
    public void attemptFailed(AttemptFailed failed) {
      moved.incrementAndGet();
    }
  }

  /** Holds up a command in the middle of its decision. */
  static final class Gate implements CommitRule {
    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch open = new CountDownLatch(1);

    @Override
    public List<Notification> notifications(StreamView before, StreamView after, LocalDate today) {
      if (after.key().id().equals("HELD") && before.version() > 0) {
        arrived.countDown();
        try {
          open.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
      return List.of();
    }
  }

  private ConfigurableApplicationContext started() {
    return new SpringApplicationBuilder(Application.class)
        .properties(
            "spring.main.web-application-type=none",
            "spring.datasource.url=jdbc:h2:file:" + directory.resolve("county"),
            "spring.sql.init.mode=always",
            "spring.sql.init.schema-locations=classpath:own.sql",
            "spring.flyway.enabled=false",
            "spring.liquibase.enabled=false",
            "zhuanban.schema=create",
            "zhuanban.sweep.enabled=false",
            "zhuanban.dispatch.enabled=false")
        .run();
  }

  @Test
  void whoever_joins_takes_turns_and_nobody_is_lost() throws Exception {
    try (ConfigurableApplicationContext context = started()) {
      Zhuanban zhuanban = context.getBean(Zhuanban.class);
      ZhuanbanTransactions transactions = context.getBean(ZhuanbanTransactions.class);
      JdbcTemplate rows = context.getBean(JdbcTemplate.class);
      TransactionTemplate host =
          new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
      zhuanban.handle(County.adopt("OWN"));
      zhuanban.handle(County.adopt("JOINED"));

      Duration own = time(i -> zhuanban.handle(act("OWN", i)));
      Duration joined =
          time(
              i ->
                  transactions.retrying(
                      () ->
                          host.execute(
                              status -> {
                                rows.update("INSERT INTO receipt VALUES (?)", "r" + i);
                                return transactions.joined().handle(act("JOINED", i));
                              })));

      assertThat(rows.queryForObject("SELECT COUNT(*) FROM receipt", Integer.class))
          .isEqualTo(ACTS);
      assertThat(context.getBean(Attempts.class).moved).hasValue(0);
      assertThat(joined).isLessThan(own.multipliedBy(3).plusSeconds(5));
    }
  }

  private static Duration time(IntFunction<Outcome> act) throws Exception {
    ExecutorService officers = Executors.newFixedThreadPool(OFFICERS);
    long start = System.nanoTime();
    try {
      List<Callable<Outcome>> acts =
          IntStream.range(0, ACTS).<Callable<Outcome>>mapToObj(i -> () -> act.apply(i)).toList();
      for (Future<Outcome> each : officers.invokeAll(acts)) {
        assertThat(each.get()).isInstanceOf(Outcome.Done.class);
      }
    } finally {
      officers.shutdownNow();
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }

  @Test
  void a_command_inside_a_transaction_is_refused_also_where_another_thread_would_commit_it()
      throws Exception {
    try (ConfigurableApplicationContext context = started()) {
      Zhuanban zhuanban = context.getBean(Zhuanban.class);
      Gate gate = context.getBean(Gate.class);
      TransactionTemplate host =
          new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
      zhuanban.handle(County.adopt("HELD"));
      ExecutorService officers = Executors.newFixedThreadPool(3);
      try {
        Future<Outcome> first = officers.submit(() -> zhuanban.handle(act("HELD", 1)));
        assertThat(gate.arrived.await(30, TimeUnit.SECONDS)).isTrue();
        Future<Outcome> inside =
            officers.submit(
                () ->
                    host.execute(
                        status -> {
                          context.getBean(JdbcTemplate.class).queryForList("SELECT * FROM receipt");
                          return zhuanban.handle(act("HELD", 2));
                        }));
        assertThatExceptionOfType(ExecutionException.class)
            .isThrownBy(() -> inside.get(30, TimeUnit.SECONDS))
            .withCauseInstanceOf(IllegalTransactionStateException.class);
        gate.open.countDown();

        assertThat(first.get(30, TimeUnit.SECONDS)).isInstanceOf(Outcome.Done.class);
        assertThat(zhuanban.read(StreamKind.PROJECT, "HELD").attributes().ofProject())
            .containsOnlyKeys("note.1");
      } finally {
        officers.shutdownNow();
      }
    }
  }

  private static Request act(String project, int number) {
    return Request.of(
        StreamKind.PROJECT.stream(project),
        "note-" + number,
        SetAttributes.of(List.of(Attribute.of("note." + number % 40, "已核" + number))),
        new PersonRef("clerk-" + number % OFFICERS),
        County.DAY);
  }
}
