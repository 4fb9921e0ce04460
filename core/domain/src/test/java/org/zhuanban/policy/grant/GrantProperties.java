package org.zhuanban.policy.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.zhuanban.command.Command;
import org.zhuanban.command.Severity;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.Ending;
import org.zhuanban.feature.Feature;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Level;
import org.zhuanban.policy.grant.GrantCommand.AwardGrant;
import org.zhuanban.policy.grant.GrantCommand.RecordGrantArrival;
import org.zhuanban.policy.grant.GrantCommand.RefuseGrant;
import org.zhuanban.policy.grant.GrantCommand.RegisterCall;
import org.zhuanban.policy.grant.GrantCommand.ReturnGrantApplication;
import org.zhuanban.policy.grant.GrantCommand.SubmitGrantApplication;
import org.zhuanban.policy.grant.GrantCommand.WithdrawGrantApplication;
import org.zhuanban.policy.grant.rules.GrantFeature;
import org.zhuanban.project.funds.Money;
import org.zhuanban.request.Outcome;
import org.zhuanban.testing.domain.Act;
import org.zhuanban.testing.domain.Cases;
import org.zhuanban.testing.domain.FeatureLaws;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.ProjectDesk;

class GrantProperties implements FeatureLaws {
  @Override
  public Feature<?, ?> feature() {
    return GrantFeature.INSTANCE;
  }

  @Override
  public Set<Severity> breaches() {
    return EnumSet.of(Severity.PREMATURE, Severity.UNLAWFUL);
  }

  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
  private static final LocalDate END = FIRST.plusDays(60);
  private static final DocumentRef PAPER = new DocumentRef("paper-1");

  private static Arbitrary<Command> commands() {
    Arbitrary<String> ids = Arbitraries.frequency(Tuple.of(3, "S-1"), Tuple.of(1, "S-2"));
    Arbitrary<Optional<LocalDate>> lasts =
        Arbitraries.integers().between(0, 40).map(FIRST::plusDays).optional(0.9);
    Arbitrary<Money> sums = Arbitraries.longs().between(1, 9).map(Money::yuan);
    return Arbitraries.frequencyOf(
        Tuple.of(
            6,
            Combinators.combine(
                    ids, lasts, Arbitraries.of(Level.CITY, Level.PROVINCE, Level.NATION))
                .as(
                    (id, last, level) ->
                        RegisterCall.of(
                            id,
                            new GrantCall(
                                "专项", new Department("UP", "上级部门", level, "CN"), PAPER, last),
                            Plans.LEAD_BUREAU))),
        Tuple.of(8, ids.map(id -> SubmitGrantApplication.of(id, PAPER))),
        Tuple.of(
            4,
            Combinators.combine(ids, lasts)
                .as((id, last) -> new ReturnGrantApplication(id, last, PAPER))),
        Tuple.of(2, Combinators.combine(ids, sums).as((id, sum) -> AwardGrant.of(id, sum, PAPER))),
        Tuple.of(1, ids.map(id -> RefuseGrant.of(id, PAPER))),
        Tuple.of(
            4,
            Combinators.combine(ids, sums).as((id, sum) -> RecordGrantArrival.of(id, sum, PAPER))),
        Tuple.of(1, ids.map(id -> WithdrawGrantApplication.of(id, PAPER))));
  }

  @Override
  @Provide
  public Arbitrary<List<Act>> histories() {
    GrantCall call =
        new GrantCall(
            "专项", new Department("UP", "上级部门", Level.CITY, "CN"), PAPER, Optional.of(FIRST));
    return Act.halfBegun(
        Act.histories(FIRST, 40, 16, commands()),
        List.of(
            RegisterCall.of("S-1", call, Plans.LEAD_BUREAU),
            SubmitGrantApplication.of("S-1", PAPER)));
  }

  private static List<Duty> duties(ProjectDesk desk, String application) {
    return desk.view().duties(END).stream()
        .filter(duty -> duty.kind() instanceof GrantDuty && duty.subject().equals(application))
        .toList();
  }

  /** What somebody knows who follows one application and remembers nothing but the last day. */
  @Property(tries = 300)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void papers_are_owed_from_each_call_or_return_until_they_are_submitted_in_time_or_needless(
      @ForAll("histories") List<Act> history) {
    ProjectDesk desk = ProjectDesk.on(FIRST.toString());
    Optional<LocalDate> last = Optional.empty();
    boolean owed = false;
    int times = 0;
    for (Act act : history) {
      boolean taken = desk.day(act.on()).record(act.command()) instanceof Outcome.Done;
      if (!taken || !((GrantCommand) act.command()).application().equals("S-1")) {
        continue;
      }
      if (act.command() instanceof RegisterCall call) {
        last = call.call().lastDay();
        owed = true;
        times++;
      } else if (act.command() instanceof ReturnGrantApplication back) {
        last = back.againBy();
        owed = true;
        times++;
      } else if (act.command() instanceof SubmitGrantApplication) {
        boolean late = last.filter(act.on()::isAfter).isPresent();
        Statistics.collect(late ? "late" : "in time");
        owed = late;
      } else if (!(act.command() instanceof RecordGrantArrival)) {
        owed = false;
      }
    }

    List<Duty> duties = duties(desk, "S-1");
    assertThat(duties).hasSize(times);
    assertThat(duties.stream().filter(duty -> duty.clock().ending().isEmpty()))
        .hasSize(owed ? 1 : 0);
    Cases.mustBeMet("late", "in time");
  }

  @Property(tries = 300)
  void what_was_done_was_done_in_time(@ForAll("histories") List<Act> history) {
    ProjectDesk desk = Act.lived(ProjectDesk.on(FIRST.toString()), history);

    for (String id : List.of("S-1", "S-2")) {
      for (Duty duty : duties(desk, id)) {
        duty.clock()
            .ending()
            .filter(ending -> ending.how() == Ending.How.DONE)
            .ifPresent(
                done ->
                    assertThat(done.on())
                        .isBeforeOrEqualTo(
                            duty.clock()
                                .bindingDue(desk.view().calendars())
                                .map(Deadline.Due::date)
                                .orElse(LocalDate.MAX)));
      }
    }
  }

  @Property(tries = 300)
  void the_applications_as_of_a_day_are_what_they_were_on_that_day(
      @ForAll("histories") List<Act> history) {
    ProjectDesk desk = ProjectDesk.on(FIRST.toString());
    ProjectDesk whole = Act.lived(ProjectDesk.on(FIRST.toString()), history);
    for (int i = 0; i < history.size(); i++) {
      LocalDate day = history.get(i).on();
      desk.day(day).record(history.get(i).command());
      if (i == history.size() - 1 || history.get(i + 1).on().isAfter(day)) {
        assertThat(whole.view().policies().grantApplications(day))
            .isEqualTo(desk.view().policies().grantApplications(day));
      }
    }
  }

  @Property(tries = 200)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void told_in_any_order_it_is_the_same(
      @ForAll("histories") List<Act> history, @ForAll Random random) {
    ProjectDesk inOrder = ProjectDesk.on(FIRST.toString());
    ProjectDesk anyOrder = ProjectDesk.on(END.toString());

    int waited = Act.recordedInAnyOrder(inOrder, anyOrder, history, random);

    assertThat(anyOrder.view().policies().grantApplications(END))
        .isEqualTo(inOrder.view().policies().grantApplications(END));
    assertThat(anyOrder.view().duties(END)).isEqualTo(inOrder.view().duties(END));
    Cases.mustOccur(waited > 0);
  }
}
