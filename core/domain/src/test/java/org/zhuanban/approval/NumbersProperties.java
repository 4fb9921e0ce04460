package org.zhuanban.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.StatisticsReport;
import org.zhuanban.ProjectView;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.testing.domain.Cases;
import org.zhuanban.testing.domain.History;
import org.zhuanban.testing.domain.HistoryDomain;
import org.zhuanban.testing.domain.ProjectDesk;

@Domain(HistoryDomain.class)
@Domain(DomainContext.Global.class)
class NumbersProperties {
  private static ProjectView lived(History history, LocalDate end) {
    ProjectDesk desk = ProjectDesk.on(history.start().toString());
    desk.recorded(AdoptPlan.of(history.plan()));
    history.commands().forEach(step -> desk.day(step.on()).record(step.command()));
    desk.day(end).sweep();
    return desk.view();
  }

  @Property(tries = 500)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void a_number_moves_no_date(@ForAll History history) {
    LocalDate day = history.end();
    ProjectView with = lived(history, day);
    ProjectView without = lived(history.without(History.Act.NUMBER), day);

    assertThat(with.approvals().board(day)).isEqualTo(without.approvals().board(day));
    assertThat(with.duties(day)).isEqualTo(without.duties(day));
    List<Application> attempts =
        with.approvals().state().cases().values().stream().flatMap(List::stream).toList();
    Cases.mustOccur(attempts.stream().anyMatch(each -> each.caseNumber().isPresent()));
    Cases.mustOccur(attempts.stream().anyMatch(each -> each.document().isPresent()));
  }

  @Property(tries = 500)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void a_number_once_given_stays_and_is_known_from_its_day(@ForAll History history) {
    for (List<Application> attempts :
        lived(history, history.end()).approvals().state().cases().values()) {
      for (Application attempt : attempts) {
        attempt
            .number()
            .ifPresent(
                given -> {
                  assertThat(attempt.asOf(given.on()).caseNumber()).contains(given.number());
                  assertThat(attempt.asOf(given.on().minusDays(1)).caseNumber()).isEmpty();
                });
        Cases.mustOccur(attempt.number().isPresent());
      }
    }
  }
}
