package org.zhuanban.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuanban.testing.domain.Plans.licence;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.zhuanban.InMemoryStorage;
import org.zhuanban.ProjectView;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.Application;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.approval.DecisionCommand.DecideItem;
import org.zhuanban.approval.RatingCommand.AnswerRating;
import org.zhuanban.approval.RatingCommand.CallBackRating;
import org.zhuanban.approval.RatingCommand.ExcludeRating;
import org.zhuanban.approval.RatingCommand.RateService;
import org.zhuanban.approval.ReceiptCommand.WithdrawApplication;
import org.zhuanban.approval.application.ServiceGrade;
import org.zhuanban.approval.view.RatingFigures;
import org.zhuanban.command.Command;
import org.zhuanban.command.Severity;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.duty.Duty;
import org.zhuanban.escalation.Escalations;
import org.zhuanban.feature.Feature;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Role;
import org.zhuanban.supervision.SupervisionCommand.GiveOrderFeedback;
import org.zhuanban.supervision.SupervisionCommand.IssueOrder;
import org.zhuanban.supervision.SupervisionCommand.JudgeOrderFeedback;
import org.zhuanban.supervision.SupervisionCommand.ReturnProgress;
import org.zhuanban.supervision.SupervisionCommand.WithdrawOrder;
import org.zhuanban.supervision.rules.SupervisionFeature;
import org.zhuanban.testing.domain.Act;
import org.zhuanban.testing.domain.Cases;
import org.zhuanban.testing.domain.FeatureLaws;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.ProjectDesk;

class SupervisionProperties implements FeatureLaws {
  @Override
  public Feature<?, ?> feature() {
    return SupervisionFeature.INSTANCE;
  }

  @Override
  public List<Command> untried() {
    return List.of(ReturnProgress.of(new ReturnPeriod("2024-03"), "LAND", PAPER));
  }

  @Override
  @Provide
  public Arbitrary<List<Act>> histories() {
    Act plan = new Act(FIRST, Plans.adopt(licence("A"), licence("B")));
    return supervised().map(acts -> Stream.concat(Stream.of(plan), acts.stream()).toList());
  }

  @Override
  public boolean given(Act act) {
    return act.command() instanceof AdoptPlan;
  }

  private static final LocalDate FIRST = LocalDate.of(2024, 4, 22);
  private static final int DAYS = 40;
  private static final DocumentRef PAPER = new DocumentRef("paper-1");

  private static Arbitrary<Command> commands() {
    Arbitrary<String> orders = Arbitraries.of("D1", "D2", "D3");
    Arbitrary<String> items = Arbitraries.of("A", "B");
    return Arbitraries.frequencyOf(
        Tuple.of(
            5,
            Combinators.combine(
                    orders,
                    Arbitraries.oneOf(
                        items.map(OrderSubject::item),
                        Arbitraries.just(
                            new OrderSubject(OrderSubject.OrderSubjectKind.OTHER, "road"))),
                    Arbitraries.integers().between(1, 12),
                    Arbitraries.frequencyOf(
                        Tuple.of(5, Arbitraries.just("县督查室")),
                        Tuple.of(3, Arbitraries.just("县农业局"))))
                .as(
                    (order, about, limit, title) ->
                        IssueOrder.builder()
                            .order(order)
                            .to(Plans.LAND)
                            .about(about)
                            .limit(TimeLimit.workingDays(limit, "工作惯例"))
                            .by(SupervisionTest.by(title))
                            .build())),
        Tuple.of(4, orders.map(order -> GiveOrderFeedback.of(order, PAPER))),
        Tuple.of(
            3,
            Combinators.combine(orders, Arbitraries.of(true, false))
                .as(
                    (order, good) ->
                        (good
                            ? JudgeOrderFeedback.accept(order)
                            : JudgeOrderFeedback.sendBack(order)))),
        Tuple.of(1, orders.map(order -> WithdrawOrder.of(order, PAPER))),
        Tuple.of(4, items.map(item -> AcceptApplication.of(item))),
        Tuple.of(4, items.map(item -> DecideItem.refuse(item).withDecision(PAPER))),
        Tuple.of(1, items.map(WithdrawApplication::of)));
  }

  private static Arbitrary<Command> ratings() {
    Arbitrary<String> items = Arbitraries.of("A", "A", "A", "B");
    return Arbitraries.frequencyOf(
        Tuple.of(5, items.map(item -> AcceptApplication.of(item))),
        Tuple.of(5, items.map(item -> DecideItem.refuse(item).withDecision(PAPER))),
        Tuple.of(
            5,
            Combinators.combine(items, Arbitraries.integers().between(1, 3))
                .as(
                    (item, grade) ->
                        RateService.of(item, ServiceGrade.ofStars(grade)).withByName(true))),
        Tuple.of(3, items.map(item -> AnswerRating.of(item, PAPER))),
        Tuple.of(1, items.map(item -> CallBackRating.of(item, PAPER))),
        Tuple.of(
            5,
            Combinators.combine(items, Arbitraries.of(Plans.REFORM_HEAD, Plans.LAND_HEAD))
                .as((item, by) -> ExcludeRating.of(item, PAPER, by))));
  }

  @Provide
  Arbitrary<List<Act>> rated() {
    return Act.histories(FIRST, DAYS, 40, ratings());
  }

  /** What comes after a bad rating was given. */
  @Provide
  Arbitrary<List<Act>> badlyRated() {
    List<Act> before =
        List.of(
            new Act(FIRST, AcceptApplication.of("A")),
            new Act(FIRST.plusDays(1), DecideItem.refuse("A").withDecision(PAPER)),
            new Act(
                FIRST.plusDays(2), RateService.of("A", ServiceGrade.ofStars(1)).withByName(true)));
    return Act.histories(FIRST.plusDays(3), DAYS - 3, 24, ratings())
        .map(after -> Stream.concat(before.stream(), after.stream()).toList());
  }

  @Provide
  Arbitrary<List<Act>> mixed() {
    return Act.histories(FIRST, DAYS, 24, commands());
  }

  private static ProjectDesk desk() {
    return ProjectDesk.with(FIRST.toString(), licence("A"), licence("B"));
  }

  private static ProjectDesk lived(List<Act> history) {
    ProjectDesk desk = Act.lived(desk(), history);
    desk.day(FIRST.plusDays(DAYS + 30)).zhuanban().sweep();
    return desk;
  }

  /** Reckoned from the attempts and the working days alone. */
  private static boolean decidedInTime(ProjectView view, OrderStanding standing) {
    LocalDate issued = standing.order().issuedOn();
    LocalDate due = view.calendars().calendar("CN").plus(issued, standing.order().limit().amount());
    assertThat(standing.due().date()).isEqualTo(due);
    List<Application> attempts = view.approvals().state().attempts(standing.order().about().code());
    int last =
        (int)
            attempts.stream()
                .filter(attempt -> !attempt.acceptedOn().orElseThrow().isAfter(issued))
                .count();
    return attempts.stream()
        .filter(attempt -> attempt.attempt() >= last)
        .flatMap(attempt -> attempt.decidedOn().stream())
        .anyMatch(on -> !on.isAfter(due));
  }

  @Property(tries = 300)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void an_order_about_an_item_is_met_in_time_exactly_if_the_item_is_decided_by_the_due_day(
      @ForAll("mixed") List<Act> history) {
    ProjectView view = lived(history).view();
    for (OrderStanding standing : view.supervision().orders(FIRST.plusDays(DAYS + 30))) {
      if (standing.order().about().kind() == OrderSubject.OrderSubjectKind.ITEM
          && standing.order().withdrawnOn().isEmpty()) {
        boolean decided = decidedInTime(view, standing);
        assertThat(standing.inTime().orElse(false)).as("%s", standing).isEqualTo(decided);
        Statistics.collect(decided);
      }
    }
    Cases.mustBeMet(true, false);
  }

  @Property(tries = 300)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void every_step_of_an_order_is_told_once_and_in_order(@ForAll("mixed") List<Act> history) {
    ProjectView view = lived(history).view();
    for (OrderStanding standing : view.supervision().orders(FIRST.plusDays(DAYS + 30))) {
      List<Escalations.EscalationNotice> told =
          view.supervision().escalations().of("order:" + standing.order().number());
      assertThat(told).extracting(each -> each.step().role()).doesNotHaveDuplicates();
      assertThat(told).extracting(Escalations.EscalationNotice::on).isSorted();
      if (standing.stage() == OrderStage.PROPOSED) {
        assertThat(told)
            .extracting(each -> each.step().role())
            .contains(Role.DEPARTMENT_HEAD, Role.TASK_FORCE_LEADER, Role.SUPERVISION_OFFICE);
      }
      Statistics.collect(standing.stage());
    }
    Cases.mustBeMet(OrderStage.MET, OrderStage.PROPOSED, OrderStage.ANSWERED, OrderStage.LAPSED);
  }

  @Property(tries = 600)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void what_is_excluded_counts_nowhere(@ForAll("rated") List<Act> history) {
    ProjectDesk desk = lived(history);
    ProjectView view = desk.view();
    List<Application> rated =
        Stream.of("A", "B")
            .flatMap(item -> view.approvals().state().attempts(item).stream())
            .filter(attempt -> attempt.rating().isPresent())
            .toList();
    int counted =
        (int) rated.stream().filter(attempt -> attempt.rating().orElseThrow().counts()).count();
    RatingFigures figures =
        view.approvals().ratings(FIRST.plusDays(DAYS + 30)).stream()
            .findFirst()
            .orElse(new RatingFigures("LAND", List.of(0, 0, 0, 0, 0), 0, 0, 0, 0, 0));

    assertThat(figures.rated()).isEqualTo(counted);
    assertThat(figures.excluded()).isEqualTo(rated.size() - counted);
    assertThat(figures.answeredInTime()).isLessThanOrEqualTo(figures.answered());
    assertThat(figures.answered()).isLessThanOrEqualTo(figures.bad());
    long owed =
        view.duties(FIRST.plusDays(DAYS + 30)).stream()
            .filter(duty -> duty.key().startsWith("rating:"))
            .filter(duty -> duty.closedOn().isEmpty())
            .count();
    assertThat(owed).isEqualTo(figures.bad() - figures.answered());
    Cases.mustOccur(figures.excluded() > 0);
  }

  @Property(tries = 500)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void a_rule_about_ratings_does_to_a_command_and_to_a_fact_what_it_says(
      @ForAll("badlyRated") List<Act> history) {
    Statistics.collect(Act.requestedAndRecorded(() -> desk(), history));
    Cases.mustBeMet(Severity.UNLAWFUL);
  }

  @Property(tries = 300)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void a_rule_does_to_a_command_and_to_a_fact_what_it_says(@ForAll("mixed") List<Act> history) {
    Statistics.collect(Act.requestedAndRecorded(() -> desk(), history));
    Cases.mustBeMet("allowed", Severity.PREMATURE, Severity.UNLAWFUL);
  }

  @Property(tries = 200)
  void told_again_from_the_journal_it_is_the_same(@ForAll("mixed") List<Act> history) {
    ProjectDesk desk = lived(history);

    assertThat(desk.another().view().supervision().orders(FIRST.plusDays(DAYS)))
        .isEqualTo(desk.view().supervision().orders(FIRST.plusDays(DAYS)));
    assertThat(desk.another().view().duties(FIRST.plusDays(DAYS)).stream().map(Duty::key))
        .doesNotHaveDuplicates();
  }

  @Property(tries = 200)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void told_in_any_order_the_same_rules_are_broken(
      @ForAll("supervised") List<Act> history, @ForAll Random random) {
    ProjectDesk inOrder = desk();
    ProjectDesk anyOrder = ProjectDesk.over(new InMemoryStorage(), FIRST.toString());
    anyOrder.recorded(Plans.adopt(licence("A"), licence("B")));
    anyOrder.day(FIRST.plusDays(DAYS + 30));

    Cases.mustOccur(Act.recordedInAnyOrder(inOrder, anyOrder, history, random) > 0);
  }

  /** Without approvals, whose acts of one attempt belong together. */
  @Provide
  Arbitrary<List<Act>> supervised() {
    return Act.histories(
        FIRST, DAYS, 12, commands().filter(command -> command instanceof SupervisionCommand));
  }
}
