package org.zhuanban.project.funds;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhuanban.ProjectView;
import org.zhuanban.approval.ApprovalCommand.TakeTradeStep;
import org.zhuanban.approval.application.TradeStep;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.project.ProjectCommand.ResumeProject;
import org.zhuanban.project.ProjectCommand.SuspendProject;
import org.zhuanban.project.ProjectCommand.TakeStep;
import org.zhuanban.project.ProjectCommand.TerminateProject;
import org.zhuanban.project.ProjectStep;
import org.zhuanban.project.funds.FundsCommand.RecordArrival;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.ProjectDesk;

class IndicatorsTest {
  private static final DocumentRef PAPER = new DocumentRef("paper-1");

  private static Indicators one(boolean performing, boolean started) {
    return new Indicators(
        1,
        performing ? 1 : 0,
        started ? 1 : 0,
        started ? 1 : 0,
        0,
        BigDecimal.ZERO,
        BigDecimal.ZERO);
  }

  /** What Xuchang published of January to October 2017, and what it rounded that to. */
  @Test
  void the_published_figures_of_a_city_come_out() {
    List<Indicators> projects = new ArrayList<>(Collections.nCopies(222, one(true, true)));
    projects.addAll(Collections.nCopies(22, one(true, false)));
    projects.addAll(Collections.nCopies(3, one(false, false)));
    projects.add(
        new Indicators(
            0, 0, 0, 0, 0, new BigDecimal("107700000000"), new BigDecimal("37000000000")));

    Indicators all = Indicators.sum(projects);

    assertThat(all.performanceRate()).isEqualTo(Ratio.of(244, 247));
    assertThat(all.performanceRate().percent(1)).contains(new BigDecimal("98.8"));
    assertThat(all.startRate()).isEqualTo(Ratio.of(222, 247));
    assertThat(all.startRate().percent()).contains(new BigDecimal("89.88"));
    assertThat(all.startRate().percent(0)).contains(new BigDecimal("90"));
    assertThat(all.fundArrivalRate().percent()).contains(new BigDecimal("34.35"));
    assertThat(all.fundArrivalRate().percent(0)).contains(new BigDecimal("34"));
  }

  @Test
  void of_no_project_there_are_no_rates() {
    Indicators none = Indicators.sum(List.of());

    assertThat(none).isEqualTo(Indicators.NONE);
    assertThat(
            List.of(
                none.performanceRate(),
                none.landingRate(),
                none.startRate(),
                none.productionRate(),
                none.fundArrivalRate()))
        .allMatch(rate -> rate.percent().isEmpty());
  }

  private static List<Integer> counts(ProjectDesk desk) {
    Indicators now = desk.view().funds().indicators(desk.zhuanban().today());
    return List.of(now.signed(), now.performing(), now.landed(), now.started(), now.producing());
  }

  @Test
  void a_project_counts_where_it_has_come_to() {
    ProjectDesk desk =
        ProjectDesk.with("2024-01-10", Plans.item("A02", ItemKind.PUBLIC_TRADE).build());
    assertThat(desk.view().funds().indicators(desk.zhuanban().today())).isEqualTo(Indicators.NONE);
    desk.recorded(Plans.sign());
    assertThat(counts(desk)).containsExactly(1, 0, 0, 0, 0);

    for (TradeStep step :
        List.of(
            TradeStep.ANNOUNCED,
            TradeStep.LISTING_STARTED,
            TradeStep.SOLD,
            TradeStep.LAND_CONTRACT_SIGNED)) {
      desk.day(desk.zhuanban().today().plusDays(30)).recorded(TakeTradeStep.of("A02", step));
    }
    LocalDate landed = desk.zhuanban().today();
    assertThat(counts(desk)).containsExactly(1, 1, 1, 0, 0);
    desk.day(landed.plusDays(1)).recorded(TakeStep.of(ProjectStep.CONSTRUCTION_STARTED));
    assertThat(counts(desk)).containsExactly(1, 1, 1, 1, 0);
    desk.day(landed.plusDays(2)).recorded(TakeStep.of(ProjectStep.PRODUCTION_STARTED));
    assertThat(counts(desk)).containsExactly(1, 1, 1, 1, 1);

    ProjectView view = desk.view();
    assertThat(view.funds().indicators(landed.minusDays(1)).landed()).isZero();
    assertThat(view.funds().indicators(landed).started()).isZero();
    assertThat(view.funds().indicators(LocalDate.of(2024, 1, 9))).isEqualTo(Indicators.NONE);
  }

  @Test
  void a_project_is_performed_when_money_moves_and_while_it_goes_on() {
    ProjectDesk desk = ProjectDesk.on("2024-01-10");
    desk.recorded(Plans.sign());
    desk.recorded(
        RecordArrival.of("F1", Money.yuan(600), FundsKind.LOCAL_BANK_LOAN)
            .withEvidence(PAPER)
            .withVerdict(Verdict.VERIFIED));
    assertThat(counts(desk)).containsExactly(1, 1, 0, 0, 0);

    desk.day("2024-02-01").recorded(SuspendProject.of(PAPER));
    assertThat(counts(desk)).containsExactly(1, 0, 0, 0, 0);
    desk.day("2024-03-01").recorded(ResumeProject.of(PAPER));
    assertThat(counts(desk)).containsExactly(1, 1, 0, 0, 0);
    desk.day("2024-04-01").recorded(TerminateProject.of(PAPER, PAPER));
    assertThat(counts(desk)).containsExactly(1, 0, 0, 0, 0);
    assertThat(desk.view().funds().indicators(LocalDate.of(2024, 3, 31)).performing()).isEqualTo(1);

    ProjectView view = desk.view();
    LocalDate today = desk.zhuanban().today();
    Indicators narrow =
        Indicators.of(
            view.project(),
            view.approvals().state(),
            view.funds().funding(),
            today,
            EnumSet.of(FundsKind.REGISTERED_CAPITAL));
    assertThat(narrow.arrived()).isEqualByComparingTo("0");
    assertThat(view.funds().indicators(today).arrived()).isEqualByComparingTo("600");
    assertThat(narrow.contracted())
        .isEqualByComparingTo(Plans.sign().agreement().totalInvestment());
  }
}
