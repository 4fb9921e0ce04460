package org.zhuanban.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhuanban.AsOf;
import org.zhuanban.ReaderSession;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.DecisionCommand.DecideItem;
import org.zhuanban.approval.RatingCommand.CallBackRating;
import org.zhuanban.approval.RatingCommand.ExcludeRating;
import org.zhuanban.approval.RatingCommand.RateService;
import org.zhuanban.approval.application.ServiceGrade;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.export.ScoreText;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Office;
import org.zhuanban.party.PersonRef;
import org.zhuanban.party.Role;
import org.zhuanban.project.Jurisdiction;
import org.zhuanban.project.ProjectCommand.DescribeProject;
import org.zhuanban.project.ProjectCommand.PlaceProject;
import org.zhuanban.project.ProjectParticulars;
import org.zhuanban.project.problem.ProblemCategory;
import org.zhuanban.project.taskforce.TaskForceCommand.EstablishTaskForce;
import org.zhuanban.project.taskforce.TaskForceCommand.HoldMeeting;
import org.zhuanban.report.ReportPeriod;
import org.zhuanban.report.content.CaseRef;
import org.zhuanban.report.content.NameIndex;
import org.zhuanban.spi.Directory;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.supervision.OrderSubject;
import org.zhuanban.supervision.SupervisionBody;
import org.zhuanban.supervision.SupervisionCommand.GiveOrderFeedback;
import org.zhuanban.supervision.SupervisionCommand.IssueOrder;
import org.zhuanban.supervision.SupervisionCommand.JudgeOrderFeedback;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.Problems;
import org.zhuanban.testing.domain.ProjectDesk;

class AssessmentTest {
  private static final DocumentRef PAPER = new DocumentRef("paper-1");
  private static final ReportPeriod QUARTER = new ReportPeriod("2024-Q1");
  private static final LocalDate END = LocalDate.of(2024, 3, 31);
  private static final Subject LAND = new Subject(SubjectKind.DEPARTMENT, "LAND");
  private static final Subject REFORM = new Subject(SubjectKind.DEPARTMENT, "REFORM");
  private static final Subject TOWN = new Subject(SubjectKind.TOWNSHIP, "T-1");
  private static final PersonRef READER = new PersonRef("reader-1");

  private final ProjectDesk desk =
      ProjectDesk.with(
          "2024-01-08",
          Plans.licence("L"),
          Plans.inDepartment(Plans.plain("R"), Plans.REFORM.code()));
  private final String project = desk.stream().id();
  private final Subject taskForce = new Subject(SubjectKind.TASK_FORCE, project);

  @BeforeEach
  void lives() {
    desk.recorded(Plans.sign());
    desk.recorded(PlaceProject.of(Jurisdiction.UNKNOWN.withPlace("T-1"), PAPER));
    desk.recorded(
        EstablishTaskForce.of(
            List.of(Plans.COUNTY_HEAD), List.of(Plans.REFORM_HEAD), List.of(Plans.LAND_HEAD)));
    desk.recorded(AcceptApplication.of("L"));
    desk.recorded(AcceptApplication.of("R"));
    desk.recorded(order("DB-1"));
    desk.recorded(Problems.report("PB-1", ProblemCategory.LAND, 1, Problems.LAND));
    desk.day("2024-01-12").recorded(decide("R"));
    desk.day("2024-01-15").recorded(meeting(1, Plans.COUNTY_HEAD));
    desk.day("2024-01-22").recorded(meeting(2, Plans.REFORM_HEAD));
    desk.day("2024-01-30").recorded(decide("L"));
    desk.recorded(RateService.of("L", ServiceGrade.ofStars(1)).withByName(true));
    desk.recorded(RateService.of("R", ServiceGrade.ofStars(3)));
  }

  private static DecideItem decide(String item) {
    return DecideItem.approve(item).withDecision(PAPER);
  }

  private static HoldMeeting meeting(int number, Office attended) {
    return HoldMeeting.of(number, List.of(attended), 0);
  }

  private static IssueOrder order(String number) {
    return IssueOrder.builder()
        .order(number)
        .to(Plans.LAND)
        .about(new OrderSubject(OrderSubject.OrderSubjectKind.OTHER, "road"))
        .limit(TimeLimit.workingDays(3, "工作惯例：督办单"))
        .by(SupervisionBody.of(Office.of(Office.Rank.OTHER, "县人民政府督查室")))
        .build();
  }

  private Assessment assess(AssessmentTerms terms, ReportPeriod period, LocalDate day) {
    return Assessment.of(
        terms,
        period,
        day,
        List.of(project),
        id -> desk.zhuanban().read(StreamKind.PROJECT, id, AsOf.day(day)));
  }

  private Scorecard card(Subject subject) {
    return assess(AssessmentTerms.USUAL, QUARTER, END).scorecard(subject).orElseThrow();
  }

  private static Fraction fraction(String number) {
    return Fraction.of(new BigDecimal(number));
  }

  @Test
  void a_department_is_scored_by_what_it_did_itself() {
    Scorecard land = card(LAND);

    // Sixteen of ten promised and of twenty legal days; six of them beyond the promise.
    assertThat(land.lines())
        .extracting(line -> line.weight().measure(), ScoreLine::points)
        .containsExactly(
            tuple(Criterion.AS_PROMISED, Optional.of(Fraction.ZERO)),
            tuple(Criterion.WITHIN_LAW, Optional.of(fraction("15"))),
            tuple(Criterion.MEDIAN_USED, Optional.of(fraction("1.875"))),
            tuple(Criterion.P90_USED, Optional.of(fraction("5"))),
            tuple(Criterion.COMPRESSION, Optional.of(fraction("4"))),
            tuple(Criterion.DAYS_LOST, Optional.of(fraction("7"))),
            tuple(Criterion.PROBLEMS_DECIDED, Optional.of(Fraction.ZERO)),
            tuple(Criterion.PROBLEMS_SOLVED, Optional.empty()),
            tuple(Criterion.RATED_WELL, Optional.of(Fraction.ZERO)),
            tuple(Criterion.ORDERS_MET, Optional.of(fraction("2.5"))),
            tuple(Criterion.SUGGESTIONS_REPLIED, Optional.empty()),
            tuple(Criterion.SUGGESTIONS_SATISFIED, Optional.empty()),
            tuple(Criterion.COMMITTEE_MEETINGS, Optional.empty()),
            tuple(Criterion.REPORTS_SUBMITTED, Optional.empty()));
    assertThat(land.points()).isEqualTo(fraction("35.375"));
    assertThat(land.outOf()).isEqualTo(fraction("85"));
    assertThat(land.measured(Criterion.AS_PROMISED).cases())
        .containsExactly(
            new CountedCase(
                new CaseRef(project, Optional.of("decide:L:1")),
                LocalDate.of(2024, 1, 23),
                CountResult.LATE,
                BigDecimal.ZERO,
                BigDecimal.ONE));
    assertThat(land.remarks())
        .extracting(remark -> remark.rule().remark(), remark -> remark.rule().measure())
        .containsExactly(tuple(Remark.RemarkKind.CRITICISM, Optional.empty()));

    Scorecard reform = card(REFORM);
    assertThat(reform.measured(Criterion.AS_PROMISED).value()).contains(fraction("100"));
    assertThat(reform.measured(Criterion.RATED_WELL).value()).contains(fraction("100"));
    assertThat(reform.measured(Criterion.DAYS_LOST).value()).isEmpty();
  }

  @Test
  void a_task_force_and_a_township_are_scored_by_all_that_is_owed_in_their_projects() {
    Scorecard of = card(taskForce);

    assertThat(of.measured(Criterion.AS_PROMISED).ratio().percent())
        .contains(new BigDecimal("50.00"));
    assertThat(of.measured(Criterion.LEADER_PRESENT).cases())
        .extracting(CountedCase::as)
        .containsExactly(
            // The meetings of February and March, which were missed.
            CountResult.ABSENT, CountResult.ABSENT, CountResult.PRESENT, CountResult.ABSENT);
    assertThat(of.measured(Criterion.MEETINGS_HELD).counting()).isGreaterThan(1);
    assertThat(card(TOWN).measured()).isEqualTo(of.measured());
    assertThat(card(TOWN).lines())
        .extracting(line -> line.weight().measure())
        .containsExactly(
            Criterion.PROBLEMS_SOLVED,
            Criterion.MEETINGS_HELD,
            Criterion.LEADER_PRESENT,
            Criterion.MILESTONES_KEPT,
            Criterion.TARGET_SIGNED,
            Criterion.TARGET_SIGNED_AMOUNT,
            Criterion.TARGET_ARRIVED,
            Criterion.TARGET_STARTED,
            Criterion.TARGET_PRODUCING);
  }

  @Test
  void what_may_still_be_done_in_time_counts_nowhere() {
    LocalDate last = LocalDate.of(2024, 1, 22);
    ReportPeriod january = new ReportPeriod("2024-01");

    assertThat(cases(january, last)).isEmpty();
    assertThat(cases(january, last.plusDays(1)))
        .extracting(CountedCase::as)
        .containsExactly(CountResult.OVERDUE);
    assertThat(cases(new ReportPeriod("2024-02"), LocalDate.of(2024, 2, 29))).isEmpty();
  }

  private List<CountedCase> cases(ReportPeriod period, LocalDate day) {
    return assess(AssessmentTerms.USUAL, period, day)
        .scorecard(LAND)
        .map(card -> card.measured(Criterion.AS_PROMISED).cases())
        .orElse(List.of());
  }

  @Test
  void what_is_exempt_counts_nowhere_and_is_shown() {
    Exemption exemption =
        new Exemption(new CaseRef(project, Optional.of("decide:L:1")), "容错免责决定〔2024〕1号");

    Scorecard land =
        assess(AssessmentTerms.USUAL.exempting(Set.of(exemption)), QUARTER, END)
            .scorecard(LAND)
            .orElseThrow();

    assertThat(land.measured(Criterion.AS_PROMISED).value()).isEmpty();
    assertThat(land.measured(Criterion.AS_PROMISED).cases())
        .extracting(CountedCase::as)
        .containsExactly(CountResult.EXEMPT);
    assertThat(land.measured(Criterion.P90_USED).value()).contains(fraction("100"));
    assertThat(land.measured(Criterion.DAYS_LOST).value()).contains(Fraction.ZERO);
    assertThat(land.outOf()).isEqualTo(fraction("65"));
    assertThat(ScoreText.text(land, NameIndex.NONE, Locale.CHINESE)).contains("容错免责，不计");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Exemption(new CaseRef(project, Optional.empty()), "决定"));
  }

  @Test
  void an_excluded_rating_counts_nowhere_and_one_called_back_on_stays() {
    desk.day("2024-01-31").recorded(CallBackRating.of("L", PAPER));
    assertThat(card(LAND).measured(Criterion.RATED_WELL).value()).contains(Fraction.ZERO);
    assertThat(card(LAND).measured(Criterion.RATINGS_ANSWERED).cases())
        .extracting(one -> one.where().part().orElseThrow(), CountedCase::as)
        .contains(tuple("call-back:L:1", CountResult.IN_TIME));

    desk.recorded(ExcludeRating.of("L", PAPER, Plans.REFORM_HEAD));
    assertThat(card(LAND).measured(Criterion.RATED_WELL).value()).isEmpty();
  }

  @Test
  void an_order_counts_once_feedback_that_came_in_time_is_accepted() {
    desk.day("2024-02-01").recorded(order("DB-2"));
    desk.recorded(GiveOrderFeedback.of("DB-2", PAPER));
    assertThat(card(LAND).measured(Criterion.ORDERS_MET).counting()).isEqualTo(1);

    desk.day("2024-02-20").recorded(JudgeOrderFeedback.accept("DB-2"));
    assertThat(card(LAND).measured(Criterion.ORDERS_MET).ratio().percent())
        .contains(new BigDecimal("50.00"));
  }

  @Test
  void problems_of_higher_levels_are_no_departments() {
    desk.day("2024-02-01").recorded(Problems.toTaskForce("PB-1"));
    desk.day("2024-02-02").recorded(Problems.decide("PB-1", "2024-02-20"));

    Assessment assessment = assess(AssessmentTerms.USUAL, QUARTER, END);

    assertThat(assessment.scorecards())
        .doesNotContainKey(new Subject(SubjectKind.DEPARTMENT, Problems.TASK_FORCE.code()));
    assertThat(card(taskForce).measured(Criterion.PROBLEMS_DECIDED).cases())
        .extracting(one -> one.where().part().orElseThrow(), CountedCase::as)
        .containsExactly(
            tuple("problem:PB-1:1", CountResult.LATE),
            tuple("problem:PB-1:2", CountResult.IN_TIME));
    assertThat(card(taskForce).measured(Criterion.PROBLEMS_SOLVED).cases())
        .extracting(CountedCase::as)
        .containsExactly(CountResult.OVERDUE);
    assertThat(card(LAND).measured(Criterion.PROBLEMS_SOLVED).cases()).isEmpty();
  }

  @Test
  void a_county_weighs_otherwise_from_a_period_that_begins_under_its_rule() {
    Weight bonus =
        new Weight(
            SubjectKind.DEPARTMENT,
            Criterion.AS_PROMISED,
            BigDecimal.TEN,
            BigDecimal.valueOf(12),
            new Scoring.Linear(BigDecimal.valueOf(80)),
            Validity.from(LocalDate.of(2024, 1, 1), "县考核办法"));
    AssessmentTerms terms = AssessmentTerms.USUAL.with(WeightTable.USUAL.with(bonus));

    assertThat(line(terms, QUARTER, END).flatMap(ScoreLine::points)).contains(fraction("12"));
    assertThat(line(terms, new ReportPeriod("2023-annual"), LocalDate.of(2023, 12, 31))).isEmpty();
    Weight later =
        new Weight(
            bonus.kind(),
            bonus.measure(),
            bonus.points(),
            bonus.cap(),
            bonus.scoring(),
            Validity.from(LocalDate.of(2024, 1, 2), "县考核办法"));
    assertThat(line(AssessmentTerms.USUAL.with(WeightTable.USUAL.with(later)), QUARTER, END))
        .isEmpty();
  }

  private Optional<ScoreLine> line(AssessmentTerms terms, ReportPeriod period, LocalDate day) {
    return assess(terms, period, day).scorecard(REFORM).stream()
        .flatMap(card -> card.lines().stream())
        .filter(line -> line.weight().measure() == Criterion.AS_PROMISED)
        .findFirst();
  }

  @Test
  void a_score_names_its_subject_its_projects_and_what_was_owed() {
    desk.recorded(DescribeProject.of(ProjectParticulars.of("年产五万吨纸箱项目")));
    Assessment all = assess(AssessmentTerms.USUAL, QUARTER, END);

    assertThat(all.names().project(project)).contains("年产五万吨纸箱项目");
    assertThat(all.names().organ(LAND.code())).contains(Plans.LAND.name());
    Scorecard land = all.scorecard(LAND).orElseThrow();
    assertThat(ScoreText.text(land, all.names(), Locale.CHINESE).lines())
        .startsWith(Plans.LAND.name() + "：2024年第一季度考核得分（截至2024年3月31日）")
        .contains("  年产五万吨纸箱项目，审批决定“事项L”，2024年1月23日：逾期办结，0/1");
    assertThat(ScoreText.text(land, all.names(), Locale.ENGLISH)).contains("\"事项L\" (decide:L:1)");
    assertThat(
            all.seenBy(reading(Role.ENTERPRISE, Optional.empty(), Optional.of(desk.stream())))
                .names())
        .isEqualTo(NameIndex.NONE);
  }

  @Test
  void a_score_explains_itself_in_chinese_and_english_down_to_the_cases() {
    Scorecard land = card(LAND);

    assertThat(ScoreText.text(land, NameIndex.NONE, Locale.CHINESE).lines())
        .startsWith("部门LAND：2024年第一季度考核得分（截至2024年3月31日）", "  合计：35.38分，满分85.00分，得分率41.62%")
        .contains(
            "承诺时限办结率：0/1，0.00%；得0.00分（权重20分，上限20分；目标100，按比例计分）",
            "  " + project + "，decide:L:1，2024年1月23日：逾期办结，0/1",
            "用时中位数：16/10日，160.00%；样本1件，取自" + project + "，decide:L:1；得1.88分（权重5分，上限5分；目标60，按比例计分）",
            "问题按期解决率：不适用，不计入合计（权重5分；目标100，按比例计分）",
            "批评：得分率41.62%（标准60%；工作惯例：默认计分办法，县里可另定）");
    assertThat(ScoreText.text(land, NameIndex.NONE, Locale.ENGLISH).lines())
        .startsWith(
            "Department LAND: scorecard of quarter 1 of 2024, as of 31 March 2024",
            "  Total: 35.38 of 85.00 points, 41.62 %")
        .contains(
            "Working days lost on the critical path: 6 days. 7.00 points (weight 10, at most 10;"
                + " less 0.5 for each, 10 at most)");
    assertThat(ScoreText.of(land, NameIndex.NONE, Locale.ENGLISH))
        .hasSize(ScoreText.of(land, NameIndex.NONE, Locale.CHINESE).size());
  }

  @Test
  void a_scorecard_is_read_by_whom_it_is_about_and_by_those_who_supervise_the_county() {
    Assessment all = assess(AssessmentTerms.USUAL, QUARTER, END);

    assertThat(seen(all, Role.DEPARTMENT_HEAD, Optional.of("LAND"), Optional.empty()))
        .containsExactly(LAND);
    assertThat(seen(all, Role.DEPARTMENT_HEAD, Optional.of("T-1"), Optional.empty()))
        .containsExactly(TOWN);
    assertThat(seen(all, Role.TASK_FORCE_LEADER, Optional.empty(), Optional.of(desk.stream())))
        .containsExactly(taskForce);
    assertThat(seen(all, Role.HANDLER, Optional.of("LAND"), Optional.empty())).isEmpty();
    assertThat(seen(all, Role.ENTERPRISE, Optional.empty(), Optional.of(desk.stream()))).isEmpty();
    assertThat(seen(all, Role.SUPERVISION_OFFICE, Optional.empty(), Optional.empty()))
        .isEqualTo(all.scorecards().keySet());
  }

  private Set<Subject> seen(
      Assessment all, Role role, Optional<String> organ, Optional<StreamKey> stream) {
    return all.seenBy(reading(role, organ, stream)).scorecards().keySet();
  }

  private ReaderSession reading(Role role, Optional<String> organ, Optional<StreamKey> stream) {
    return Zhuanban.builder()
        .storage(desk.storage())
        .clock(desk.clock())
        .directory(
            new Directory() {
              @Override
              public List<Address> addresses(String recipient) {
                return List.of();
              }

              @Override
              public List<Position> positions(String person) {
                return List.of(new Position(role.name(), organ, stream));
              }
            })
        .build()
        .forReader(READER);
  }

  @Test
  void a_day_outside_of_the_period_and_a_project_that_comes_twice_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AssessmentFold(AssessmentTerms.USUAL, QUARTER, END.plusDays(1)))
        .withMessageContaining("AssessmentFold.day is from 2024-01-01 to 2024-03-31");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new AssessmentFold(AssessmentTerms.USUAL, QUARTER, END)
                    .add("P", desk.view())
                    .add("P", desk.view()))
        .withMessageContaining("added before");
  }
}
