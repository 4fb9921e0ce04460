package org.zhuanban;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuanban.testing.domain.Plans.adopt;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhuanban.accountability.Proposal;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.ApprovalRule;
import org.zhuanban.approval.ClockCommand.ExtendLimit;
import org.zhuanban.approval.DecisionCommand.DecideItem;
import org.zhuanban.approval.RatingCommand.RateService;
import org.zhuanban.approval.application.ServiceGrade;
import org.zhuanban.approval.attribution.Holder;
import org.zhuanban.approval.view.RatingFigures;
import org.zhuanban.assessment.Assessment;
import org.zhuanban.assessment.AssessmentTerms;
import org.zhuanban.assessment.CountedCase;
import org.zhuanban.assessment.Criterion;
import org.zhuanban.assessment.Subject;
import org.zhuanban.assessment.SubjectKind;
import org.zhuanban.command.Refusal;
import org.zhuanban.duty.Duty;
import org.zhuanban.local.LocalRuleBook;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Level;
import org.zhuanban.party.Office;
import org.zhuanban.party.Succession;
import org.zhuanban.party.SuccessionTable;
import org.zhuanban.project.taskforce.TaskForceCommand.EstablishTaskForce;
import org.zhuanban.report.ReportPeriod;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.Problems;
import org.zhuanban.testing.domain.ProjectDesk;

/** On 15 April 2024 the department of land goes into a new one, with an item in its hands. */
class SuccessionTest {
  private static final LocalDate DAY = LocalDate.of(2024, 4, 15);
  private static final Office VICE = Office.of(Office.Rank.COUNTY_LEADER, "分管工业的副县长");
  private static final Office NRP_HEAD =
      Office.of(Office.Rank.ORGAN_HEAD, "县自然资源和规划局局长").withDepartment("NRP");
  private static final LocalRuleBook RULES =
      LocalRuleBook.USUAL.with(
          SuccessionTable.of(
              new Succession(
                  "LAND", new Department("NRP", "县自然资源和规划局", Level.COUNTY, "CN"), DAY, "县机构改革方案")));

  private static ProjectDesk accepted() {
    ProjectDesk desk = ProjectDesk.on("2024-04-08");
    desk.recorded(Plans.sign());
    desk.recorded(adopt(Plans.promised("L").build(), Plans.plain("M")));
    desk.recorded(
        EstablishTaskForce.of(List.of(VICE), List.of(Plans.REFORM_HEAD), List.of(Plans.LAND_HEAD)));
    desk.recorded(AcceptApplication.of("L"));
    return desk;
  }

  private static Duty decide(ProjectView view, LocalDate day) {
    return view.duties(day).stream()
        .filter(duty -> duty.key().equals("decide:L:1"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void an_item_in_progress_follows_to_the_successor_and_its_clock_does_not_move() {
    ProjectDesk before = accepted();
    ProjectDesk desk = before.under(RULES);
    ProjectView view = desk.view();

    assertThat(decide(view, DAY.minusDays(1)).owner()).isEqualTo("LAND");
    assertThat(decide(view, DAY).owner()).isEqualTo("NRP");
    assertThat(decide(view, DAY).clock()).isEqualTo(decide(before.view(), DAY).clock());

    desk.day(DAY).zhuanban().rebuildDutyRows();
    assertThat(desk.dutyRow("decide:L:1").owner()).isEqualTo("NRP");
  }

  @Test
  void who_was_done_before_stays_answerable_for_it() {
    ProjectDesk desk = accepted().under(RULES);
    desk.day("2024-04-12")
        .recorded(DecideItem.approve("L").withDecision(new DocumentRef("decision-1")));

    desk.day("2024-05-06").zhuanban().rebuildDutyRows();

    assertThat(desk.dutyRow("decide:L:1").owner()).isEqualTo("LAND");
    assertThat(desk.dutyRow("deliver:L:1").owner()).isEqualTo("NRP");
    assertThat(decide(desk.view(), LocalDate.of(2024, 5, 6)).owner()).isEqualTo("LAND");
  }

  @Test
  void a_board_of_a_past_day_shows_the_name_of_that_day() {
    ProjectDesk desk = accepted().under(RULES);

    assertThat(desk.row("L", "2024-04-14").department())
        .isEqualTo(desk.plan().department("LAND").orElseThrow().name());
    assertThat(desk.row("L", "2024-04-15").department()).isEqualTo("县自然资源和规划局");
  }

  @Test
  void the_days_of_an_item_are_parted_between_the_two() {
    ProjectDesk before = accepted();
    LocalDate end = LocalDate.of(2024, 4, 19);

    Map<Holder, Integer> alone =
        before.view().approvals().attribution(end).attempt("L", 1).workingDays();
    Map<Holder, Integer> parted =
        before.under(RULES).view().approvals().attribution(end).attempt("L", 1).workingDays();

    Holder land = new Holder.DepartmentHolder("LAND", Holder.Work.DECIDE);
    Holder successor = new Holder.DepartmentHolder("NRP", Holder.Work.DECIDE);
    // From Tuesday 9 to Friday 12, and from Monday 15 to Friday 19 April.
    assertThat(parted).containsEntry(land, 4).containsEntry(successor, 5);
    assertThat(alone).containsEntry(land, 9).doesNotContainKey(successor);
  }

  @Test
  void a_seat_follows_to_the_successor() {
    ProjectDesk desk = accepted().under(RULES);

    assertThat(desk.view().unrepresented(DAY.minusDays(1))).isEmpty();
    assertThat(desk.view().unrepresented(DAY)).isEmpty();
    assertThat(
            ProjectDesk.with("2024-04-08", Plans.plain("L")).under(RULES).view().unrepresented(DAY))
        .containsExactly("NRP");
  }

  @Test
  void from_its_day_on_the_head_of_the_successor_is_competent() {
    ProjectDesk desk = accepted().under(RULES);
    ExtendLimit extend = ExtendLimit.of("L", Plans.TEN_MORE, NRP_HEAD);

    Refusal refusal = desk.day(DAY.minusDays(1)).refused(extend);
    assertThat(refusal.rule()).isEqualTo(ApprovalRule.EXTENSION_BY_WRONG_OFFICER);

    desk.day(DAY).recorded(extend);
    assertThat(desk.violations()).isEmpty();
    assertThat(desk.currentCase("L").extension()).isPresent();
  }

  private static final LocalDate MERGED = LocalDate.of(2024, 5, 13);

  private static ProjectDesk lateBefore() {
    return accepted()
        .under(
            LocalRuleBook.USUAL.with(
                SuccessionTable.of(
                    new Succession(
                        "LAND",
                        new Department("NRP", "县自然资源和规划局", Level.COUNTY, "CN"),
                        MERGED,
                        "县机构改革方案"))));
  }

  private static List<CountedCase> cases(ProjectDesk desk, Criterion measure, String department) {
    LocalDate day = LocalDate.of(2024, 6, 30);
    return Assessment.of(
            AssessmentTerms.USUAL,
            new ReportPeriod("2024-H1"),
            day,
            List.of(desk.stream().id()),
            id -> desk.zhuanban().read(StreamKind.PROJECT, id, AsOf.day(day)))
        .scorecard(new Subject(SubjectKind.DEPARTMENT, department))
        .map(card -> card.measured(measure).cases())
        .orElse(List.of());
  }

  @Test
  void what_was_late_before_a_merger_counts_against_the_organ_that_let_it_be_so() {
    ProjectDesk desk = lateBefore();
    desk.recorded(Problems.report("PB-1"));
    desk.recorded(Problems.decide("PB-1", "2024-04-30"));
    desk.day("2024-05-20").recorded(DecideItem.approve("L").withDecision(new DocumentRef("d-1")));
    desk.recorded(Problems.solve("PB-1"));
    desk.day("2024-06-30");

    for (Criterion measure :
        List.of(
            Criterion.AS_PROMISED,
            Criterion.WITHIN_LAW,
            Criterion.MEDIAN_USED,
            Criterion.P90_USED,
            Criterion.COMPRESSION,
            Criterion.PROBLEMS_SOLVED)) {
      assertThat(cases(desk, measure, "LAND")).as("%s", measure).hasSize(1);
      assertThat(cases(desk, measure, "NRP")).as("%s", measure).isEmpty();
    }
  }

  @Test
  void each_is_asked_about_its_own_days() {
    ProjectDesk desk = lateBefore();
    desk.recorded(Problems.report("PB-1"));
    desk.recorded(Problems.decide("PB-1", "2024-04-30"));
    desk.day("2024-05-15");

    List<Proposal> proposals = desk.view().supervision().proposals(LocalDate.of(2024, 5, 15));

    for (String what : List.of("decide:L:1", "problem:PB-1:solve:1")) {
      assertThat(proposals)
          .filteredOn(proposal -> proposal.what().equals(what))
          .extracting(Proposal::organ)
          .as(what)
          .containsExactlyInAnyOrder("LAND", "NRP");
    }
    assertThat(proposals)
        .filteredOn(proposal -> proposal.organ().equals("NRP"))
        .allSatisfy(
            proposal ->
                assertThat(proposal.daysAgainst())
                    .containsExactly(MERGED, MERGED.plusDays(1), MERGED.plusDays(2)));
    assertThat(proposals)
        .filteredOn(proposal -> proposal.organ().equals("LAND"))
        .filteredOn(proposal -> !proposal.daysAgainst().isEmpty())
        .allSatisfy(
            proposal -> assertThat(proposal.daysAgainst()).allMatch(day -> day.isBefore(MERGED)));
  }

  @Test
  void a_rating_counts_for_whoever_answered_when_it_was_given() {
    ProjectDesk desk = accepted().under(RULES);
    desk.day("2024-04-12").recorded(DecideItem.approve("L").withDecision(new DocumentRef("d-1")));
    desk.day("2024-04-16").recorded(RateService.of("L", ServiceGrade.ofStars(4)));

    assertThat(desk.view().approvals().ratings(LocalDate.of(2024, 4, 16)))
        .extracting(RatingFigures::department)
        .containsExactly("NRP");
  }
}
