package org.zhuanban.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.zhuanban.ProjectView;
import org.zhuanban.assessment.Assessment;
import org.zhuanban.assessment.AssessmentFold;
import org.zhuanban.assessment.AssessmentTerms;
import org.zhuanban.assessment.Criterion;
import org.zhuanban.assessment.Scorecard;
import org.zhuanban.assessment.Subject;
import org.zhuanban.assessment.SubjectKind;
import org.zhuanban.command.Refusal;
import org.zhuanban.export.ScoreText;
import org.zhuanban.organisation.TargetCommand.AdjustTargets;
import org.zhuanban.organisation.TargetCommand.SetTargets;
import org.zhuanban.organisation.TargetOwner.TargetOwnerKind;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.project.Jurisdiction;
import org.zhuanban.project.ProjectCommand.PlaceProject;
import org.zhuanban.project.funds.FundsCommand.RecordArrival;
import org.zhuanban.project.funds.FundsCommand.ReverseArrival;
import org.zhuanban.project.funds.FundsKind;
import org.zhuanban.party.Origin;
import org.zhuanban.project.funds.Money;
import org.zhuanban.project.funds.Verdict;
import org.zhuanban.report.ReportKind;
import org.zhuanban.report.ReportPeriod;
import org.zhuanban.report.content.DutyProgress;
import org.zhuanban.report.content.Measure;
import org.zhuanban.report.content.Report;
import org.zhuanban.report.content.ReportFold;
import org.zhuanban.report.content.TargetCompletion;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.ProjectDesk;

/** Yearly targets: how they are set, adjusted, completed and scored. */
class TargetsTest {
  private static final TargetOwner PARK = TargetOwner.of(TargetOwnerKind.PARK, "PARK-1");
  private static final TargetKey ARRIVED = new TargetKey(PARK, TargetMeasure.ARRIVED);
  private static final ReportPeriod HALF = new ReportPeriod("2024-H1");

  private static Registry county() {
    return Registry.on("2024-01-02")
        .set(Registry.county("IPC", UnitKind.COMMITTEE))
        .set(Registry.county("LEAD", UnitKind.LEAD_BUREAU))
        .set(Registry.unit("AGRI", UnitKind.DEPARTMENT))
        .set(Registry.unit("PARK-1", UnitKind.PARK).addPlaces("X"));
  }

  private static Target money(int yuan) {
    return Target.money(PARK, TargetMeasure.ARRIVED, Money.yuan(yuan));
  }

  private static SetTargets set() {
    return SetTargets.of(
        2024,
        List.of(
            Target.projects(TargetOwner.county(), TargetMeasure.SIGNED, 4),
            money(1000).withMilestones(List.of(TargetMilestone.of(HALF, new BigDecimal("400"))))),
        Registry.PAPER);
  }

  private static AdjustTargets adjust(int yuan) {
    return AdjustTargets.of(2024, List.of(money(yuan)), new DocumentRef("paper-2"));
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  private static void says(Refusal refusal, OrganisationRule rule, String english, String chinese) {
    assertThat(refusal.rule()).isEqualTo(rule);
    assertThat(refusal.text(Locale.ENGLISH)).isEqualTo(english);
    assertThat(refusal.text(Locale.CHINESE)).isEqualTo(chinese);
  }

  @Test
  void targets_are_set_once_and_adjusted_by_paper_from_a_day_on() {
    Registry registry = county().accepted(set()).day("2024-05-15").accepted(adjust(800));
    Organisation organisation = registry.view().organisation();

    assertThat(organisation.targets(2024, day("2024-05-14")))
        .hasEntrySatisfying(ARRIVED, it -> assertThat(it.amount()).isEqualByComparingTo("1000"));
    assertThat(organisation.targets(2024, day("2024-05-15")))
        .hasEntrySatisfying(ARRIVED, it -> assertThat(it.amount()).isEqualByComparingTo("800"));
    assertThat(organisation.targets(2024, day("2024-01-01"))).isEmpty();
    assertThat(organisation.targets(2023, day("2024-05-15"))).isEmpty();
    assertThat(organisation.targets())
        .extracting(version -> version.paper().id())
        .containsExactly("paper-1", "paper-1", "paper-2");
    says(
        registry.refused(set()),
        OrganisationRule.TARGET_EXISTS,
        "For 2024 a target is set already, County : Projects signed; adjust it by a paper",
        "2024年全县的签约项目个数目标已经下达；需要变动的，请以文件调整");
  }

  @Test
  void what_was_never_set_is_not_adjusted_and_a_unit_bears_targets_of_its_kind() {
    Registry registry = county();

    says(
        registry.refused(adjust(800)),
        OrganisationRule.UNKNOWN_TARGET,
        "For 2024 no such target is set, Park \"单位PARK-1\" (PARK-1): Money arrived; set it first",
        "2024年产业园区“单位PARK-1”（PARK-1）没有下达到位资金目标；请先下达");
    says(
        registry.refused(
            SetTargets.of(
                2024,
                List.of(
                    Target.projects(
                        TargetOwner.of(TargetOwnerKind.TOWNSHIP, "AGRI"),
                        TargetMeasure.STARTED,
                        1)),
                Registry.PAPER)),
        OrganisationRule.TARGET_OF_OTHER_KIND,
        "Unit \"单位AGRI\" (AGRI) is a Department and cannot own a target of a Township; name a unit of that kind",
        "单位“单位AGRI”（AGRI）是部门，不能承担乡镇街道的目标任务；请填写同类单位");
    assertThat(
            registry
                .refused(
                    SetTargets.of(
                        2024,
                        List.of(
                            Target.projects(
                                TargetOwner.of(TargetOwnerKind.INTRODUCING_UNIT, "NOBODY"),
                                TargetMeasure.SIGNED,
                                1)),
                        Registry.PAPER))
                .rule())
        .isEqualTo(OrganisationRule.UNKNOWN_UNIT);
  }

  @Test
  void after_the_year_an_adjustment_is_refused_and_kept_as_a_violation_when_reported() {
    Registry registry = county().accepted(set()).day("2025-01-01");

    says(
        registry.refused(adjust(100)),
        OrganisationRule.TARGETS_AFTER_YEAR,
        "The year 2024 is over on 2025-01-01, so that no target of it is set or adjusted; set those of the year that runs",
        "2024年已经结束，2025年1月1日不能再下达或者调整当年目标任务；请下达本年度目标任务");
    registry.record(adjust(100));
    assertThat(registry.violations()).anyMatch(found -> found.contains("TARGETS_AFTER_YEAR"));
    assertThat(registry.view().organisation().targets(2024, day("2024-12-31")).get(ARRIVED))
        .isEqualTo(set().targets().get(1));
  }

  @Test
  void a_target_is_more_than_nothing_and_its_milestones_grow_towards_it() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Target.projects(TargetOwner.county(), TargetMeasure.SIGNED, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Target.projects(TargetOwner.county(), TargetMeasure.ARRIVED, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Target.money(TargetOwner.county(), TargetMeasure.SIGNED, Money.yuan(1)));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                money(10)
                    .withMilestones(
                        List.of(
                            TargetMilestone.of(new ReportPeriod("2024-Q1"), new BigDecimal("6")),
                            TargetMilestone.of(HALF, new BigDecimal("5")))));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                SetTargets.of(
                    2025,
                    List.of(
                        money(10)
                            .withMilestones(
                                List.of(TargetMilestone.of(HALF, new BigDecimal("5"))))),
                    Registry.PAPER));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SetTargets.of(2024, List.of(money(1), money(2)), Registry.PAPER));
    assertThat(set().targets().get(1).by(day("2024-06-29"))).isEmpty();
    assertThat(set().targets().get(1).by(day("2024-06-30"))).contains(new BigDecimal("400"));
    assertThat(set().targets().get(1).by(day("2024-12-31")))
        .hasValueSatisfying(all -> assertThat(all).isEqualByComparingTo("1000"));
  }

  private static ProjectView project() {
    ProjectDesk desk = ProjectDesk.with("2024-01-08", Plans.licence("L"));
    desk.recorded(
        PlaceProject.of(
            Jurisdiction.UNKNOWN.withPlace("X").withIntroducedBy("AGRI"), Registry.PAPER));
    desk.recorded(Plans.sign());
    desk.day("2024-03-01").recorded(arrival("F1", 300).withOrigin(Origin.OUT_OF_PROVINCE));
    desk.day("2024-04-01").recorded(arrival("F2", 200));
    desk.recorded(PlaceProject.of(Jurisdiction.UNKNOWN.withPlace("Y"), Registry.PAPER));
    desk.day("2024-05-01").recorded(arrival("F3", 70));
    desk.day("2024-06-01").recorded(ReverseArrival.of("F1", Money.yuan(100), Registry.PAPER));
    desk.day("2024-06-30");
    return desk.view();
  }

  private static RecordArrival arrival(String id, int yuan) {
    return RecordArrival.of(id, Money.yuan(yuan), FundsKind.CONSTRUCTION)
        .withEvidence(new DocumentRef("voucher"))
        .withVerdict(Verdict.VERIFIED);
  }

  private static Report report(Registry county) {
    return new ReportFold(ReportKind.HALF_YEAR, HALF, HALF.lastDay())
        .among(county.view())
        .add(county.view())
        .add("P-1", project())
        .report();
  }

  @Test
  void money_counts_for_whoever_was_responsible_on_its_day_and_what_is_taken_back_is_lost_there() {
    Report report = report(county().accepted(set()).day("2024-06-30"));
    TargetCompletion completion = report.county().completion().orElseThrow();
    TargetKey county = new TargetKey(TargetOwner.county(), TargetMeasure.ARRIVED);
    TargetKey outside = new TargetKey(PARK, TargetMeasure.ARRIVED_OUT_OF_PROVINCE);

    assertThat(completion.achieved(county).amount()).isEqualByComparingTo("470");
    assertThat(completion.achieved(outside).amount()).isEqualByComparingTo("200");
    // On 2024-04-01 the project moved out of the park, so that F2 and F3 are nobody's.
    assertThat(completion.achieved(ARRIVED).amount()).isEqualByComparingTo("200");
    assertThat(completion.ofYear(ARRIVED).percent()).contains(new BigDecimal("20.00"));
    assertThat(completion.onSchedule(ARRIVED).percent()).contains(new BigDecimal("50.00"));
    assertThat(report.county().origins())
        .hasEntrySatisfying(
            Origin.NOT_RECORDED, it -> assertThat(it.amount()).isEqualByComparingTo("270"))
        .hasEntrySatisfying(
            Origin.OUT_OF_PROVINCE, it -> assertThat(it.amount()).isEqualByComparingTo("200"));
  }

  @Test
  void a_report_counts_what_the_county_owes_and_what_is_due_next() {
    Report report = report(county().day("2024-06-30"));

    assertThat(report.figure(Measure.COMMITTEE_MEETINGS).amount()).isZero();
    assertThat(
            report
                .county()
                .duties(OrganisationDuty.COMMITTEE_MEETING, DutyProgress.OPEN_LATE)
                .cases())
        .hasSize(1);
    assertThat(report.county().next())
        .filteredOn(duty -> duty.kind() == OrganisationDuty.REPORT)
        .extracting(duty -> duty.subject())
        .containsExactly("2024-H1", "2024-Q3");
    assertThat(report.overdue())
        .filteredOn(duty -> duty.kind() == OrganisationDuty.REPORT)
        .extracting(duty -> duty.owner())
        .containsExactly("LEAD");
  }

  private static Assessment assessed(Registry county) {
    return new AssessmentFold(AssessmentTerms.USUAL, HALF, HALF.lastDay())
        .among(county.view())
        .add(county.view())
        .add("P-1", project())
        .assessment();
  }

  @Test
  void a_scorecard_has_the_completion_of_the_targets_that_are_due() {
    Assessment assessment = assessed(county().accepted(set()).day("2024-06-30"));
    Scorecard park = assessment.scorecard(new Subject(SubjectKind.PARK, "PARK-1")).orElseThrow();

    assertThat(park.measured(Criterion.TARGET_ARRIVED).ratio().percent())
        .contains(new BigDecimal("50.00"));
    assertThat(ScoreText.text(park, assessment.names(), Locale.CHINESE))
        .contains("到位资金目标完成率：0.02万元/0.04万元，50.00%；得7.50分");
    assertThat(assessment.completion().orElseThrow().target(ARRIVED)).isPresent();
  }

  @Test
  void a_unit_whose_target_nobody_works_for_has_a_scorecard_all_the_same() {
    Registry county =
        county()
            .set(Registry.unit("PARK-2", UnitKind.PARK).addPlaces("Z"))
            .accepted(
                SetTargets.of(
                    2024,
                    List.of(
                        Target.projects(
                                TargetOwner.of(TargetOwnerKind.PARK, "PARK-2"),
                                TargetMeasure.SIGNED,
                                2)
                            .withMilestones(List.of(TargetMilestone.of(HALF, BigDecimal.ONE)))),
                    Registry.PAPER))
            .day("2024-06-30");

    assertThat(
            assessed(county)
                .scorecard(new Subject(SubjectKind.PARK, "PARK-2"))
                .flatMap(Scorecard::percent)
                .map(percent -> percent.rounded(2)))
        .contains(new BigDecimal("0.00"));
  }

  @Test
  void meetings_and_reports_that_were_owed_count_though_none_was_held() {
    Assessment assessment = assessed(county().day("2024-06-30"));
    Scorecard committee =
        assessment.scorecard(new Subject(SubjectKind.DEPARTMENT, "IPC")).orElseThrow();
    Scorecard bureau =
        assessment.scorecard(new Subject(SubjectKind.DEPARTMENT, "LEAD")).orElseThrow();

    assertThat(committee.measured(Criterion.COMMITTEE_MEETINGS).ratio().numerator()).isZero();
    assertThat(committee.measured(Criterion.COMMITTEE_MEETINGS).counting()).isEqualTo(1);
    // The analyses of five months and the report on the first quarter.
    assertThat(bureau.measured(Criterion.REPORTS_SUBMITTED).counting()).isEqualTo(6);
  }
}
