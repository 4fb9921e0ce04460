package org.zhuanban.project.taskforce;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.StatisticsReport;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.command.Command;
import org.zhuanban.duty.Duty;
import org.zhuanban.feature.Feature;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Office;
import org.zhuanban.project.ProjectCommand.SetTier;
import org.zhuanban.project.ProjectCommand.SignAgreement;
import org.zhuanban.project.ProjectCommand.TerminateProject;
import org.zhuanban.project.ProjectTier;
import org.zhuanban.project.problem.ProblemTicket;
import org.zhuanban.project.taskforce.Appointment.Capacity;
import org.zhuanban.project.taskforce.Appointment.Seat;
import org.zhuanban.project.taskforce.TaskForceCommand.ChangeLeader;
import org.zhuanban.project.taskforce.TaskForceCommand.ChangeMembers;
import org.zhuanban.project.taskforce.TaskForceCommand.ConveneMeeting;
import org.zhuanban.project.taskforce.TaskForceCommand.DissolveTaskForce;
import org.zhuanban.project.taskforce.TaskForceCommand.EstablishTaskForce;
import org.zhuanban.project.taskforce.TaskForceCommand.HoldMeeting;
import org.zhuanban.project.taskforce.TaskForceCommand.OnProblem;
import org.zhuanban.project.taskforce.rules.TaskForceFeature;
import org.zhuanban.request.Outcome;
import org.zhuanban.testing.domain.Cases;
import org.zhuanban.testing.domain.FeatureLaws;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.Problems;
import org.zhuanban.testing.domain.ProjectDesk;

class MeetingProperties implements FeatureLaws {
  @Override
  public Feature<?, ?> feature() {
    return TaskForceFeature.INSTANCE;
  }

  @Override
  public List<Command> untried() {
    return List.of(
        ConveneMeeting.of(1, LocalDate.of(2030, 1, 7), List.of()),
        DissolveTaskForce.of(Dissolution.TERMINATED, PAPER),
        DissolveTaskForce.of(Dissolution.FULL_OUTPUT, PAPER));
  }

  @Override
  @Provide
  public Arbitrary<List<org.zhuanban.testing.domain.Act>> histories() {
    return coordinated().map(MeetingProperties::founded);
  }

  private static List<org.zhuanban.testing.domain.Act> founded(List<Dated> steps) {
    List<org.zhuanban.testing.domain.Act> acts = new ArrayList<>();
    LocalDate first = steps.get(0).on();
    acts.add(new org.zhuanban.testing.domain.Act(first, Plans.sign()));
    acts.add(
        new org.zhuanban.testing.domain.Act(
            first,
            EstablishTaskForce.of(
                List.of(Plans.COUNTY_HEAD), List.of(Plans.REFORM_HEAD), List.of(Plans.LAND_HEAD))));
    steps.forEach(step -> acts.add(new org.zhuanban.testing.domain.Act(step.on(), step.command())));
    return acts;
  }

  @Override
  public boolean given(org.zhuanban.testing.domain.Act act) {
    return act.command() instanceof SignAgreement || act.command() instanceof EstablishTaskForce;
  }

  private static final int TRIES = 200;
  private static final DocumentRef PAPER = new DocumentRef("paper-1");
  private static final List<Office> OFFICES =
      List.of(Plans.COUNTY_HEAD, Plans.LAND_HEAD, Plans.REFORM_HEAD);

  private static final List<Office> COORDINATORS =
      List.of(
          Office.of(Office.Rank.COUNTY_LEADER, "常务副县长"),
          Office.of(Office.Rank.COUNTY_LEADER, "分管招商的副县长"));

  private enum Act {
    MEET,
    MEET_ON_PROBLEM,
    LEAD,
    SEAT,
    TIER,
    COORDINATE,
    REPORT,
    ESCALATE,
    SOLVE,
    VERIFY
  }

  private record Step(int daysLater, Act act, int variant) {
    Command command(int number) {
      String problem = "PB-" + variant % 2;
      Office office = OFFICES.get(variant % 3);
      Office next = OFFICES.get((variant + 1) % 3);
      return switch (act) {
        case MEET -> meeting(number, List.of(office), List.of());
        case MEET_ON_PROBLEM -> meeting(number, List.of(), List.of(OnProblem.of(problem)));
        case LEAD -> ChangeLeader.of(office, next);
        case SEAT ->
            variant < 3
                ? ChangeMembers.of(List.of(), List.of(office), PAPER)
                : ChangeMembers.of(
                    List.of(new Appointment(office, Seat.MEMBER, Capacity.ACTING)),
                    List.of(),
                    PAPER);
        case TIER -> SetTier.of(variant < 4 ? ProjectTier.KEY : ProjectTier.ORDINARY, PAPER);
        case COORDINATE ->
            variant < 2
                ? ChangeMembers.of(List.of(), List.of(COORDINATORS.get(variant)), PAPER)
                : ChangeMembers.of(
                    List.of(
                        new Appointment(
                            COORDINATORS.get(variant % 2), Seat.COORDINATOR, Capacity.SUBSTANTIVE)),
                    variant < 4 ? List.of() : List.of(COORDINATORS.get((variant + 1) % 2)),
                    PAPER);
        case REPORT -> Problems.report(problem);
        case ESCALATE -> Problems.toTaskForce(problem);
        case SOLVE -> Problems.solve(problem);
        case VERIFY -> Problems.verify(problem);
      };
    }

    private static HoldMeeting meeting(
        int number, List<Office> attended, List<OnProblem> problems) {
      return HoldMeeting.of(1 + number, attended, problems.size()).withProblems(problems);
    }
  }

  private record Dated(LocalDate on, Command command) {}

  @Provide
  Arbitrary<List<Dated>> lives() {
    return lives(Arbitraries.of(Act.class));
  }

  /** Histories in which coordinators come and go. */
  @Provide
  Arbitrary<List<Dated>> coordinated() {
    return lives(
        Arbitraries.oneOf(Arbitraries.of(Act.class), Arbitraries.of(Act.TIER, Act.COORDINATE)));
  }

  private static Arbitrary<List<Dated>> lives(Arbitrary<Act> acts) {
    return Combinators.combine(
            Arbitraries.integers().between(0, 2_000),
            Combinators.combine(
                    Arbitraries.of(0, 1, 1, 2, 5, 12, 33),
                    acts,
                    Arbitraries.integers().between(0, 5))
                .as(Step::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(18))
        .as(
            (start, steps) -> {
              List<Dated> dated = new ArrayList<>();
              LocalDate day = LocalDate.of(2018, 6, 1).plusDays(start);
              for (Step step : steps) {
                day = day.plusDays(step.daysLater());
                dated.add(new Dated(day, step.command(dated.size())));
              }
              return dated;
            });
  }

  private static ProjectDesk founded(LocalDate day) {
    ProjectDesk desk = ProjectDesk.on(day.toString());
    desk.recorded(Plans.sign());
    desk.recorded(
        EstablishTaskForce.of(
            List.of(Plans.COUNTY_HEAD), List.of(Plans.REFORM_HEAD), List.of(Plans.LAND_HEAD)));
    return desk;
  }

  /** Lives through a history, and says which of its steps were taken. */
  private static List<Dated> live(ProjectDesk desk, List<Dated> history) {
    return history.stream()
        .filter(step -> desk.day(step.on()).record(step.command()) instanceof Outcome.Done)
        .toList();
  }

  @Property(tries = TRIES)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void facts_in_any_order_give_the_same_as_in_the_order_in_which_they_happened(
      @ForAll("lives") List<Dated> history, @ForAll Random random) {
    ProjectDesk inOrder = founded(history.get(0).on());
    List<Dated> taken = live(inOrder, history);
    ProjectDesk anyOrder = founded(history.get(0).on());
    anyOrder.day(history.get(history.size() - 1).on().plusDays(9));

    // Nothing but the order of telling orders what happened on one day.
    Map<LocalDate, List<Dated>> days = new LinkedHashMap<>();
    taken.forEach(step -> days.computeIfAbsent(step.on(), day -> new ArrayList<>()).add(step));
    List<LocalDate> shuffled = new ArrayList<>(days.keySet());
    Collections.shuffle(shuffled, random);
    for (LocalDate day : shuffled) {
      for (Dated step : days.getOrDefault(day, List.of())) {
        assertThat(anyOrder.record(step.command(), day)).isNotInstanceOf(Outcome.Refused.class);
      }
    }

    assertThat(anyOrder.view().corrections().pending()).isEmpty();
    assertThat(anyOrder.view().taskForce()).isEqualTo(inOrder.view().taskForce());
    assertThat(anyOrder.view().problems().list()).isEqualTo(inOrder.view().problems().list());
    assertThat(anyOrder.view().violations().found())
        .containsExactlyInAnyOrderElementsOf(inOrder.view().violations().found());
    assertThat(anyOrder.another().view().problems().list())
        .isEqualTo(inOrder.view().problems().list());
    boolean decided =
        inOrder.view().problems().list().tickets().stream()
            .map(ProblemTicket::decisions)
            .anyMatch(decisions -> !decisions.isEmpty());
    Cases.mustOccur(decided);
  }

  @Property(tries = TRIES)
  void from_the_founding_on_one_meeting_after_the_other_is_owed_and_one_office_leads(
      @ForAll("lives") List<Dated> history) {
    LocalDate start = history.get(0).on();
    LocalDate end = history.get(history.size() - 1).on();
    ProjectDesk desk = founded(start);
    live(desk, history);
    TaskForce taskForce = desk.view().taskForce();

    List<Duty> meetings = meetings(desk, end);

    assertThat(meetings.stream().flatMap(duty -> duty.closedOn().stream()).distinct())
        .containsExactlyElementsOf(
            taskForce.meetings().stream().map(Meeting::on).distinct().toList());
    List<Duty> running =
        meetings.stream()
            .filter(duty -> duty.closedOn().isEmpty() && !due(duty).isBefore(end))
            .toList();
    // On the last day of one the next one begins.
    assertThat(running).hasSizeBetween(1, 2);
    assertThat(running.stream().skip(1)).allMatch(duty -> duty.openedOn().equals(end));
    for (int i = 1; i < meetings.size(); i++) {
      Duty before = meetings.get(i - 1);
      assertThat(meetings.get(i).openedOn()).isIn(due(before), before.closedOn().orElse(end));
    }
    assertThat(taskForce.leaderOn(start.minusDays(1))).isEmpty();
    for (LocalDate day = start; !day.isAfter(end); day = day.plusDays(1)) {
      assertThat(taskForce.leaderOn(day)).isPresent();
    }
    assertThat(taskForce.meetings())
        .allMatch(meeting -> OFFICES.contains(meeting.leader()))
        .extracting(Meeting::on)
        .isSorted();
  }

  @Property(tries = TRIES)
  void after_the_end_of_the_project_no_meeting_is_owed_whatever_was_owed_before(
      @ForAll("lives") List<Dated> history, @ForAll Random random) {
    LocalDate start = history.get(0).on();
    LocalDate over = history.get(random.nextInt(history.size())).on();
    LocalDate end = history.get(history.size() - 1).on();
    ProjectDesk goesOn = founded(start);
    live(goesOn, history);
    ProjectDesk ended = founded(start);
    live(ended, history.stream().filter(step -> !step.on().isAfter(over)).toList());
    ended.day(over).recorded(TerminateProject.of(PAPER, PAPER));
    live(ended, history.stream().filter(step -> step.on().isAfter(over)).toList());

    List<Duty> owed = meetings(ended, end);

    assertThat(owed).allMatch(duty -> !duty.closedOn().orElseThrow().isAfter(over));
    assertThat(owed).allMatch(duty -> duty.openedOn().isBefore(over));
    assertThat(owed.stream().filter(duty -> duty.closedOn().orElseThrow().isBefore(over)).toList())
        .isEqualTo(
            meetings(goesOn, end).stream()
                .filter(duty -> duty.closedOn().filter(over::isAfter).isPresent())
                .toList());
  }

  private static LocalDate due(Duty duty) {
    return duty.clock().bindingDue(CalendarBook.bundled()).orElseThrow().date();
  }

  private static List<Duty> meetings(ProjectDesk desk, LocalDate day) {
    return desk.view().duties(day).stream()
        .filter(duty -> duty.kind() == TaskForceDuty.MEET)
        .toList();
  }

  @Property(tries = TRIES)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void a_coordinator_is_owed_on_the_days_on_which_a_key_project_has_none(
      @ForAll("coordinated") List<Dated> history) {
    LocalDate start = history.get(0).on();
    LocalDate end = history.get(history.size() - 1).on();
    ProjectDesk desk = founded(start);
    live(desk, history);
    TaskForce taskForce = desk.view().taskForce();
    List<Duty> duties =
        desk.view().duties(end).stream()
            .filter(duty -> duty.kind() == TaskForceDuty.NAME_COORDINATOR)
            .toList();

    for (LocalDate day = start; !day.isAfter(end); day = day.plusDays(1)) {
      LocalDate then = day;
      boolean vacant =
          desk.view().tier(day) == ProjectTier.KEY && taskForce.coordinatorOn(day).isEmpty();
      assertThat(
              duties.stream()
                  .filter(duty -> !duty.openedOn().isAfter(then))
                  .filter(duty -> duty.closedOn().filter(on -> !on.isAfter(then)).isEmpty()))
          .hasSize(vacant ? 1 : 0);
    }
    Cases.mustOccur(duties.size() > 1);
  }
}
