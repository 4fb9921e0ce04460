package org.zhuanban.investor;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.zhuanban.ActivityView;
import org.zhuanban.InvestorView;
import org.zhuanban.StreamKind;
import org.zhuanban.accountability.Proposal;
import org.zhuanban.accountability.Trigger;
import org.zhuanban.activity.ActivityCommand.AnswerWish;
import org.zhuanban.activity.ActivityCommand.ConfirmWish;
import org.zhuanban.activity.ActivityCommand.HandOverWish;
import org.zhuanban.activity.ActivityCommand.RecordActivity;
import org.zhuanban.activity.ActivityCommand.RecordWish;
import org.zhuanban.activity.ActivityKind;
import org.zhuanban.activity.ActivityRule;
import org.zhuanban.assessment.Assessment;
import org.zhuanban.assessment.AssessmentFold;
import org.zhuanban.assessment.AssessmentTerms;
import org.zhuanban.assessment.CountResult;
import org.zhuanban.assessment.CountedCase;
import org.zhuanban.assessment.Criterion;
import org.zhuanban.assessment.Subject;
import org.zhuanban.assessment.SubjectKind;
import org.zhuanban.duty.Ending;
import org.zhuanban.duty.Light;
import org.zhuanban.export.FlatTable;
import org.zhuanban.investor.InvestorCommand.GiveLeadFeedback;
import org.zhuanban.investor.InvestorCommand.GiveUpLead;
import org.zhuanban.investor.InvestorCommand.HandOverLead;
import org.zhuanban.investor.InvestorCommand.JudgeLead;
import org.zhuanban.investor.InvestorCommand.PostponeContact;
import org.zhuanban.investor.InvestorCommand.RecordContact;
import org.zhuanban.investor.InvestorCommand.RegisterInvestor;
import org.zhuanban.investor.InvestorCommand.RegisterLead;
import org.zhuanban.investor.InvestorCommand.SignLead;
import org.zhuanban.party.Department;
import org.zhuanban.party.Enterprise;
import org.zhuanban.party.Office;
import org.zhuanban.party.Origin;
import org.zhuanban.party.PersonRef;
import org.zhuanban.project.funds.Money;
import org.zhuanban.report.ReportKind;
import org.zhuanban.report.ReportPeriod;
import org.zhuanban.report.content.Attraction;
import org.zhuanban.report.content.Figure;
import org.zhuanban.report.content.OverdueDuty;
import org.zhuanban.report.content.Report;
import org.zhuanban.report.content.ReportFold;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.StreamDesk;

/** Leads and activities as a county has them, with dates counted by hand. */
class InvestorTest {
  private static final PersonRef OFFICER = new PersonRef("officer-1");

  /** A lead registered on Monday 2024-03-04. */
  private static StreamDesk<InvestorView> registered() {
    StreamDesk<InvestorView> desk = StreamDesk.of(StreamKind.INVESTOR).id("K-1").on("2024-03-04");
    return desk.accepted(
            RegisterInvestor.builder()
                .enterprise(Enterprise.of("示例新材料有限公司"))
                .origin(Origin.OUT_OF_PROVINCE)
                .unit(Plans.LEAD_BUREAU)
                .build())
        .accepted(
            RegisterLead.builder()
                .lead("L1")
                .source(LeadSource.REFERRAL)
                .title("新型建材项目")
                .investment(Money.yuan(50_000_000))
                .owner(Plans.LEAD_BUREAU)
                .responsible(OFFICER)
                .build());
  }

  private static RecordContact contact(Department unit) {
    return RecordContact.builder()
        .lead("L1")
        .kind(ContactKind.TALKS)
        .unit(unit)
        .by(OFFICER)
        .build();
  }

  private static JudgeLead judge(LeadVerdict verdict) {
    return JudgeLead.builder().lead("L1").verdict(verdict).build();
  }

  private static Optional<Light> light(StreamDesk<InvestorView> desk, String key, String day) {
    LocalDate on = LocalDate.parse(day);
    return desk.duty(key).clock().lightOn(on, desk.view().calendars(), desk.view().lights());
  }

  @Test
  void a_lead_goes_by_the_limits_of_practice_until_its_project_is_signed() {
    StreamDesk<InvestorView> desk = registered();
    assertThat(desk.due("answer:L1:1")).isEqualTo("2024-03-05");
    assertThat(desk.due("judge:L1:1")).isEqualTo("2024-03-07");

    desk.day("2024-03-05").accepted(contact(Plans.LEAD_BUREAU));
    desk.day("2024-03-08").accepted(judge(LeadVerdict.FOLLOW));
    assertThat(light(desk, "answer:L1:1", "2024-03-08")).contains(Light.CLOSED_ON_TIME);
    assertThat(light(desk, "judge:L1:1", "2024-03-08")).contains(Light.CLOSED_LATE);
    assertThat(desk.due("feedback:L1:1")).isEqualTo("2024-03-15");
    assertThat(desk.due("contact-1:L1:1")).isEqualTo("2024-03-19");
    desk.day("2024-03-11").accepted(GiveLeadFeedback.builder().lead("L1").build());
    assertThat(desk.view().investor().lead("L1").orElseThrow().negotiating()).isTrue();

    assertThat(desk.day("2024-03-20").refused(SignLead.of("L1", "P-1")).text(Locale.CHINESE))
        .isEqualTo("线索L1签约前未对客商开展尽职调查；请先调查");
    desk.recorded(SignLead.of("L1", "P-1"));
    assertThat(desk.violations()).hasSize(1).first().asString().contains("NOT_EXAMINED");
    assertThat(desk.view().investor().lead("L1").orElseThrow().stage()).isEqualTo(LeadStage.SIGNED);
    assertThat(desk.duty("contact-1:L1:1").clock().ending())
        .contains(Ending.replaced(LocalDate.parse("2024-03-20")));
  }

  @Test
  void a_postponement_stays_visible_and_has_a_longest_time() {
    StreamDesk<InvestorView> desk = registered();
    desk.day("2024-03-05").accepted(contact(Plans.LEAD_BUREAU));
    PostponeContact far =
        PostponeContact.builder()
            .lead("L1")
            .to(LocalDate.parse("2024-12-02"))
            .reason("客商出差。")
            .build();

    assertThat(desk.day("2024-03-25").refused(far).text(Locale.CHINESE))
        .isEqualTo("线索L1的下次联系日期2024年12月2日晚于规定的最长间隔；请定在2024年6月25日或者之前");
    desk.accepted(
        PostponeContact.builder()
            .lead("L1")
            .to(LocalDate.parse("2024-04-10"))
            .reason("客商出差。")
            .build());

    assertThat(light(desk, "contact-1:L1:1", "2024-03-25")).contains(Light.CLOSED_LATE);
    assertThat(desk.due("contact-2:L1:1")).isEqualTo("2024-04-10");
    assertThat(desk.view().investor().lead("L1").orElseThrow().postponements()).hasSize(1);
  }

  @Test
  void a_handover_leaves_what_was_missed_with_the_unit_that_missed_it() {
    StreamDesk<InvestorView> desk = registered();

    desk.day("2024-03-11")
        .accepted(
            HandOverLead.builder()
                .lead("L1")
                .owner(Plans.LAND)
                .responsible(new PersonRef("officer-2"))
                .build());

    assertThat(desk.duty("judge:L1:1").owner()).isEqualTo(Plans.LEAD_BUREAU.code());
    assertThat(light(desk, "judge:L1:1", "2024-03-11")).contains(Light.CLOSED_LATE);
    assertThat(desk.duty("judge:L1:2").owner()).isEqualTo(Plans.LAND.code());
    assertThat(desk.due("judge:L1:2")).isEqualTo("2024-03-14");
  }

  @Test
  void a_lead_that_nobody_follows_is_proposed_for_accountability() {
    StreamDesk<InvestorView> desk = registered();

    assertThat(desk.view().proposals(LocalDate.parse("2024-03-05"))).isEmpty();
    assertThat(desk.view().proposals(LocalDate.parse("2024-03-08")))
        .extracting(Proposal::trigger)
        .containsExactly(Trigger.LEAD_NEGLECTED, Trigger.LEAD_NEGLECTED);
  }

  private static StreamDesk<ActivityView> visited() {
    StreamDesk<ActivityView> desk = StreamDesk.of(StreamKind.ACTIVITY).id("H-1").on("2024-03-06");
    return desk.accepted(
            RecordActivity.builder()
                .kind(ActivityKind.VISIT)
                .title("走访示例企业")
                .leader(Office.of(Office.Rank.COUNTY_LEADER, "分管副县长"))
                .unit(Plans.LEAD_BUREAU)
                .build())
        .accepted(RecordWish.builder().wish("W1").text("希望落实用地。").unit(Plans.LAND).build());
  }

  @Test
  void a_denied_answer_to_a_wish_makes_another_one_due() {
    StreamDesk<ActivityView> desk = visited();
    assertThat(desk.due("answer:W1:1")).isEqualTo("2024-03-20");

    desk.day("2024-03-18").accepted(AnswerWish.builder().wish("W1").answer("正在研究。").build());
    desk.day("2024-03-19").accepted(ConfirmWish.builder().wish("W1").content(false).build());

    assertThat(desk.due("answer:W1:2")).isEqualTo("2024-04-02");
  }

  @Test
  void a_wish_that_is_handed_over_is_owed_by_the_other_unit_from_that_day_on() {
    StreamDesk<ActivityView> desk = visited();
    desk.day("2024-03-22")
        .accepted(
            HandOverWish.builder().wish("W1").unit(Plans.ECOLOGY).reason("涉及环评，非用地事项").build());

    assertThat(desk.duty("answer:W1:1").owner()).isEqualTo(Plans.LAND.code());
    assertThat(desk.duty("answer:W1:1").clock().ending())
        .contains(Ending.lapsed(LocalDate.parse("2024-03-22")));
    assertThat(desk.duty("answer:W1:2").owner()).isEqualTo(Plans.ECOLOGY.code());
    assertThat(desk.due("answer:W1:2")).isEqualTo("2024-04-08");
    assertThat(desk.refused(HandOverWish.builder().wish("W1").unit(Plans.ECOLOGY).build()).rule())
        .isEqualTo(ActivityRule.SAME_UNIT);

    desk.accepted(AnswerWish.builder().wish("W1").answer("已办。").build());
    assertThat(desk.refused(HandOverWish.builder().wish("W1").unit(Plans.LAND).build()).rule())
        .isEqualTo(ActivityRule.ALREADY_ANSWERED);
  }

  @Test
  void an_activity_is_kept_from_the_day_on_which_its_last_wish_was_settled() {
    StreamDesk<ActivityView> desk = visited();
    assertThat(
            desk.zhuanban().archive().retention(StreamKind.ACTIVITY, Optional.empty(), 10).lines())
        .isEmpty();

    desk.day("2024-03-18").accepted(AnswerWish.builder().wish("W1").answer("已办。").build());
    assertThat(
            desk.zhuanban().archive().retention(StreamKind.ACTIVITY, Optional.empty(), 10).lines())
        .singleElement()
        .satisfies(line -> assertThat(line.closedOn()).isEqualTo("2024-03-18"))
        .satisfies(line -> assertThat(line.title()).contains("走访示例企业"))
        .satisfies(line -> assertThat(line.retention()).isEmpty());
  }

  @Test
  void an_investor_is_kept_from_the_day_on_which_the_last_feedback_was_given() {
    StreamDesk<InvestorView> desk = registered();
    desk.day("2024-03-05").accepted(contact(Plans.LEAD_BUREAU));
    desk.day("2024-03-06").accepted(judge(LeadVerdict.DECLINE));
    assertThat(
            desk.zhuanban().archive().retention(StreamKind.INVESTOR, Optional.empty(), 10).lines())
        .isEmpty();

    desk.day("2024-03-08").accepted(GiveLeadFeedback.builder().lead("L1").build());
    assertThat(
            desk.zhuanban().archive().retention(StreamKind.INVESTOR, Optional.empty(), 10).lines())
        .singleElement()
        .satisfies(line -> assertThat(line.closedOn()).isEqualTo("2024-03-08"));
  }

  private static Report report(Report... parts) {
    ReportFold fold = fold();
    for (Report part : parts) {
      fold.addAll(part);
    }
    return fold.report();
  }

  private static ReportFold fold() {
    return new ReportFold(
        ReportKind.QUARTERLY, new ReportPeriod("2024-Q1"), LocalDate.parse("2024-03-31"));
  }

  private static BigDecimal amount(SortedMap<?, Figure> figures, Object key) {
    return Optional.ofNullable(figures.get(key)).orElse(Figure.NONE).amount();
  }

  @Test
  void a_report_counts_leads_and_activities_and_parts_of_it_add_up() {
    StreamDesk<InvestorView> investor = registered();
    investor.day("2024-03-05").accepted(contact(Plans.LEAD_BUREAU));
    investor.day("2024-03-06").accepted(judge(LeadVerdict.FOLLOW));
    StreamDesk<ActivityView> activity = visited();
    activity.day("2024-03-18").accepted(AnswerWish.builder().wish("W1").answer("已办。").build());

    Report whole = fold().add(investor.view()).add(activity.view()).report();
    Attraction attraction = whole.attraction();

    assertThat(amount(attraction.byStage(), LeadStage.NEGOTIATING)).isEqualByComparingTo("1");
    assertThat(attraction.fresh()).hasSize(1);
    assertThat(attraction.overdue())
        .extracting(Attraction.LeadLine::owner)
        .containsExactly(Plans.LEAD_BUREAU.code());
    assertThat(whole.overdue())
        .as("among all that is overdue")
        .extracting(OverdueDuty::kind)
        .contains(InvestorDuty.CONTACT);
    assertThat(amount(attraction.activitiesBy(Attraction.ActivityLine::leader), "分管副县长"))
        .isEqualByComparingTo("1");
    assertThat(attraction.wishesInTime().numerator()).isEqualByComparingTo("1");
    assertThat(report(fold().add(activity.view()).report(), fold().add(investor.view()).report()))
        .isEqualTo(whole);
  }

  @Test
  void what_ended_before_the_period_is_no_line_of_its_report() {
    StreamDesk<InvestorView> desk = registered();
    desk.day("2024-03-06")
        .accepted(GiveUpLead.builder().lead("L1").loss(LeadLoss.ELSEWHERE).build());
    ReportFold next =
        new ReportFold(
            ReportKind.QUARTERLY, new ReportPeriod("2024-Q2"), LocalDate.parse("2024-06-30"));

    assertThat(next.add(desk.view()).report().attraction()).isEqualTo(Attraction.NONE);
    assertThat(amount(fold().add(desk.view()).report().attraction().byLoss(), LeadLoss.ELSEWHERE))
        .isEqualByComparingTo("1");
  }

  @Test
  void a_department_is_assessed_by_its_leads_and_wishes() {
    StreamDesk<InvestorView> investor = registered();
    investor.day("2024-03-05").accepted(contact(Plans.LEAD_BUREAU));
    StreamDesk<ActivityView> activity = visited();
    activity.day("2024-03-18").accepted(AnswerWish.builder().wish("W1").answer("已办。").build());

    Assessment assessment =
        new AssessmentFold(
                AssessmentTerms.USUAL, new ReportPeriod("2024-Q1"), LocalDate.parse("2024-03-31"))
            .add(investor.view())
            .add(activity.view())
            .assessment();

    assertThat(results(assessment, Plans.LEAD_BUREAU, Criterion.LEADS_ANSWERED))
        .containsExactly(CountResult.IN_TIME, CountResult.OVERDUE);
    assertThat(results(assessment, Plans.LEAD_BUREAU, Criterion.LEADS_CONTACTED))
        .containsExactly(CountResult.OVERDUE);
    assertThat(results(assessment, Plans.LAND, Criterion.WISHES_ANSWERED))
        .containsExactly(CountResult.IN_TIME);
  }

  private static List<CountResult> results(
      Assessment assessment, Department unit, Criterion criterion) {
    return Optional.ofNullable(
            assessment.scorecards().get(new Subject(SubjectKind.DEPARTMENT, unit.code())))
        .map(card -> card.measured().get(criterion))
        .map(result -> result.cases().stream().map(CountedCase::as).toList())
        .orElse(List.of());
  }

  @Test
  void a_lead_and_an_activity_are_lines_of_text() {
    StreamDesk<InvestorView> desk = registered();

    assertThat(
            FlatTable.LEADS.rows("K-1", desk.view(), LocalDate.parse("2024-03-08"), Locale.CHINESE))
        .containsExactly(
            List.of(
                    ("K-1 示例新材料有限公司 2024-03-08 2 L1 REGISTERED 待响应 REFERRAL 引荐 OUT_OF_PROVINCE 省外 "
                            + "- 50000000.00 LEAD 投资促进局 officer-1 2024-03-04 - - - 0 - - - - "
                            + "YELLOW 黄牌 0 - - - - -")
                        .replace("- ", "\u0000 ")
                        .replaceAll("-$", "\u0000")
                        .split(" "))
                .stream()
                .map(cell -> cell.replace("\u0000", ""))
                .toList());
    assertThat(
            FlatTable.ACTIVITIES.rows(
                "H-1", visited().view(), LocalDate.parse("2024-03-25"), Locale.CHINESE))
        .singleElement()
        .satisfies(row -> assertThat(row).contains("走访示例企业", "分管副县长", "走访", "1"));
  }
}
