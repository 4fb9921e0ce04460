package org.zhuanban.proceeding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.StatisticsReport;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.command.Command;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.deadline.PauseReason;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.duty.DutyState;
import org.zhuanban.duty.Ending;
import org.zhuanban.feature.Feature;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.proceeding.ProceedingCommand.CloseProceeding;
import org.zhuanban.proceeding.ProceedingCommand.CompleteStep;
import org.zhuanban.proceeding.ProceedingCommand.ExcuseStep;
import org.zhuanban.proceeding.ProceedingCommand.ExtendStep;
import org.zhuanban.proceeding.ProceedingCommand.OpenProceeding;
import org.zhuanban.proceeding.ProceedingCommand.PauseStep;
import org.zhuanban.proceeding.ProceedingCommand.ResumeStep;
import org.zhuanban.proceeding.ProceedingEvent.StepCompleted;
import org.zhuanban.proceeding.ProceedingEvent.StepExcused;
import org.zhuanban.proceeding.ProceedingEvent.StepLapsed;
import org.zhuanban.proceeding.rules.ProceedingFeature;
import org.zhuanban.request.Outcome;
import org.zhuanban.testing.domain.Act;
import org.zhuanban.testing.domain.Cases;
import org.zhuanban.testing.domain.FeatureLaws;
import org.zhuanban.testing.domain.ProjectDesk;
import org.zhuanban.violation.ViolationFound;

class ProceedingProperties implements FeatureLaws {
  @Override
  public Feature<?, ?> feature() {
    return ProceedingFeature.INSTANCE;
  }

  @Override
  public List<Command> untried() {
    return List.of(
        CloseProceeding.of("P", PAPER),
        ExtendStep.of("P", "S0", TimeLimit.workingDays(3, "工作惯例"), PAPER));
  }

  @Override
  @Provide
  public Arbitrary<List<Act>> histories() {
    return courses().map(Course::acts);
  }

  @Override
  public boolean given(Act act) {
    return act.command() instanceof OpenProceeding;
  }

  private static final int TRIES = 300;
  private static final LocalDate START = LocalDate.parse("2024-04-08");
  private static final DocumentRef PAPER = new DocumentRef("paper-1");

  /** What is tried: after how many days, with which step, and which act. */
  record Try(int daysLater, int step, int act) {}

  /** A table and what is tried with it. */
  record Course(ProceedingTable table, List<Try> tries) {
    LocalDate end() {
      return START.plusDays(tries.stream().mapToLong(Try::daysLater).sum());
    }

    List<Act> acts() {
      List<Act> acts = new ArrayList<>();
      acts.add(new Act(START, open()));
      LocalDate day = START;
      for (Try each : tries) {
        day = day.plusDays(each.daysLater());
        acts.add(new Act(day, command(each)));
      }
      return acts;
    }

    OpenProceeding open() {
      return OpenProceeding.of("P", table, "S", List.of(new Party("ORGAN", "LAND", "CN")));
    }

    ProceedingCommand command(Try each) {
      String step = table.steps().get(each.step() % table.steps().size()).name();
      return switch (each.act()) {
        case 0, 1, 2 -> CompleteStep.of("P", step).withPaper(PAPER);
        case 3 -> ExcuseStep.of("P", step, PAPER);
        case 4 -> PauseStep.of("P", step, PauseReason.APPRAISAL).withNotifiedOn(START);
        default -> ResumeStep.of("P", step);
      };
    }
  }

  private record Shape(int limit, boolean lapses, int after, int guard) {
    Step step(int number) {
      Step.Builder builder = Step.builder();
      builder
          .name("S" + number)
          .owner("ORGAN")
          .source("工作惯例")
          .statutory(
              limit == 0 ? Optional.empty() : Optional.of(TimeLimit.workingDays(limit, "工作惯例")))
          .lapses(lapses && limit > 0);
      if (number > 0 && after > 2) {
        builder.addAfter("S" + after % number);
      }
      if (number > 0 && guard > 4) {
        builder.addGuards("S" + guard % number);
      }
      if (number > 0 && guard > 0 && guard < 4) {
        builder.addDueBefore("S" + guard % number);
      }
      return builder.build();
    }
  }

  @Provide
  Arbitrary<Course> courses() {
    Arbitrary<ProceedingTable> tables =
        Combinators.combine(
                Arbitraries.integers().between(0, 8),
                Arbitraries.of(true, false),
                Arbitraries.integers().between(0, 9),
                Arbitraries.integers().between(0, 9))
            .as(Shape::new)
            .list()
            .ofMinSize(1)
            .ofMaxSize(5)
            .map(
                shapes -> {
                  List<Step> steps = new ArrayList<>();
                  shapes.forEach(shape -> steps.add(shape.step(steps.size())));
                  return new ProceedingTable("course", steps);
                });
    Arbitrary<List<Try>> tries =
        Combinators.combine(
                Arbitraries.integers().between(0, 6),
                Arbitraries.integers().between(0, 4),
                Arbitraries.integers().between(0, 5))
            .as(Try::new)
            .list()
            .ofMaxSize(14);
    return Combinators.combine(tables, tries).as(Course::new);
  }

  private static ProjectDesk opened(Course course) {
    ProjectDesk desk = ProjectDesk.on(START.toString());
    desk.recorded(course.open());
    return desk;
  }

  private static ProjectDesk lived(Course course, boolean daily) {
    ProjectDesk desk = opened(course);
    LocalDate day = START;
    for (Try each : course.tries()) {
      for (int i = 0; i < each.daysLater(); i++) {
        day = day.plusDays(1);
        desk.day(day);
        if (daily) {
          desk.zhuanban().sweep();
        }
      }
      desk.record(course.command(each));
    }
    return desk;
  }

  @Property(tries = TRIES)
  void sweeping_daily_or_not_at_all_and_replaying_give_the_same(@ForAll("courses") Course course) {
    ProjectDesk daily = lived(course, true);
    ProjectDesk once = lived(course, false);

    daily.zhuanban().sweep();
    once.zhuanban().sweep();

    assertThat(once.view().proceedings()).isEqualTo(daily.view().proceedings());
    assertThat(once.view().history()).isEqualTo(daily.view().history());
    assertThat(once.another().view().proceedings()).isEqualTo(daily.view().proceedings());
    assertThat(once.storage().duties(once.stream()))
        .isEqualTo(daily.storage().duties(daily.stream()));
  }

  @Property(tries = TRIES)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void no_step_is_taken_before_those_before_it_were_or_its_guards_ended(
      @ForAll("courses") Course course) {
    Map<String, Boolean> ended = new HashMap<>();
    Set<String> passedOver = new HashSet<>();
    List<DatedEvent> history = lived(course, true).view().history();
    for (int i = 0; i < history.size(); i++) {
      DatedEvent happened = history.get(i);
      if (happened.event() instanceof StepCompleted taken && !taken.effective()) {
        assertThat(ended).containsEntry(taken.step(), false);
      } else if (happened.event() instanceof StepCompleted taken) {
        Step step = course.table().step(taken.step()).orElseThrow();
        assertThat(step.after()).allMatch(other -> ended.getOrDefault(other, false));
        assertThat(step.guards())
            .allMatch(
                guard ->
                    ended.containsKey(guard)
                        || passedOver.contains(guard)
                        || neverBegins(course, guard, ended, passedOver));
        List<String> missing =
            step.dueBefore().stream()
                .filter(other -> !ended.containsKey(other) && !passedOver.contains(other))
                .filter(other -> !neverBegins(course, other, ended, passedOver))
                .toList();
        boolean named =
            i + 1 < history.size()
                && history.get(i + 1).event() instanceof ViolationFound found
                && found.rule().equals(ProceedingRule.STEP_OUT_OF_TURN.code());
        assertThat(named).as("%s without %s", step.name(), missing).isEqualTo(!missing.isEmpty());
        passedOver.addAll(step.dueBefore());
        assertThat(ended).doesNotContainKey(taken.step());
        ended.put(taken.step(), true);
      } else if (happened.event() instanceof StepExcused excused) {
        ended.put(excused.step(), false);
      } else if (happened.event() instanceof StepLapsed lapsed) {
        assertThat(course.table().step(lapsed.step()).orElseThrow().lapses()).isTrue();
        ended.put(lapsed.step(), false);
      }
    }
    Cases.mustOccur(ended.containsValue(true) && ended.containsValue(false));
  }

  private static boolean neverBegins(
      Course course, String step, Map<String, Boolean> ended, Set<String> passedOver) {
    return course.table().step(step).orElseThrow().after().stream()
        .anyMatch(
            other ->
                ended.containsKey(other)
                    ? !ended.get(other)
                    : passedOver.contains(other) || neverBegins(course, other, ended, passedOver));
  }

  @Property(tries = TRIES)
  void two_proceedings_do_not_disturb_each_other(@ForAll("courses") Course course) {
    ProjectDesk alone = lived(course, false);
    ProjectDesk beside = opened(course);
    beside.recorded(
        OpenProceeding.of("Q", course.table(), "T", List.of(new Party("ORGAN", "ECO", "CN"))));
    LocalDate day = START;
    for (Try each : course.tries()) {
      day = day.plusDays(each.daysLater());
      beside.day(day).record(CompleteStep.of("Q", "S0"));
      beside.record(course.command(each));
    }

    alone.day(course.end()).zhuanban().sweep();
    beside.day(course.end()).zhuanban().sweep();

    assertThat(beside.view().proceedings().byId().get("P"))
        .isEqualTo(alone.view().proceedings().byId().get("P"));
  }

  @Property(tries = TRIES)
  void a_step_owes_from_the_day_it_begins_until_the_day_it_ends(@ForAll("courses") Course course) {
    ProjectDesk desk = lived(course, true);
    Proceeding proceeding = Objects.requireNonNull(desk.view().proceedings().byId().get("P"));
    CalendarBook book = CalendarBook.bundled();
    for (Step step : course.table().steps()) {
      Optional<DutyClock> clock = proceeding.clock(step);
      assertThat(clock.isPresent()).isEqualTo(proceeding.begunOn(step).isPresent());
      if (clock.isEmpty()) {
        continue;
      }
      for (LocalDate day = START.minusDays(1); !day.isAfter(course.end()); day = day.plusDays(1)) {
        DutyState state = clock.get().stateOn(day, book);
        Optional<LocalDate> end = clock.get().ending().map(Ending::on);
        boolean owed = state == DutyState.RUNNING || state == DutyState.PAUSED;
        assertThat(owed)
            .as("%s on %s", step.name(), day)
            .isEqualTo(
                !day.isBefore(clock.get().from())
                    && (end.isEmpty() || end.filter(day::isBefore).isPresent()));
      }
    }
  }

  @Property(tries = TRIES)
  void a_refused_act_changes_nothing(@ForAll("courses") Course course) {
    ProjectDesk desk = opened(course);
    LocalDate day = START;
    for (Try each : course.tries()) {
      day = day.plusDays(each.daysLater());
      desk.day(day).zhuanban().sweep();
      long before = desk.view().version();
      Outcome outcome = desk.request(course.command(each));
      assertThat(desk.view().version() == before).isEqualTo(outcome instanceof Outcome.Refused);
    }
  }
}
