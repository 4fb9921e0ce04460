package org.zhuanban.project.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
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
import org.zhuanban.ProjectView;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.duty.DutyState;
import org.zhuanban.duty.Light;
import org.zhuanban.duty.LightPolicy;
import org.zhuanban.feature.Feature;
import org.zhuanban.local.LocalLimit;
import org.zhuanban.local.LocalRule;
import org.zhuanban.local.LocalRuleBook;
import org.zhuanban.project.problem.ProblemCommand.DecideProblem;
import org.zhuanban.project.problem.ProblemCommand.EscalateProblem;
import org.zhuanban.project.problem.rules.ProblemFeature;
import org.zhuanban.request.Outcome;
import org.zhuanban.testing.domain.Act;
import org.zhuanban.testing.domain.Cases;
import org.zhuanban.testing.domain.FeatureLaws;
import org.zhuanban.testing.domain.Problems;
import org.zhuanban.testing.domain.ProjectDesk;

class ProblemProperties implements FeatureLaws {
  @Override
  public Feature<?, ?> feature() {
    return ProblemFeature.INSTANCE;
  }

  private static final int TRIES = 300;
  private static final CalendarBook BOOK = CalendarBook.bundled();

  private enum Kind {
    REPORT,
    ESCALATE,
    DECIDE,
    DECIDE_AT,
    SOLVE,
    DENY,
    VERIFY,
    CLOSE
  }

  private record Step(int daysLater, int problem, Kind act, int variant) implements Act.Step {
    @Override
    public ProblemCommand command(LocalDate day) {
      String name = "PB-" + problem;
      return switch (act) {
        case REPORT ->
            Problems.report(
                name,
                List.of(ProblemCategory.values()).get(variant),
                1 + variant % 2,
                holder(1 + variant % 2));
        case ESCALATE -> EscalateProblem.of(name, 1 + variant % 4, holder(1 + variant % 4));
        case DECIDE ->
            variant < 3
                ? Problems.decide(name)
                : Problems.decide(name, day.plusDays(variant).toString());
        case DECIDE_AT -> DecideProblem.of(name).withLevel(1 + variant % 3);
        case SOLVE -> Problems.solve(name);
        case DENY -> Problems.deny(name);
        case VERIFY -> Problems.verify(name);
        case CLOSE -> Problems.close(name);
      };
    }

    private static ProblemHolder holder(int level) {
      return new ProblemHolder("H-" + level, "第" + level + "级", "CN");
    }
  }

  @Override
  @Provide
  public Arbitrary<List<Act>> histories() {
    Arbitrary<Step> steps =
        Combinators.combine(
                Arbitraries.of(0, 0, 1, 1, 2, 3, 5, 9),
                Arbitraries.integers().between(1, 2),
                Arbitraries.frequencyOf(
                    Tuple.of(3, Arbitraries.of(Kind.REPORT)),
                    Tuple.of(4, Arbitraries.of(Kind.ESCALATE)),
                    Tuple.of(3, Arbitraries.of(Kind.DECIDE, Kind.SOLVE)),
                    Tuple.of(6, Arbitraries.of(Kind.class))),
                Arbitraries.integers().between(0, 8))
            .as(Step::new);
    return Act.inSteps(
        LocalDate.of(2018, 6, 1),
        2_500,
        Combinators.combine(
                Arbitraries.of(List.<Step>of(), DECIDED_AGAIN),
                steps.list().ofMinSize(6).ofMaxSize(19))
            .as((course, any) -> Stream.concat(course.stream(), any.stream()).toList()));
  }

  /** What random steps seldom come to: named another day in time, and again too late. */
  private static final List<Step> DECIDED_AGAIN =
      List.of(
          new Step(0, 1, Kind.REPORT, 0),
          new Step(1, 1, Kind.ESCALATE, 1),
          new Step(1, 1, Kind.ESCALATE, 2),
          new Step(1, 1, Kind.DECIDE, 4),
          new Step(1, 1, Kind.DECIDE, 3),
          new Step(9, 1, Kind.DECIDE, 8));

  private static ProjectDesk lived(List<Act> history) {
    return Act.lived(ProjectDesk.on(history.get(0).on().toString()), history);
  }

  private static LocalDate end(List<Act> history) {
    return history.get(history.size() - 1).on();
  }

  @Property(tries = TRIES)
  void replaying_the_journal_gives_the_same_list(@ForAll("histories") List<Act> history) {
    ProjectDesk desk = lived(history);

    ProjectView again = desk.another().view();

    assertThat(again.problems().list()).isEqualTo(desk.view().problems().list());
    assertThat(again.violations()).isEqualTo(desk.view().violations());
  }

  @Property(tries = TRIES)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void facts_in_any_order_give_the_same_as_in_the_order_in_which_they_happened(
      @ForAll("histories") List<Act> history, @ForAll Random random) {
    ProjectDesk inOrder = ProjectDesk.on(history.get(0).on().toString());
    ProjectDesk anyOrder = ProjectDesk.on(end(history).plusDays(30).toString());

    int waited = Act.recordedInAnyOrder(inOrder, anyOrder, history, random);

    assertThat(anyOrder.view().corrections().pending()).isEmpty();
    assertThat(anyOrder.view().problems().list()).isEqualTo(inOrder.view().problems().list());
    Cases.mustOccur(waited > 0);
  }

  @Property(tries = TRIES)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void no_problem_is_ever_lost_and_an_open_one_is_held_by_one_level(
      @ForAll("histories") List<Act> history) {
    Map<String, LocalDate> reported = new TreeMap<>();
    Map<String, LocalDate> verified = new TreeMap<>();
    ProjectDesk desk = ProjectDesk.on(history.get(0).on().toString());
    for (Act step : history) {
      List<DatedEvent> events =
          desk.day(step.on()).record(step.command()) instanceof Outcome.Done done
              ? done.events()
              : List.of();
      for (DatedEvent one : events) {
        if (one.event() instanceof ProblemEvent.ProblemReported event) {
          assertThat(reported.put(event.problem(), one.effectiveOn())).isNull();
        } else if (one.event() instanceof ProblemEvent.ProblemVerified event) {
          assertThat(verified.put(event.problem(), one.effectiveOn())).isNull();
        } else if (one.event() instanceof ProblemEvent.ProblemClosed event) {
          assertThat(event.effective()).isFalse();
        }
      }
      List<ProblemTicket> tickets = desk.view().problems().list().tickets();
      assertThat(tickets)
          .extracting(ProblemTicket::problem)
          .containsExactlyElementsOf(reported.keySet());
      for (ProblemTicket ticket : tickets) {
        assertThat(ticket.closedOn().orElse(LocalDate.MAX))
            .isEqualTo(verified.getOrDefault(ticket.problem(), LocalDate.MAX));
        List<ProblemTicket.Stay> path = ticket.path();
        assertThat(path.subList(0, path.size() - 1)).allMatch(stay -> stay.leftOn().isPresent());
        assertThat(ticket.current().leftOn()).isEmpty();
        assertThat(path).extracting(ProblemTicket.Stay::level).isSorted();
        for (int i = 1; i < path.size(); i++) {
          ProblemTicket.Stay before = path.get(i - 1);
          assertThat(before.leftOn()).contains(path.get(i).receivedOn());
          if (path.get(i).level() == before.level()) {
            assertThat(before.decidedOn()).isPresent();
            assertThat(path.get(i).visit()).isEqualTo(before.visit() + 1);
            assertThat(ticket.solutions())
                .extracting(ProblemTicket.Solution::deniedOn)
                .contains(before.leftOn());
          }
        }
        Statistics.collect(path.size());
      }
    }
    Cases.mustBeMet(2, 3);
  }

  @Property(tries = TRIES)
  void a_level_is_due_when_its_limit_has_passed_since_its_receipt_in_its_holders_calendar(
      @ForAll("histories") List<Act> history) {
    ProjectDesk desk = lived(history);
    LocalDate end = end(history);
    for (ProblemTicket ticket : desk.view().problems().list().tickets()) {
      for (ProblemTicket.Stay stay : ticket.path()) {
        Duty duty =
            desk.view().duties(end).stream()
                .filter(
                    each ->
                        each.key()
                            .equals(
                                "problem:%s:%s%s"
                                    .formatted(
                                        ticket.problem(),
                                        stay.level(),
                                        stay.visit() == 1 ? "" : ":" + stay.visit())))
                .findFirst()
                .orElseThrow();

        assertThat(duty.clock().bindingDue(BOOK.asOf(end)).map(Deadline.Due::date))
            .contains(BOOK.asOf(end).calendar("CN").plus(stay.receivedOn(), stay.level() * 5));
        assertThat(duty.owner()).isEqualTo("H-" + stay.level());
        boolean owes = duty.clock().stateOn(end, BOOK) == DutyState.RUNNING;
        assertThat(owes)
            .isEqualTo(
                stay.equals(ticket.current())
                    && stay.decidedOn().isEmpty()
                    && ticket.closedOn().isEmpty()
                    && ticket.solutions().stream()
                        .noneMatch(
                            said ->
                                said.deniedOn().isEmpty()
                                    && !said.on().isBefore(stay.receivedOn())));
      }
    }
  }

  @Property(tries = TRIES)
  void the_list_as_of_a_day_is_what_it_was_on_that_day(@ForAll("histories") List<Act> history) {
    ProjectDesk desk = ProjectDesk.on(history.get(0).on().toString());
    Map<LocalDate, List<ProblemTicket>> seen = new TreeMap<>();
    for (Act step : history) {
      desk.day(step.on()).record(step.command());
      seen.put(step.on(), desk.view().problems().list().tickets());
    }

    seen.forEach(
        (day, tickets) ->
            assertThat(
                    desk.view().problems().list().tickets().stream()
                        .filter(ticket -> !ticket.reportedOn().isAfter(day))
                        .map(ticket -> ticket.asOf(day)))
                .isEqualTo(tickets));
  }

  @Property(tries = TRIES)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void a_problem_that_is_not_settled_is_owed_by_the_last_day_that_was_named_for_it(
      @ForAll("histories") List<Act> history) {
    ProjectView view = lived(history).view();
    LocalDate end = end(history);
    for (ProblemTicket ticket : view.problems().list().tickets()) {
      List<Duty> solving =
          view.duties(end).stream()
              .filter(duty -> duty.kind() == ProblemDuty.SOLVE)
              .filter(duty -> duty.subject().equals(ticket.problem()))
              .toList();
      assertThat(solving)
          .extracting(duty -> duty.clock().bindingDue(BOOK).map(Deadline.Due::date))
          .isEqualTo(
              ticket.datedDecisions().stream()
                  .map(ProblemTicket.ProblemDecision::solveBy)
                  .toList());
      assertThat(solving.stream().limit(Math.max(0, solving.size() - 1)))
          .allMatch(duty -> duty.closedOn().isPresent());
      boolean gone = ticket.closedOn().isPresent() || ticket.settledOn().isPresent();
      boolean moved =
          ticket
              .toSolve()
              .filter(decided -> decided.level() != ticket.current().level())
              .isPresent();
      if (!solving.isEmpty() && !moved) {
        Duty last = solving.get(solving.size() - 1);
        assertThat(last.clock().stateOn(end, BOOK))
            .isEqualTo(gone ? DutyState.DONE : DutyState.RUNNING);
        if (solving.size() > 1) {
          Statistics.collect(gone ? "gone" : "owed");
        }
      }
    }
    Cases.mustBeMet("gone", "owed");
  }

  @Property(tries = TRIES)
  void a_light_of_a_problem_that_was_seen_stays_so_whatever_is_said_later(
      @ForAll("histories") List<Act> history) {
    ProjectDesk desk = ProjectDesk.on(history.get(0).on().toString());
    Map<LocalDate, Map<String, Optional<Light>>> seen = new TreeMap<>();
    for (Act step : history) {
      desk.day(step.on()).record(step.command());
      seen.put(step.on(), lights(desk, step.on()));
    }

    seen.forEach((day, lights) -> assertThat(lights(desk, day)).isEqualTo(lights));
  }

  /** What somebody missed is missed, whoever holds the problem by then, and whatever day is new. */
  @Property(tries = TRIES)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void moving_a_problem_on_or_naming_another_day_never_makes_a_missed_day_disappear(
      @ForAll("histories") List<Act> history) {
    LocalDate end = end(history);
    for (Duty duty : lived(history).view().duties(end)) {
      Optional<LocalDate> closed = duty.closedOn();
      LocalDate due = duty.clock().bindingOn(end, BOOK).flatMap(Deadline::dueOn).orElseThrow();
      boolean missed = closed.orElse(end).isAfter(due);
      if (closed.isPresent()) {
        Light last = duty.clock().lightOn(end, BOOK, LightPolicy.DEFAULT).orElseThrow();
        assertThat(last == Light.CLOSED_LATE)
            .as("%s, due on %s", duty.key(), due)
            .isEqualTo(missed);
      }
      if (duty.clock().stateOn(end, BOOK) == DutyState.LAPSED) {
        Statistics.collect(duty.kind() + (missed ? " missed" : " in time"));
      }
    }
    for (ProblemDuty kind : ProblemDuty.values()) {
      Cases.mustBeMet(kind + " missed", kind + " in time");
    }
  }

  private static Map<String, Optional<Light>> lights(ProjectDesk desk, LocalDate day) {
    Map<String, Optional<Light>> lights = new TreeMap<>();
    for (Duty duty : desk.view().duties(day)) {
      lights.put(duty.key(), duty.clock().lightOn(day, BOOK, LightPolicy.DEFAULT));
    }
    return lights;
  }

  /** The limits of the first three levels: the first ones until a day, the second from it on. */
  private record County(int daysLater, List<Integer> before, List<Integer> from) {
    private static final List<LocalLimit> LEVELS =
        List.of(LocalLimit.PROBLEM_LEVEL_1, LocalLimit.PROBLEM_LEVEL_2, LocalLimit.PROBLEM_LEVEL_3);

    LocalRuleBook rules(LocalDate start) {
      LocalDate change = start.plusDays(daysLater);
      List<LocalRule> rules = new ArrayList<>();
      for (int i = 0; i < LEVELS.size(); i++) {
        LocalRule first =
            LocalRule.from(LEVELS.get(i), limit(before.get(i)), LocalDate.of(2018, 1, 1));
        rules.add(first.until(change.minusDays(1)));
        rules.add(LocalRule.from(LEVELS.get(i), limit(from.get(i)), change));
      }
      return new LocalRuleBook(rules);
    }

    int days(int level, LocalDate on, LocalDate start) {
      return (on.isBefore(start.plusDays(daysLater)) ? before : from).get(level - 1);
    }

    private static TimeLimit limit(int days) {
      return TimeLimit.workingDays(days, "县办法");
    }
  }

  @Provide
  Arbitrary<County> counties() {
    Arbitrary<List<Integer>> limits = Arbitraries.integers().between(1, 20).list().ofSize(3);
    return Combinators.combine(Arbitraries.integers().between(1, 40), limits, limits)
        .as(County::new);
  }

  @Property(tries = TRIES)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void every_level_of_a_problem_is_judged_by_the_local_rules_of_the_day_on_which_it_was_reported(
      @ForAll("histories") List<Act> history, @ForAll("counties") County county) {
    LocalDate start = history.get(0).on();
    ProjectDesk desk = ProjectDesk.on(start.toString(), county.rules(start));
    history.forEach(step -> desk.day(step.on()).record(step.command()));
    LocalDate end = end(history);

    for (ProblemTicket ticket : desk.view().problems().list().tickets()) {
      for (ProblemTicket.Stay stay : ticket.path()) {
        DutyClock clock = ticket.clock(stay);
        int days = county.days(stay.level(), ticket.reportedOn(), start);

        assertThat(clock.bindingDue(BOOK.asOf(end)).map(Deadline.Due::date))
            .contains(BOOK.asOf(end).calendar("CN").plus(stay.receivedOn(), days));
        Statistics.collect(
            days == county.days(stay.level(), stay.receivedOn(), start) ? "same" : "changed since");
      }
    }
    Cases.mustBeMet("changed since");
  }
}
