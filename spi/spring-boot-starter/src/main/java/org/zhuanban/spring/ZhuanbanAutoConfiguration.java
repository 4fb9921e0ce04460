package org.zhuanban.spring;

import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.servlet.DispatcherServlet;
import org.zhuanban.CommitProjector;
import org.zhuanban.CommitRule;
import org.zhuanban.Messaging;
import org.zhuanban.NotificationRule;
import org.zhuanban.StreamProjection;
import org.zhuanban.Zhuanban;
import org.zhuanban.ZhuanbanBuilder;
import org.zhuanban.access.RoleTable;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.calendar.HolidayNotice;
import org.zhuanban.calendar.NoticeSource;
import org.zhuanban.dispatch.RetryPolicy;
import org.zhuanban.dispatch.Wording;
import org.zhuanban.duty.EscalationTable;
import org.zhuanban.duty.LightPolicy;
import org.zhuanban.input.InputException;
import org.zhuanban.jdbc.JdbcBuilder;
import org.zhuanban.jdbc.JdbcStorage;
import org.zhuanban.jdbc.Projection;
import org.zhuanban.local.LocalRuleBook;
import org.zhuanban.message.MessagePolicy;
import org.zhuanban.monitor.EngineListener;
import org.zhuanban.request.OfficeTime;
import org.zhuanban.spi.Access;
import org.zhuanban.spi.Audit;
import org.zhuanban.spi.Board;
import org.zhuanban.spi.Channel;
import org.zhuanban.spi.Directory;
import org.zhuanban.spi.IdGenerator;
import org.zhuanban.spi.Outbox;
import org.zhuanban.spi.Storage;
import org.zhuanban.spring.ZhuanbanProperties.Messages;
import org.zhuanban.spring.ZhuanbanProperties.Roles;

/**
 * Sets the library up over the data source of the application.
 *
 * <p>It takes the ports and settings of the library from beans of the application: {@link Clock},
 * {@link Directory}, {@link Access} or {@link RoleTable}, {@link Audit}, {@link LocalRuleBook},
 * {@link LightPolicy}, {@link EscalationTable}, {@link OfficeTime}, {@link IdGenerator}, {@link
 * Channel}, {@link NotificationRule}, {@link CommitRule}, {@link MessagePolicy}, {@link Wording},
 * {@link RetryPolicy}, {@link EngineListener}, {@link NoticeSource}, {@link Projection}, {@link
 * StreamProjection} and {@link ZhuanbanCustomizer}. A bean of the application of a type that is
 * made here takes the place of it.
 *
 * @since 0.1
 */
@AutoConfiguration(
    afterName = {
      "org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration",
      "org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration",
      "org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration",
      "org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration",
      "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
      "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
      "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
      "org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration"
    })
@ConditionalOnProperty(prefix = "zhuanban", name = "enabled", matchIfMissing = true)
@EnableConfigurationProperties(ZhuanbanProperties.class)
public class ZhuanbanAutoConfiguration {
  /** Creates the configuration. */
  public ZhuanbanAutoConfiguration() {}

  /** Storage, outbox and board in the database of the application. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnSingleCandidate(DataSource.class)
  @ConditionalOnMissingBean(Storage.class)
  static class InDatabase {
    @Bean
    @ConditionalOnMissingBean
    JdbcBuilder zhuanbanJdbc(
        ZhuanbanProperties properties,
        ObjectProvider<Projection> projection,
        CommitProjector<Connection, SQLException> projector,
        ListableBeanFactory beans) {
      Projection own = projection.getIfAvailable(() -> (connection, commit) -> {});
      boolean reading = beans.getBeanNamesForType(StreamProjection.class, true, false).length > 0;
      JdbcBuilder jdbc =
          JdbcStorage.builder()
              .namespace(properties.namespace())
              .tablePrefix(properties.tablePrefix())
              .projection(
                  reading
                      ? (connection, commit) -> {
                        own.apply(connection, commit);
                        projector.apply(connection, commit);
                      }
                      : own);
      return properties.pooledWithoutAutoCommit() ? jdbc.pooledWithoutAutoCommit() : jdbc;
    }

    @Bean
    @ConditionalOnMissingBean
    CommitProjector<Connection, SQLException> zhuanbanProjector(
        ObjectProvider<JdbcBuilder> jdbc,
        ObjectProvider<StreamProjection<Connection, SQLException>> projections) {
      return new CommitProjector<Connection, SQLException>(
          connection -> jdbc.getObject().join(connection),
          (connection, change) -> {
            for (StreamProjection<Connection, SQLException> each :
                projections.orderedStream().toList()) {
              each.apply(connection, change);
            }
          });
    }

    @Bean
    @DependsOnDatabaseInitialization
    Tables zhuanbanTables(JdbcBuilder jdbc, DataSource source, ZhuanbanProperties properties) {
      return Tables.of(jdbc, pool(source), properties.schema());
    }

    /** The library has to see the pool itself, which takes part in no transaction. */
    private static DataSource pool(DataSource source) {
      return source instanceof TransactionAwareDataSourceProxy proxy
              && proxy.getTargetDataSource() != null
          ? proxy.getTargetDataSource()
          : source;
    }

    @Bean
    Storage zhuanbanStorage(Tables tables) {
      return new GuardedStorage(tables.open(JdbcBuilder::open), tables.source());
    }

    @Bean
    @ConditionalOnMissingBean
    Outbox zhuanbanOutbox(Tables tables) {
      return tables.open(JdbcBuilder::outbox);
    }

    @Bean
    @ConditionalOnMissingBean
    Board zhuanbanBoard(Tables tables) {
      return tables.open((jdbc, source) -> jdbc.board(source));
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnSingleCandidate(PlatformTransactionManager.class)
    ZhuanbanTransactions zhuanbanTransactions(
        Zhuanban zhuanban,
        Tables tables,
        PlatformTransactionManager manager,
        ZhuanbanProperties properties) {
      return new ZhuanbanTransactions(
          zhuanban, tables.jdbc(), tables.source(), manager, properties.transactions().retries());
    }
  }

  /** Refusals as answers of a web application. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(DispatcherServlet.class)
  @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
  static class OnTheWeb {
    @Bean
    @ConditionalOnMissingBean
    ZhuanbanProblems zhuanbanProblems() {
      return new ZhuanbanProblems();
    }
  }

  /** Metrics where the application has Micrometer. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(MeterBinder.class)
  static class WithMicrometer {
    @Bean
    ZhuanbanMetrics zhuanbanMetrics(ObjectProvider<Outbox> outbox, Clocks clocks) {
      return new ZhuanbanMetrics(outbox, clocks.clock());
    }
  }

  /** Observations where the application has a registry of them. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(ObservationRegistry.class)
  static class WithObservations {
    @Bean
    ZhuanbanObservations zhuanbanObservations(ObjectProvider<ObservationRegistry> registry) {
      return new ZhuanbanObservations(registry);
    }
  }

  /** Health where Spring Boot 3 shows it. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(name = "org.springframework.boot.actuate.health.HealthIndicator")
  @ConditionalOnProperty(name = "management.health.zhuanban.enabled", matchIfMissing = true)
  static class InBoot3 {
    @Bean
    Boot3Health zhuanbanHealthIndicator(ZhuanbanHealth health) {
      return new Boot3Health(health);
    }
  }

  /** Health where Spring Boot 4 shows it. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(name = "org.springframework.boot.health.contributor.HealthIndicator")
  @ConditionalOnProperty(name = "management.health.zhuanban.enabled", matchIfMissing = true)
  static class InBoot4 {
    @Bean
    Boot4Health zhuanbanHealthIndicator(ZhuanbanHealth health) {
      return new Boot4Health(health);
    }
  }

  /**
   * Reads the notices of the application, beside the bundled ones.
   *
   * @param properties where the files of notices lie
   * @param sources further notices
   * @return the book of all of them
   */
  @Bean
  @ConditionalOnMissingBean
  CalendarBook zhuanbanCalendars(
      ZhuanbanProperties properties, ObjectProvider<NoticeSource> sources) {
    List<HolidayNotice> notices = new ArrayList<>();
    sources.orderedStream().forEach(source -> notices.addAll(source.notices()));
    for (String location : properties.notices().locations()) {
      notices.addAll(notices(location));
    }
    CalendarBook bundled = CalendarBook.bundled();
    return (notices.isEmpty() ? bundled : bundled.with(notices))
        .beyond(properties.notices().beyond());
  }

  private static List<HolidayNotice> notices(String location) {
    List<HolidayNotice> notices = new ArrayList<>();
    try {
      for (Resource file : new PathMatchingResourcePatternResolver().getResources(location)) {
        String name = Optional.ofNullable(file.getFilename()).orElse(location);
        notices.addAll(ZhuanbanNotices.read(name, file.getContentAsString(StandardCharsets.UTF_8)));
      }
    } catch (IOException | InputException e) {
      throw new ZhuanbanSetupException(
          "The notices at '%s' of zhuanban.notices.locations cannot be read: %s"
              .formatted(location, e.getMessage()),
          "Correct the location, or the file: it is CSV in UTF-8, as NoticeCsv describes it.",
          e);
    }
    if (notices.isEmpty()) {
      throw new ZhuanbanSetupException(
          "There is no notice at '%s' of zhuanban.notices.locations.".formatted(location),
          "Name a file with notices, such as classpath:notices/*.csv, or leave the location out.");
    }
    return notices;
  }

  @Bean
  @ConditionalOnMissingBean
  ClusterJournal zhuanbanClusterJournal(ObjectProvider<Storage> storage, Clocks clocks) {
    return new ClusterJournal(required(storage), clocks.clock());
  }

  /** The clock of the application, else that of the system. */
  record Clocks(Clock clock) {}

  @Bean
  Clocks zhuanbanClocks(ObjectProvider<Clock> clock) {
    return new Clocks(clock.getIfAvailable(() -> Clock.system(Zhuanban.LEGAL_TIME)));
  }

  @Bean
  @ConditionalOnMissingBean
  ZhuanbanNotices zhuanbanNotices(
      ClusterJournal journal, CalendarBook calendars, ZhuanbanProperties properties) {
    return new ZhuanbanNotices(journal, calendars, properties);
  }

  @Bean
  @ConditionalOnMissingBean
  Messaging zhuanbanMessaging(ZhuanbanProperties properties, BeanFactory beans) {
    Messaging.Builder messaging =
        Messaging.builder()
            .sender(Optional.ofNullable(properties.sender()).orElse(properties.namespace()))
            .channels(beans.getBeanProvider(Channel.class).orderedStream().toArray(Channel[]::new));
    Optional.ofNullable(properties.organisation()).ifPresent(messaging::organisation);
    properties.dispatch().digests().forEach(messaging::digest);
    if (properties.messages() == Messages.USUAL) {
      messaging.messages(MessagePolicy.USUAL);
    }
    given(beans, Outbox.class, messaging::outbox);
    given(beans, MessagePolicy.class, messaging::messages);
    given(beans, Wording.class, messaging::wording);
    given(beans, RetryPolicy.class, messaging::retries);
    beans.getBeanProvider(NotificationRule.class).orderedStream().forEach(messaging::notifications);
    beans.getBeanProvider(CommitRule.class).orderedStream().forEach(messaging::changes);
    return messaging.build();
  }

  @Bean
  @ConditionalOnMissingBean
  Zhuanban zhuanban(
      ZhuanbanProperties properties,
      ObjectProvider<Storage> storage,
      Messaging messaging,
      ZhuanbanNotices notices,
      Clocks clocks,
      BeanFactory beans) {
    Storage kept = required(storage);
    ZhuanbanBuilder builder =
        Zhuanban.builder()
            .storage(kept)
            .calendars(notices::book)
            .listener(
                new Listeners(beans.getBeanProvider(EngineListener.class).orderedStream().toList()))
            .clock(clocks.clock())
            .messaging(messaging)
            .cacheSize(properties.cacheSize());
    if (kept instanceof GuardedStorage guarded) {
      builder.callerCheck(guarded::requireNoTransaction);
    }
    rights(properties, beans, builder);
    given(beans, CommitProjector.class, builder::projector);
    given(beans, Board.class, rows -> builder.board(rows, properties.namespace()));
    given(beans, Directory.class, builder::directory);
    given(beans, Audit.class, builder::audit);
    given(beans, LocalRuleBook.class, builder::localRules);
    given(beans, LightPolicy.class, builder::lights);
    given(beans, EscalationTable.class, builder::escalation);
    given(beans, OfficeTime.class, builder::officeTime);
    given(beans, IdGenerator.class, builder::ids);
    beans
        .getBeanProvider(ZhuanbanCustomizer.class)
        .orderedStream()
        .forEach(customizer -> customizer.customize(builder));
    return builder.build();
  }

  private static void rights(
      ZhuanbanProperties properties, BeanFactory beans, ZhuanbanBuilder builder) {
    boolean table =
        properties.roles() == Roles.USUAL
            || beans.getBeanProvider(RoleTable.class).stream().findAny().isPresent();
    boolean rule = beans.getBeanProvider(Access.class).stream().findAny().isPresent();
    if (table && rule) {
      throw new ZhuanbanSetupException(
          "There are both a table of roles and a rule of access; only one can decide.",
          "Remove the bean of type Access, or the one of type RoleTable and zhuanban.roles.");
    }
    if (table && beans.getBeanProvider(Directory.class).stream().findAny().isEmpty()) {
      throw new ZhuanbanSetupException(
          "A table of roles decides, but no directory knows the positions of persons, so that"
              + " nobody has any right.",
          "Make a bean of type Directory that answers positions(person), or set zhuanban.roles to"
              + " 'none'.");
    }
    if (properties.roles() == Roles.USUAL) {
      builder.roles(RoleTable.USUAL);
    }
    given(beans, RoleTable.class, builder::roles);
    given(beans, Access.class, builder::access);
  }

  @Bean
  @ConditionalOnMissingBean
  ReleaseRows zhuanbanReleaseRows(ClusterJournal journal, ZhuanbanProperties properties) {
    return new ReleaseRows(ReleaseRows.present(), journal, properties);
  }

  @Bean
  @ConditionalOnMissingBean
  ZhuanbanCaretaker zhuanbanCaretaker(
      Zhuanban zhuanban,
      ZhuanbanNotices notices,
      ReleaseRows rows,
      ClusterJournal journal,
      ZhuanbanProperties properties) {
    return new ZhuanbanCaretaker(zhuanban, notices, rows, journal, properties);
  }

  @Bean
  ZhuanbanHealth zhuanbanHealth(
      Zhuanban zhuanban,
      ZhuanbanCaretaker caretaker,
      ZhuanbanNotices notices,
      ObjectProvider<Outbox> outbox,
      Clocks clocks) {
    return new ZhuanbanHealth(
        zhuanban, caretaker, notices, Optional.ofNullable(outbox.getIfAvailable()), clocks.clock());
  }

  private static Storage required(ObjectProvider<Storage> storage) {
    return storage.stream()
        .findFirst()
        .orElseThrow(
            () ->
                new ZhuanbanSetupException(
                    "zhuanban has no storage: there is neither a single data source nor a bean of"
                        + " type Storage.",
                    "Set spring.datasource.url and add spring-boot-starter-jdbc, mark one of"
                        + " several data sources @Primary, make a bean of type"
                        + " org.zhuanban.spi.Storage, or set zhuanban.enabled to 'false'."));
  }

  private static <T> void given(BeanFactory beans, Class<T> type, Consumer<T> use) {
    beans.getBeanProvider(type).ifAvailable(use);
  }
}
