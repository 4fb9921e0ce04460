package org.zhuanban.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.zhuanban.ProjectView;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.Ladder;
import org.zhuanban.feature.Happened;
import org.zhuanban.testing.domain.Desk;
import org.zhuanban.testing.domain.History;
import org.zhuanban.testing.domain.HistoryDomain;

@Domain(HistoryDomain.class)
class EscalationProperties {
  private static final int TRIES = 300;

  private static Desk lived(History history) {
    Desk desk = Desk.on(history.start().toString());
    desk.done(new AdoptPlan(history.plan()));
    history.commands().forEach(step -> desk.day(step.on()).send(step.command()));
    desk.day(history.end().plusDays(15)).zhuanban().sweep();
    return desk;
  }

  @Property(tries = TRIES)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void every_rung_of_an_open_duty_is_reached_once_and_none_before_its_day(@ForAll History history) {
    Desk desk = lived(history);
    ProjectView view = desk.view();
    LocalDate today = desk.zhuanban().today();
    for (Duty duty : view.duties(today)) {
      Set<String> told = new HashSet<>();
      for (Escalations.Told each : view.escalations().of(duty.key())) {
        assertThat(each.on()).isBeforeOrEqualTo(today);
        if (each.on().isAfter(duty.openedOn())) {
          // Else it was told when the duty was owed before.
          assertThat(told.add(each.rung().role().name())).as("%s", each).isTrue();
        }
      }
      if (duty.closedOn().isEmpty()) {
        for (Ladder.Reached reached : view.rungs(duty, today)) {
          if (!reached.on().isAfter(today)
              && reached.on().isAfter(duty.openedOn())
              && reached.rung().workingDays() >= 0) {
            assertThat(told)
                .as("%s %s", duty.key(), reached)
                .contains(reached.rung().role().name());
          }
        }
      }
    }
    Statistics.collect(view.escalations().byDuty().size() > 2);
    Statistics.coverage(coverage -> coverage.check(true).percentage(share -> share > 10));
  }

  @Property(tries = TRIES)
  void nobody_is_told_of_a_duty_that_was_over_the_day_before(@ForAll History history) {
    Desk desk = lived(history);
    ProjectView view = desk.view();
    for (Happened happened : view.history()) {
      if (happened.event() instanceof RungReached rung) {
        assertThat(view.duties(desk.zhuanban().today()))
            .filteredOn(duty -> duty.key().equals(rung.duty()))
            .allSatisfy(
                duty ->
                    assertThat(duty.closedOn().filter(happened.effectiveOn()::isAfter))
                        .as("%s", happened)
                        .isEmpty());
      }
    }
  }

  @Property(tries = TRIES)
  void rungs_come_in_the_order_of_their_days(@ForAll History history) {
    ProjectView view = lived(history).view();
    view.escalations()
        .byDuty()
        .values()
        .forEach(told -> assertThat(told).extracting(Escalations.Told::on).isSorted());
  }
}
