package org.zhuanban.project.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.zhuanban.ProjectView;
import org.zhuanban.approval.application.ServiceGrade;
import org.zhuanban.command.Command;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.Ending;
import org.zhuanban.feature.Feature;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Level;
import org.zhuanban.party.Office;
import org.zhuanban.project.ProjectCommand.TerminateProject;
import org.zhuanban.project.ProjectEvent.ProjectTerminated;
import org.zhuanban.project.agency.AgencyCommand.AnswerAgentRating;
import org.zhuanban.project.agency.AgencyCommand.GiveService;
import org.zhuanban.project.agency.AgencyCommand.PlanServices;
import org.zhuanban.project.agency.AgencyCommand.RateAgent;
import org.zhuanban.project.agency.AgencyCommand.Remind;
import org.zhuanban.project.agency.AgencyCommand.RevokeMandate;
import org.zhuanban.project.agency.AgencyCommand.SignMandate;
import org.zhuanban.project.agency.AgencyEvent.MandateRevoked;
import org.zhuanban.project.agency.AgencyEvent.MandateSigned;
import org.zhuanban.project.agency.AgencyEvent.ServicesPlanned;
import org.zhuanban.project.agency.rules.AgencyFeature;
import org.zhuanban.request.Outcome;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.testing.domain.Act;
import org.zhuanban.testing.domain.Cases;
import org.zhuanban.testing.domain.FeatureLaws;
import org.zhuanban.testing.domain.Problems;
import org.zhuanban.testing.domain.ProjectDesk;

/** What holds of every agency service. */
class AgencyProperties implements FeatureLaws {
  @Override
  public Feature<?, ?> feature() {
    return AgencyFeature.INSTANCE;
  }

  private static final int TRIES = 600;
  private static final DocumentRef PAPER = new DocumentRef("paper-1");
  private static final Department CENTRE = new Department("ISC", "县投资服务中心", Level.COUNTY, "CN");
  private static final Department OTHER = new Department("TSC", "镇便民服务中心", Level.COUNTY, "CN");

  /** Two of one centre, and one of another. */
  private static final List<Office> AGENTS =
      List.of(agent("ISC", 1), agent("ISC", 2), agent("TSC", 3));

  private static Office agent(String centre, int number) {
    return Office.of(Office.Rank.OTHER, "代办员" + number).withDepartment(centre);
  }

  private enum Kind {
    SIGN,
    CHARGE,
    HAND_OVER,
    REVOKE,
    GIVE,
    PLAN,
    REMIND,
    RATE,
    ANSWER,
    REPORT,
    TERMINATE
  }

  private record Step(int daysLater, Kind act, int variant) implements Act.Step {
    @Override
    public Command command(LocalDate day) {
      Office one = AGENTS.get(variant % 3);
      Office next = AGENTS.get((variant + 1 + variant / 3 % 2) % 3);
      ServiceKind kind = List.of(ServiceKind.values()).get(variant % 4);
      return switch (act) {
        case SIGN -> mandate(one);
        case CHARGE -> mandate(one).withFee(BigDecimal.ONE);
        case HAND_OVER -> mandate(next).withFrom(one);
        case REVOKE -> RevokeMandate.of(one, PAPER);
        case GIVE -> GiveService.of(kind, one);
        case PLAN ->
            PlanServices.of(
                List.of(
                    PlannedService.of(kind, one, day.plusDays(variant)),
                    PlannedService.of(ServiceKind.GUIDE, next, day.plusDays(9))),
                PAPER);
        case REMIND -> Remind.of(variant % 2 == 0 ? "problem:PB:1" : "agency:contact:1", one);
        case RATE -> RateAgent.of(ServiceGrade.ofStars(1 + variant % 5));
        case ANSWER -> AnswerAgentRating.of(1 + variant % 3, PAPER);
        case REPORT -> Problems.report("PB");
        case TERMINATE -> TerminateProject.of(PAPER, PAPER);
      };
    }

    private static SignMandate mandate(Office agent) {
      return SignMandate.of(
          agent, agent.department().equals(Optional.of("ISC")) ? CENTRE : OTHER, PAPER);
    }
  }

  @Override
  @Provide
  public Arbitrary<List<Act>> histories() {
    Arbitrary<Step> steps =
        Combinators.combine(
                Arbitraries.of(0, 0, 1, 1, 2, 3, 5, 9),
                Arbitraries.frequency(
                    Tuple.of(6, Kind.SIGN),
                    Tuple.of(1, Kind.CHARGE),
                    Tuple.of(5, Kind.HAND_OVER),
                    Tuple.of(3, Kind.REVOKE),
                    Tuple.of(7, Kind.GIVE),
                    Tuple.of(3, Kind.PLAN),
                    Tuple.of(3, Kind.REMIND),
                    Tuple.of(2, Kind.RATE),
                    Tuple.of(2, Kind.ANSWER),
                    Tuple.of(1, Kind.REPORT),
                    Tuple.of(1, Kind.TERMINATE)),
                Arbitraries.integers().between(0, 11))
            .as(Step::new);
    return Act.inSteps(LocalDate.of(2018, 6, 1), 2_500, steps.list().ofMinSize(6).ofMaxSize(24));
  }

  private static ProjectDesk lived(List<Act> history) {
    return Act.lived(ProjectDesk.on(history.get(0).on().toString()), history);
  }

  private static LocalDate end(List<Act> history) {
    return history.get(history.size() - 1).on();
  }

  private static List<Duty> duties(ProjectDesk desk, LocalDate day, AgencyDuty kind) {
    return desk.view().duties(day).stream().filter(duty -> duty.kind() == kind).toList();
  }

  @Property(tries = TRIES)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void replaying_the_journal_gives_the_same_service(@ForAll("histories") List<Act> history) {
    ProjectDesk desk = lived(history);

    ProjectView again = desk.another().view();

    assertThat(again.agency()).isEqualTo(desk.view().agency());
    assertThat(again.violations()).isEqualTo(desk.view().violations());
    assertThat(again.duties(end(history))).isEqualTo(desk.view().duties(end(history)));
    desk.view().violations().found().forEach(found -> Statistics.collect(found.what().rule()));
    Cases.mustBeMet(
        AgencyRule.WITHOUT_MANDATE.code(),
        AgencyRule.REMINDER_WITHOUT_RIGHT.code(),
        AgencyRule.PROJECT_OVER.code());
  }

  @Property(tries = TRIES)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void facts_in_any_order_give_the_same_as_in_the_order_in_which_they_happened(
      @ForAll("histories") List<Act> history, @ForAll Random random) {
    ProjectDesk inOrder = ProjectDesk.on(history.get(0).on().toString());
    ProjectDesk anyOrder = ProjectDesk.on(end(history).plusDays(30).toString());

    int waited = Act.recordedInAnyOrder(inOrder, anyOrder, history, random);

    assertThat(anyOrder.view().corrections().pending()).isEmpty();
    assertThat(anyOrder.view().agency()).isEqualTo(inOrder.view().agency());
    assertThat(anyOrder.view().problems().list()).isEqualTo(inOrder.view().problems().list());
    Cases.mustOccur(waited > 0);
  }

  @Property(tries = TRIES)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void on_every_day_at_most_one_mandate_holds_and_it_is_the_one_that_was_signed_last(
      @ForAll("histories") List<Act> history) {
    ProjectDesk desk = lived(history);
    Agency agency = desk.view().agency();
    Map<LocalDate, Optional<Office>> agents = agents(desk.view());
    Optional<Office> agent = Optional.empty();

    for (LocalDate day = history.get(0).on();
        !day.isAfter(end(history).plusDays(3));
        day = day.plusDays(1)) {
      agent = agents.getOrDefault(day, agent);
      LocalDate on = day;
      assertThat(agency.mandates().stream().filter(mandate -> mandate.holdsOn(on)))
          .as("%s", day)
          .extracting(Agency.Mandate::agent)
          .isEqualTo(agent.stream().toList());
      assertThat(agency.agentOn(day)).isEqualTo(agent);
    }
    assertThat(agency.mandate().map(Agency.Mandate::agent)).isEqualTo(agent);
    agency
        .mandates()
        .forEach(mandate -> mandate.ended().ifPresent(end -> Statistics.collect(end.how())));
    Cases.mustAllBeMet(List.of(MandateEnd.values()));
  }

  /** Who is the agent from the end of which day on, as a reader of the events alone would say. */
  private static Map<LocalDate, Optional<Office>> agents(ProjectView view) {
    Map<LocalDate, Optional<Office>> agents = new TreeMap<>();
    boolean over = false;
    for (DatedEvent one : view.history()) {
      over |= one.event() instanceof ProjectTerminated;
      if (over) {
        agents.put(one.effectiveOn(), Optional.empty());
      } else if (one.event() instanceof MandateSigned signed) {
        agents.put(one.effectiveOn(), Optional.of(signed.agent()));
      } else if (one.event() instanceof MandateRevoked) {
        agents.put(one.effectiveOn(), Optional.empty());
      }
    }
    return agents;
  }

  @Property(tries = TRIES)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void every_mandate_owes_one_first_contact_which_is_made_or_ends_with_it(
      @ForAll("histories") List<Act> history) {
    ProjectDesk desk = lived(history);
    Agency agency = desk.view().agency();
    List<Duty> contacts = duties(desk, end(history), AgencyDuty.FIRST_CONTACT);

    assertThat(contacts).hasSameSizeAs(agency.mandates());
    for (int i = 0; i < contacts.size(); i++) {
      Agency.Mandate mandate = agency.mandates().get(i);
      LocalDate last = mandate.ended().map(Agency.MandateEnding::on).orElse(LocalDate.MAX);
      Optional<LocalDate> contacted =
          agency.services().stream()
              .filter(service -> service.by().equals(mandate.agent()))
              .filter(service -> service.reminder().isEmpty())
              .map(Agency.Service::on)
              .filter(on -> !on.isBefore(mandate.signedOn()) && !on.isAfter(last))
              .findFirst();

      Optional<Ending> ending = contacts.get(i).clock().ending();

      assertThat(ending)
          .isEqualTo(
              contacted
                  .map(Ending::done)
                  .or(
                      () ->
                          mandate
                              .ended()
                              .map(
                                  end ->
                                      end.how() == MandateEnd.HANDED_OVER
                                          ? Ending.replaced(end.on())
                                          : Ending.lapsed(end.on()))));
      assertThat(contacts.get(i).owner()).isEqualTo(mandate.centre().code());
      Statistics.collect(ending.map(end -> end.how().name()).orElse("open"));
    }
    Cases.mustBeMet("open", "DONE", "LAPSED", "REPLACED");
  }

  @Property(tries = TRIES)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void what_was_planned_is_given_once_or_lapses_and_is_open_only_under_the_last_plan(
      @ForAll("histories") List<Act> history) {
    ProjectDesk desk = lived(history);
    Agency agency = desk.view().agency();
    List<ServicesPlanned> plans =
        desk.view().history().stream()
            .map(DatedEvent::event)
            .filter(ServicesPlanned.class::isInstance)
            .map(ServicesPlanned.class::cast)
            .toList();
    List<PlannedService> planned =
        plans.stream().flatMap(plan -> plan.services().stream()).toList();

    assertThat(agency.plan())
        .extracting(Agency.ServicePlan::service)
        .containsExactlyElementsOf(planned);
    assertThat(duties(desk, end(history), AgencyDuty.SERVE)).hasSameSizeAs(planned);
    long done =
        agency.plan().stream()
            .filter(each -> each.ending().filter(end -> end.how() == Ending.How.DONE).isPresent())
            .count();
    assertThat(done)
        .isLessThanOrEqualTo(
            agency.services().stream().filter(service -> service.reminder().isEmpty()).count()
                - plans.size());
    int last = plans.isEmpty() ? 0 : plans.get(plans.size() - 1).services().size();
    assertThat(agency.plan().subList(0, agency.plan().size() - last))
        .allMatch(each -> each.ending().isPresent());
    if (agency.mandate().isEmpty()) {
      assertThat(agency.plan()).allMatch(each -> each.ending().isPresent());
    }
    agency
        .plan()
        .forEach(
            each -> Statistics.collect(each.ending().map(end -> end.how().name()).orElse("open")));
    Cases.mustBeMet("open", "DONE", "LAPSED", "REPLACED");
  }

  @Property(tries = TRIES)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void a_reminder_changes_nothing_that_is_owed_and_names_who_owes_it(
      @ForAll("histories") List<Act> history) {
    ProjectDesk with = lived(history);
    ProjectDesk without = ProjectDesk.on(history.get(0).on().toString());
    for (Act step : history) {
      without.day(step.on());
      if (!(step.command() instanceof Remind)) {
        without.record(step.command());
      }
    }

    assertThat(rows(with)).isEqualTo(rows(without));
    for (Agency.Service told : with.view().agency().reminders()) {
      Agency.Reminder reminder = told.reminder().orElseThrow();
      assertThat(with.view().duties(end(history)))
          .filteredOn(duty -> duty.key().equals(reminder.duty()))
          .extracting(Duty::owner)
          .containsExactly(reminder.owner());
      Statistics.collect(reminder.duty());
    }
    Cases.mustBeMet("problem:PB:1", "agency:contact:1");
  }

  private static List<DutyRow> rows(ProjectDesk desk) {
    desk.zhuanban().sweep();
    // A notice that came out between the last commits of both has moved dues of one alone.
    desk.zhuanban().rebuildDutyRows();
    return desk.storage().duties(desk.stream());
  }

  @Property(tries = TRIES)
  void nobody_is_ever_an_agent_for_a_fee(@ForAll("histories") List<Act> history) {
    ProjectDesk desk = ProjectDesk.on(history.get(0).on().toString());
    for (Act step : history) {
      Outcome outcome = desk.day(step.on()).record(step.command());

      if (step.command() instanceof SignMandate sign && sign.fee().signum() != 0) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(((Outcome.Refused) outcome).refusal().rule()).isEqualTo(AgencyRule.FEE_CHARGED);
      }
    }
  }
}
