package org.zhuanban.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.approval.view.ApprovalRow;
import org.zhuanban.deadline.Deadline.Due;
import org.zhuanban.input.InputException;
import org.zhuanban.spring.ZhuanbanHealth.Findings;

/** Two nodes on one database. */
class ClusterTest {
  /** A clock that is moved by hand. */
  private static final class Moving extends Clock {
    private Instant now = Instant.parse("2026-07-02T01:00:00Z");

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  private static final String NOTICE =
      """
      date,kind,notice_year,notice,published,festival
      2026-07-03,OFF,2026,国办发明电〔2026〕99号,2026-07-01,测试
      """;

  private static final Duration PATIENCE = Duration.ofMinutes(15);

  private final Moving clock = new Moving();
  private final ApplicationContextRunner node =
      new ApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(
                  DataSourceAutoConfiguration.class, ZhuanbanAutoConfiguration.class))
          .withBean(Clock.class, () -> clock)
          .withPropertyValues(
              "spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1",
              "zhuanban.schema=create",
              "zhuanban.notices.poll=20ms",
              "zhuanban.notices.batch=1",
              "zhuanban.sweep.enabled=false",
              "zhuanban.dispatch.enabled=false");

  /** What a test does with both nodes. */
  private interface Work {
    void with(Beans one, Beans other) throws Exception;
  }

  /** The beans of a node. */
  private record Beans(
      Zhuanban zhuanban,
      ZhuanbanCaretaker caretaker,
      ZhuanbanNotices notices,
      ClusterJournal journal,
      ZhuanbanHealth health,
      ZhuanbanProperties properties,
      DataSource source) {
    /** The caretaker of a node whose library has a release. */
    ZhuanbanCaretaker of(String release) {
      return new ZhuanbanCaretaker(
          zhuanban,
          notices,
          new ReleaseRows(Optional.of(release), journal, properties),
          journal,
          properties);
    }

    int rows() {
      return JdbcClient.create(source)
          .sql("SELECT COUNT(*) FROM zb_duty")
          .query(Integer.class)
          .single();
    }

    /** Removes the rows, as if the release before had not known them. */
    void removeRows() {
      JdbcClient.create(source).sql("DELETE FROM zb_duty").update();
    }
  }

  private void onTwoNodes(Work work) {
    node.run(one -> node.run(other -> work.with(beans(one), beans(other))));
  }

  private static Beans beans(org.springframework.context.ApplicationContext context) {
    return new Beans(
        context.getBean(Zhuanban.class),
        context.getBean(ZhuanbanCaretaker.class),
        context.getBean(ZhuanbanNotices.class),
        context.getBean(ClusterJournal.class),
        context.getBean(ZhuanbanHealth.class),
        context.getBean(ZhuanbanProperties.class),
        context.getBean(DataSource.class));
  }

  @Test
  void one_node_sweeps_when_it_is_due() {
    onTwoNodes(
        (one, other) -> {
          assertThat(one.caretaker().sweepIfDue()).isTrue();
          assertThat(other.caretaker().sweepIfDue()).isFalse();
          clock.now = Instant.parse("2026-07-02T16:04:59Z");
          assertThat(one.caretaker().sweepIfDue()).isFalse();

          clock.now = Instant.parse("2026-07-02T16:05:00Z");

          assertThat(other.caretaker().sweepIfDue()).isTrue();
          assertThat(one.caretaker().sweepIfDue()).isFalse();
        });
  }

  @Test
  void a_task_whose_node_is_gone_is_taken_over_where_it_stood() {
    onTwoNodes(
        (one, other) -> {
          ClusterTask gone = new ClusterTask(one.journal(), "task", Duration.ofMinutes(15));
          ClusterTask heir = new ClusterTask(other.journal(), "task", Duration.ofMinutes(15));
          boolean ended =
              gone.run(
                  any -> true,
                  (place, progress) -> {
                    assertThat(progress.test("half")).isTrue();
                    return Optional.empty();
                  });
          assertThat(ended).isFalse();
          assertThat(heir.run(any -> true, (place, progress) -> Optional.of("end"))).isFalse();

          clock.now = clock.now.plus(Duration.ofMinutes(15));

          assertThat(
                  heir.run(
                      any -> true,
                      (place, progress) -> {
                        assertThat(place).isEqualTo("half");
                        return Optional.of("end");
                      }))
              .isTrue();
          assertThat(gone.ended())
              .hasValueSatisfying(note -> assertThat(note.text()).isEqualTo("end"));
        });
  }

  @Test
  void who_was_overtaken_stops() {
    onTwoNodes(
        (one, other) -> {
          ClusterTask slow = new ClusterTask(one.journal(), "task", Duration.ofMinutes(15));
          ClusterTask fast = new ClusterTask(other.journal(), "task", Duration.ofMinutes(15));

          boolean ended =
              slow.run(
                  any -> true,
                  (place, progress) -> {
                    clock.now = clock.now.plus(Duration.ofHours(1));
                    assertThat(fast.run(any -> true, (at, on) -> Optional.of("fast"))).isTrue();
                    assertThat(progress.test("late")).isFalse();
                    return Optional.of("slow");
                  });

          assertThat(ended).isFalse();
          assertThat(slow.ended())
              .hasValueSatisfying(note -> assertThat(note.text()).isEqualTo("fast"));
        });
  }

  @Test
  void a_cluster_rebuilds_the_rows_once_for_each_release() {
    onTwoNodes(
        (one, other) -> {
          one.zhuanban().handle(County.adopt("P-1"));
          one.zhuanban().handle(County.accept("P-1"));
          one.zhuanban().handle(County.adopt("P-2"));
          int rows = one.rows();
          assertThat(rows).isPositive();
          ZhuanbanCaretaker before = one.of("0.1.0");
          clock.now = clock.now.plus(PATIENCE);
          assertThat(before.sweepOrRebuild()).isTrue();
          other.removeRows();
          ZhuanbanCaretaker first = other.of("0.2.0");
          ZhuanbanCaretaker second = one.of("0.2.0");

          assertThat(first.sweepOrRebuild()).as("the release before may still run").isFalse();
          clock.now = clock.now.plus(PATIENCE);

          assertThat(first.sweepOrRebuild()).isTrue();
          assertThat(one.rows()).isEqualTo(rows);
          assertThat(one.zhuanban().verifyDutyRows().findings()).isEmpty();
          assertThat(second.sweepOrRebuild()).isFalse();
          assertThat(before.sweepOrRebuild()).as("no way back").isFalse();
        });
  }

  @Test
  void a_rebuild_whose_node_is_gone_goes_on_behind_the_last_batch() {
    onTwoNodes(
        (one, other) -> {
          one.zhuanban().handle(County.adopt("P-1"));
          one.zhuanban().handle(County.accept("P-1"));
          int first = one.rows();
          one.zhuanban().handle(County.adopt("P-2"));
          one.zhuanban().handle(County.accept("P-2"));
          int second = one.rows() - first;
          one.removeRows();
          one.journal().append("release-0.2.0", 0, "begun", "0.2.0 project P-1");
          ZhuanbanCaretaker heir = other.of("0.2.0");

          clock.now = clock.now.plus(PATIENCE);

          assertThat(heir.sweepOrRebuild()).isTrue();
          assertThat(other.rows()).isEqualTo(second);
        });
  }

  @Test
  void without_a_known_release_nothing_is_rebuilt() {
    onTwoNodes(
        (one, other) -> {
          ReleaseRows rows = new ReleaseRows(Optional.empty(), one.journal(), one.properties());
          clock.now = clock.now.plus(PATIENCE);

          assertThat(rows.rebuild(one.zhuanban())).isFalse();
        });
  }

  @Test
  void a_notice_that_one_node_adopts_moves_the_days_on_all() {
    onTwoNodes(
        (one, other) -> {
          one.zhuanban().handle(County.adopt("P-1"));
          one.zhuanban().handle(County.accept("P-1"));
          one.zhuanban().handle(County.adopt("P-2"));
          LocalDate before = due(other);

          one.notices().adopt("2026.csv", NOTICE);
          Thread.sleep(50);

          assertThat(due(one)).isAfter(before);
          assertThat(due(other)).isEqualTo(due(one));
          assertThat(one.notices().refresh(one.zhuanban())).isTrue();
          assertThat(other.notices().refresh(other.zhuanban())).isFalse();
        });
  }

  private static LocalDate due(Beans node) {
    ApprovalRow row =
        node.zhuanban()
            .read(StreamKind.PROJECT, "P-1")
            .approvals()
            .board(node.zhuanban().today())
            .get(0);
    return ((Due) row.statutory().orElseThrow()).date();
  }

  @Test
  void a_notice_outlives_the_node_that_adopted_it() {
    node.run(context -> beans(context).notices().adopt("2026.csv", NOTICE));
    node.run(
        context -> {
          assertThat(beans(context).notices().book().notices())
              .anySatisfy(notice -> assertThat(notice.number()).isEqualTo("国办发明电〔2026〕99号"));
          long version = beans(context).journal().version("notices");
          beans(context).notices().adopt("again.csv", NOTICE);
          assertThat(beans(context).journal().version("notices")).isEqualTo(version);
        });
  }

  @Test
  void a_malformed_notice_is_adopted_nowhere() {
    onTwoNodes(
        (one, other) -> {
          assertThatExceptionOfType(InputException.class)
              .isThrownBy(() -> one.notices().adopt("wrong.csv", "date,kind,region"));
          assertThat(other.journal().version("notices")).isZero();
        });
  }

  @Test
  void health_names_what_somebody_should_look_after() {
    onTwoNodes(
        (one, other) -> {
          assertThat(one.health().look().warnings()).singleElement().asString().contains("尚未扫描");
          one.caretaker().sweepIfDue();
          Findings well = other.health().look();
          assertThat(well.warnings()).isEmpty();
          assertThat(well.details()).containsKeys("lastSweep", "waitingMessages");

          clock.now = Instant.parse("2026-12-01T01:00:00Z");

          assertThat(one.health().look().warnings())
              .anySatisfy(warning -> assertThat(warning).contains("扫描逾期"))
              .anySatisfy(warning -> assertThat(warning).contains("缺2027年"));
        });
  }

  @Test
  void health_names_contradicting_notices() {
    node.withPropertyValues("zhuanban.notices.locations=classpath:contradicting.csv")
        .run(
            context ->
                assertThat(beans(context).health().look().warnings())
                    .anySatisfy(warning -> assertThat(warning).contains("SHILIN")));
  }
}
