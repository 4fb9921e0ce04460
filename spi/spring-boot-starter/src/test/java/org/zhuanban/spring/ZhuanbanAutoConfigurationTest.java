package org.zhuanban.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.JdbcTemplate;
import org.zhuanban.NotificationRule;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.command.Notification;
import org.zhuanban.jdbc.JdbcStorage;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.RequestRule;
import org.zhuanban.spi.Access;
import org.zhuanban.spi.Board;
import org.zhuanban.spi.Directory;
import org.zhuanban.spi.Outbox;
import org.zhuanban.spi.Storage;

class ZhuanbanAutoConfigurationTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-07-02T01:00:00Z"), ZoneOffset.UTC);

  private final ApplicationContextRunner bare =
      new ApplicationContextRunner()
          .withConfiguration(AutoConfigurations.of(ZhuanbanAutoConfiguration.class))
          .withBean(Clock.class, () -> CLOCK);

  private final ApplicationContextRunner runner =
      bare.withConfiguration(
              AutoConfigurations.of(
                  DataSourceAutoConfiguration.class,
                  DataSourceTransactionManagerAutoConfiguration.class,
                  TransactionAutoConfiguration.class))
          .withPropertyValues(
              "spring.datasource.generate-unique-name=true",
              "zhuanban.sweep.enabled=false",
              "zhuanban.dispatch.enabled=false");

  @ParameterizedTest
  @ValueSource(strings = {"create", "flyway", "liquibase"})
  void a_data_source_is_enough(String schema) {
    runner
        .withPropertyValues("zhuanban.schema=" + schema)
        .run(
            context -> {
              assertThat(context).hasNotFailed();
              Zhuanban zhuanban = context.getBean(Zhuanban.class);
              assertThat(zhuanban.handle(County.adopt("P-1"))).isInstanceOf(Outcome.Done.class);
              assertThat(zhuanban.read(StreamKind.PROJECT, "P-1").approvals().board(County.DAY))
                  .hasSize(1);
              assertThat(context)
                  .hasSingleBean(Storage.class)
                  .hasSingleBean(Outbox.class)
                  .hasSingleBean(Board.class)
                  .hasSingleBean(CalendarBook.class)
                  .hasSingleBean(ZhuanbanTransactions.class);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"flyway", "liquibase"})
  void a_tool_keeps_its_history_beside_tables_of_the_application(String schema) {
    runner
        .withPropertyValues(
            "zhuanban.schema=" + schema, "spring.datasource.url=jdbc:h2:mem:" + schema)
        .withInitializer(
            context ->
                OwnTables.execute(
                    "jdbc:h2:mem:" + schema + ";DB_CLOSE_DELAY=-1", "CREATE TABLE own (id INT)"))
        .run(context -> assertThat(context).hasNotFailed());
  }

  @Test
  void missing_tables_fail_the_start_with_the_migration_that_makes_them() {
    runner.run(
        context ->
            assertThat(analysis(context))
                .satisfies(
                    analysis -> {
                      assertThat(analysis.getDescription())
                          .contains("'zb_schema' is missing or cannot be read");
                      assertThat(analysis.getAction())
                          .contains("META-INF/zhuanban/h2/V0.1__zhuanban.sql")
                          .contains("zhuanban.schema");
                    }));
  }

  @Test
  void a_tool_that_is_absent_is_named() {
    runner
        .withPropertyValues("zhuanban.schema=flyway")
        .withClassLoader(new FilteredClassLoader("org.flywaydb"))
        .run(
            context ->
                assertThat(analysis(context).getDescription())
                    .contains("zhuanban.schema is 'flyway'", "is not on the class path"));
  }

  @Test
  void what_a_tool_cannot_do_is_said_with_what_it_may_lack() {
    runner
        .withPropertyValues("zhuanban.schema=flyway", "spring.datasource.url=jdbc:h2:mem:taken")
        .withInitializer(
            context ->
                OwnTables.execute(
                    "jdbc:h2:mem:taken;DB_CLOSE_DELAY=-1", "CREATE TABLE zb_entry (id INT)"))
        .run(
            context ->
                assertThat(analysis(context))
                    .satisfies(
                        analysis -> {
                          assertThat(analysis.getDescription())
                              .startsWith("Flyway could not run the migrations of zhuanban: ");
                          assertThat(analysis.getAction())
                              .contains("flyway-database-postgresql", "V0.1__zhuanban.sql");
                        }));
  }

  @Test
  void an_application_without_a_database_is_told_what_to_do() {
    bare.run(
        context ->
            assertThat(analysis(context).getDescription())
                .isEqualTo(
                    "zhuanban has no storage: there is neither a single data source nor a bean of"
                        + " type Storage."));
  }

  @Test
  void nothing_is_made_where_it_is_switched_off() {
    bare.withPropertyValues("zhuanban.enabled=false")
        .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(Zhuanban.class));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zhuanban.sweep.cron=at midnight",
        "zhuanban.dispatch.every=0s",
        "zhuanban.dispatch.digests.sms=noon",
        "zhuanban.notices.batch=0",
        "zhuanban.transactions.retries=-1",
        "zhuanban.schema=magic"
      })
  void a_wrong_setting_fails_the_start(String setting) {
    runner.withPropertyValues(setting).run(context -> assertThat(context).hasFailed());
  }

  @Test
  void a_table_of_roles_without_a_directory_fails_the_start() {
    runner
        .withPropertyValues("zhuanban.schema=create", "zhuanban.roles=usual")
        .run(
            context ->
                assertThat(analysis(context).getDescription())
                    .contains("no directory knows the positions of persons"));
  }

  @Test
  void a_table_of_roles_beside_a_rule_of_access_fails_the_start() {
    runner
        .withPropertyValues("zhuanban.schema=create", "zhuanban.roles=usual")
        .withBean(Access.class, () -> Access.ALL)
        .run(
            context ->
                assertThat(analysis(context).getDescription())
                    .contains("both a table of roles and a rule of access"));
  }

  @Test
  void the_table_of_roles_decides_by_the_directory() {
    runner
        .withPropertyValues("zhuanban.schema=create", "zhuanban.roles=usual")
        .withBean(Directory.class, () -> Directory.LOG)
        .run(
            context ->
                assertThat(context.getBean(Zhuanban.class).handle(County.adopt("P-1")))
                    .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused ->
                            assertThat(refused.refusal().rule())
                                .isEqualTo(RequestRule.NOT_ALLOWED)));
  }

  @Test
  void the_beans_of_the_application_come_first() {
    CalendarBook none = CalendarBook.of(List.of());
    runner
        .withPropertyValues("zhuanban.schema=create", "zhuanban.namespace=county-a")
        .withBean("own", CalendarBook.class, () -> none)
        .withBean(ZhuanbanCustomizer.class, () -> builder -> builder.ids(() -> "id-1"))
        .run(
            context -> {
              assertThat(context.getBean(CalendarBook.class)).isSameAs(none);
              assertThat(context.getBean(Zhuanban.class).today()).isEqualTo("2026-07-02");
            });
  }

  @Test
  void notices_come_from_files_too() {
    runner
        .withPropertyValues(
            "zhuanban.schema=create", "zhuanban.notices.locations=classpath:notices/*.csv")
        .run(
            context ->
                assertThat(context.getBean(CalendarBook.class).jurisdictions())
                    .containsExactly("CN", "SHILIN"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"classpath:none/*.csv", "classpath:none.csv", "classpath:wrong.csv"})
  void a_file_of_notices_that_is_missing_or_wrong_fails_the_start(String location) {
    runner
        .withPropertyValues("zhuanban.schema=create", "zhuanban.notices.locations=" + location)
        .run(context -> assertThat(analysis(context).getDescription()).contains(location));
  }

  @ParameterizedTest
  @CsvSource({"zhuanban.dispatch.digests.log=18:30, 0", "zhuanban.dispatch.digests.sms=18:30, 1"})
  void a_channel_with_a_digest_sends_at_its_time(String setting, int sent) {
    NotificationRule rule =
        (event, after, today) ->
            List.<Notification>of(Notification.builder().recipient("NRB").topic("told").build());
    runner
        .withPropertyValues("zhuanban.schema=create", setting)
        .withBean(NotificationRule.class, () -> rule)
        .run(
            context -> {
              Zhuanban zhuanban = context.getBean(Zhuanban.class);
              zhuanban.handle(County.adopt("P-1"));

              assertThat(zhuanban.dispatch().sent()).isEqualTo(sent);
            });
  }

  @Test
  void two_counties_share_the_tables_of_one_database() {
    runner
        .withPropertyValues(
            "zhuanban.schema=create",
            "spring.datasource.url=jdbc:h2:mem:two",
            "zhuanban.namespace=a")
        .run(
            context -> {
              context.getBean(Zhuanban.class).handle(County.adopt("P-1"));
              Storage other =
                  JdbcStorage.builder().namespace("b").open(context.getBean(DataSource.class));
              assertThat(other.head(StreamKind.PROJECT.stream("P-1"))).isEmpty();
              assertThat(
                      new JdbcTemplate(context.getBean(DataSource.class))
                          .queryForObject(
                              "SELECT COUNT(*) FROM zb_head WHERE namespace_id = 'a'", Long.class))
                  .isPositive();
            });
  }

  private static FailureAnalysis analysis(AssertableApplicationContext context) {
    assertThat(context).hasFailed();
    Throwable failure = context.getStartupFailure();
    return Optional.ofNullable(new SetupFailureAnalyzer().analyze(failure))
        .orElseThrow(() -> new AssertionError("no sentence for " + Arrays.asList(failure)));
  }
}
