package org.zhuanban.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.StatisticsReport;
import org.zhuanban.ProjectView;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.EscalationPolicy;
import org.zhuanban.duty.EscalationTable;
import org.zhuanban.party.Role;
import org.zhuanban.testing.domain.Cases;
import org.zhuanban.testing.domain.History;
import org.zhuanban.testing.domain.HistoryDomain;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.ProjectDesk;

@Domain(HistoryDomain.class)
@Domain(DomainContext.Global.class)
class EscalationProperties {
  private static final int TRIES = 300;

  private static ProjectDesk lived(History history) {
    ProjectDesk desk = ProjectDesk.on(history.start().toString());
    desk.recorded(AdoptPlan.of(history.plan()));
    history.commands().forEach(step -> desk.day(step.on()).record(step.command()));
    desk.day(history.end().plusDays(15)).zhuanban().sweep();
    return desk;
  }

  @Property(tries = TRIES)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void every_step_of_an_open_duty_is_reached_once_and_none_before_its_day(@ForAll History history) {
    ProjectDesk desk = lived(history);
    ProjectView view = desk.view();
    LocalDate today = desk.zhuanban().today();
    boolean settled = view.history().stream().noneMatch(each -> came(each, today));
    for (Duty duty : view.duties(today)) {
      Set<EscalationPolicy.EscalationStep> told = new HashSet<>();
      for (Escalations.EscalationNotice each : view.supervision().escalations().of(duty.key())) {
        assertThat(each.on()).isBeforeOrEqualTo(today);
        if (each.on().isAfter(duty.openedOn())) {
          // Else it was told when the duty was owed before.
          assertThat(told.add(each.step().step().orElseThrow())).as("%s", each).isTrue();
        }
      }
      if (settled && duty.closedOn().isEmpty()) {
        for (EscalationPolicy.StepDay reached : view.supervision().steps(duty, today)) {
          if (!reached.on().isAfter(today)
              && reached.on().isAfter(duty.openedOn())
              && reached.step().workingDays() >= 0) {
            assertThat(told).as("%s %s", duty.key(), reached).contains(reached.step());
          }
        }
      }
    }
    Cases.mustOccur(view.supervision().escalations().byDuty().size() > 2);
  }

  /** Of what comes about on a day, as by silence, somebody is told on the next one. */
  private static boolean came(DatedEvent happened, LocalDate day) {
    return happened.effectiveOn().equals(day)
        && !(happened.event() instanceof EscalationStepReached);
  }

  @Property(tries = TRIES)
  void nobody_is_told_of_a_duty_that_was_over_the_day_before(@ForAll History history) {
    ProjectDesk desk = lived(history);
    ProjectView view = desk.view();
    for (DatedEvent happened : view.history()) {
      if (happened.event() instanceof EscalationStepReached step) {
        assertThat(view.duties(desk.zhuanban().today()))
            .filteredOn(duty -> duty.key().equals(step.duty()))
            .allSatisfy(
                duty ->
                    assertThat(duty.closedOn().filter(happened.effectiveOn()::isAfter))
                        .as("%s", happened)
                        .isEmpty());
      }
    }
  }

  @Property(tries = TRIES)
  void steps_come_in_the_order_of_their_days(@ForAll History history) {
    ProjectView view = lived(history).view();
    view.supervision()
        .escalations()
        .byDuty()
        .values()
        .forEach(told -> assertThat(told).extracting(Escalations.EscalationNotice::on).isSorted());
  }

  @Provide
  Arbitrary<EscalationPolicy> policies() {
    return Combinators.combine(
            Arbitraries.of(Role.HANDLER, Role.DEPARTMENT_HEAD),
            Arbitraries.of(EscalationPolicy.Anchor.class),
            Arbitraries.integers().between(-4, 6))
        .as(EscalationPolicy.EscalationStep::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(5)
        .map(steps -> new EscalationPolicy(steps, "县督查办法"));
  }

  /** A role may stand on several steps. */
  @Property(tries = 100)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void each_step_of_any_policy_is_told_once_however_late_somebody_looks(
      @ForAll("policies") EscalationPolicy policy, @ForAll @IntRange(max = 2_500) int later) {
    LocalDate start = LocalDate.of(2018, 6, 1).plusDays(later);
    EscalationTable local =
        new EscalationTable(
            List.of(
                new EscalationTable.Local(
                    "approval.DECIDE", policy, LocalDate.MIN, Optional.empty())));
    List<List<Escalations.EscalationNotice>> ways = new ArrayList<>();
    for (boolean daily : List.of(true, false)) {
      ProjectDesk desk = ProjectDesk.on(start, local);
      desk.recorded(Plans.adopt(Plans.promised("L").build()));
      desk.recorded(AcceptApplication.of("L"));
      for (int day = 1; day <= 70; day++) {
        if (daily || day == 70) {
          desk.day(start.plusDays(day)).zhuanban().sweep();
        }
      }
      ways.add(desk.view().supervision().escalations().of("decide:L:1"));
    }

    assertThat(ways.get(1)).isEqualTo(ways.get(0));
    List<EscalationPolicy.EscalationStep> told =
        ways.get(0).stream().map(each -> each.step().step().orElseThrow()).toList();
    assertThat(told).containsExactlyInAnyOrderElementsOf(policy.steps());
    Cases.mustOccur(
        policy.steps().size()
            > policy.steps().stream()
                .map(EscalationPolicy.EscalationStep::role)
                .distinct()
                .count());
  }
}
