package org.zhuanban.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.zhuanban.ProjectView;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.approval.ApprovalEvent;
import org.zhuanban.approval.plan.Works;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.command.Command;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.command.Event;
import org.zhuanban.command.Refusal;
import org.zhuanban.command.Severity;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.DutyState;
import org.zhuanban.feature.Feature;
import org.zhuanban.project.ProjectDomain.Life;
import org.zhuanban.project.ProjectDomain.Tried;
import org.zhuanban.project.rules.ProjectFeature;
import org.zhuanban.request.Outcome;
import org.zhuanban.testing.domain.Act;
import org.zhuanban.testing.domain.Cases;
import org.zhuanban.testing.domain.FeatureLaws;
import org.zhuanban.testing.domain.ProjectDesk;
import org.zhuanban.testing.domain.StreamDesk;
import org.zhuanban.testing.domain.ToldDays;
import org.zhuanban.violation.ViolationFound;

/** What holds of every project. */
@Domain(ProjectDomain.class)
@Domain(DomainContext.Global.class)
class ProjectProperties implements FeatureLaws {
  @Override
  public Feature<?, ?> feature() {
    return ProjectFeature.INSTANCE;
  }

  @Override
  @Provide
  public Arbitrary<List<Act>> histories() {
    return new ProjectDomain().lives().map(ProjectProperties::acts);
  }

  private static List<Act> acts(Life life) {
    List<Act> acts = new ArrayList<>();
    acts.add(new Act(life.history().start(), AdoptPlan.of(life.history().plan())));
    life.commands().forEach(tried -> acts.add(new Act(tried.on(), tried.command())));
    return acts;
  }

  @Override
  public boolean given(Act act) {
    return act.command() instanceof AdoptPlan;
  }

  private static final int TRIES = 300;

  private static ProjectDesk opened(Life life) {
    ProjectDesk desk = ProjectDesk.on(life.history().start().toString());
    desk.recorded(AdoptPlan.of(life.history().plan()));
    return desk;
  }

  private static ProjectDesk lived(Life life, List<Tried> commands) {
    ProjectDesk desk = opened(life);
    commands.forEach(step -> desk.day(step.on()).record(step.command()));
    return desk;
  }

  private static ProjectDesk lived(Life life) {
    return lived(life, life.commands());
  }

  @Property(tries = 1000)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void replaying_the_journal_gives_the_same_project(@ForAll Life life) {
    ProjectDesk desk = lived(life);

    ProjectView one = desk.view();
    ProjectView other = desk.another().view();

    assertThat(other.project()).isEqualTo(one.project());
    assertThat(other.approvals().state()).isEqualTo(one.approvals().state());
    assertThat(other.violations()).isEqualTo(one.violations());
    assertThat(other.duties(life.end())).isEqualTo(one.duties(life.end()));
    one.history().forEach(kept -> Statistics.collect(kept.event().getClass()));
    Cases.mustAllBeMet(
        Stream.of(ProjectEvent.class, WorkEvent.class)
            .flatMap(family -> Stream.of(family.getPermittedSubclasses()))
            .filter(event -> !event.isInterface())
            .toList());
  }

  /** Law above all: a project that stands still stops no approval clock. */
  @Property(tries = TRIES)
  void nothing_that_becomes_of_the_project_touches_its_approvals(@ForAll Life life) {
    ProjectDesk with = lived(life);
    ProjectDesk without = lived(life, life.approvals());

    with.day(life.end()).zhuanban().sweep();
    without.day(life.end()).zhuanban().sweep();
    // Rows are derived anew by every commit; both have to know of the latest notices.
    with.zhuanban().rebuildDutyRows();
    without.zhuanban().rebuildDutyRows();

    assertThat(with.view().approvals().state().withWorks(Works.NONE, life.end()))
        .isEqualTo(without.view().approvals().state());
    assertThat(with.view().approvals().board(life.end()))
        .isEqualTo(without.view().approvals().board(life.end()));
    assertThat(ofApprovals(with)).isEqualTo(ofApprovals(without));
  }

  /** Without the days on which somebody is told, since in a key project the coordinator is too. */
  private static List<List<Object>> ofApprovals(ProjectDesk desk) {
    return desk.storage().duties(desk.stream()).stream()
        .filter(row -> row.kind().startsWith("approval."))
        .map(
            row ->
                List.<Object>of(
                    row.key(),
                    row.kind(),
                    row.owner(),
                    row.subject(),
                    row.committedDue(),
                    row.statutoryDue(),
                    row.openedOn(),
                    row.closedOn()))
        .toList();
  }

  @Property(tries = TRIES)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void facts_in_any_order_give_the_same_as_in_the_order_in_which_they_happened(
      @ForAll Life life, @ForAll Random random) {
    ProjectDesk inOrder = lived(life);
    List<Tried> happened = acts(inOrder);
    List<Tried> shuffled = new ArrayList<>(happened);
    Collections.shuffle(shuffled, random);
    LocalDate end = life.end().plusDays(30);
    ProjectDesk anyOrder = opened(life).day(end);

    int waited = 0;
    // Acts of one day keep their order, as nothing but the order of telling gives it.
    for (Tried step : sameDayInOrder(shuffled, happened)) {
      Outcome outcome = anyOrder.record(step.command(), step.on());
      assertThat(outcome).isNotInstanceOf(Outcome.Refused.class);
      waited += outcome instanceof Outcome.Deferred ? 1 : 0;
    }

    inOrder.day(end).zhuanban().sweep();
    anyOrder.zhuanban().sweep();
    assertThat(anyOrder.view().corrections().pending()).isEmpty();
    assertThat(anyOrder.view().project()).isEqualTo(inOrder.view().project());
    assertThat(ToldDays.without(anyOrder.view().approvals().state()))
        .isEqualTo(ToldDays.without(inOrder.view().approvals().state()));
    assertThat(anyOrder.view().violations().found())
        .containsExactlyInAnyOrderElementsOf(inOrder.view().violations().found());
    Cases.mustOccur(waited > 0);
  }

  private static List<Tried> acts(ProjectDesk desk) {
    List<Tried> acts = new ArrayList<>();
    for (DatedEvent happened : desk.view().history()) {
      act(happened.event())
          .filter(command -> !(command instanceof AdoptPlan))
          .ifPresent(command -> acts.add(new Tried(happened.effectiveOn(), command)));
    }
    return acts;
  }

  private static Optional<Command> act(Event<?> event) {
    if (event instanceof ApprovalEvent) {
      return event.command();
    }
    return event instanceof ProjectEvent ? event.command() : Optional.empty();
  }

  private static List<Tried> sameDayInOrder(List<Tried> shuffled, List<Tried> happened) {
    List<Tried> ordered = new ArrayList<>();
    for (Tried step : shuffled) {
      if (ordered.stream().noneMatch(other -> other.on().equals(step.on()))) {
        happened.stream().filter(other -> other.on().equals(step.on())).forEach(ordered::add);
      }
    }
    return ordered;
  }

  @Property(tries = TRIES)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void a_rule_does_to_a_command_and_to_a_fact_what_it_says(@ForAll Life life) {
    ProjectDesk told = opened(life);
    for (Tried step : life.commands()) {
      told.day(step.on());
      if (!(step.command() instanceof ProjectCommand)) {
        told.record(step.command());
        continue;
      }
      Outcome asking = told.request(step.command());
      if (asking instanceof Outcome.Done) {
        Statistics.collect("allowed");
      } else {
        Outcome telling = told.record(step.command());
        Refusal refusal = ((Outcome.Refused) asking).refusal();
        if (refusal.rule().breach() == Severity.UNLAWFUL) {
          assertThat(broken(telling)).contains(refusal.rule().code());
        } else {
          assertThat(telling).isEqualTo(asking);
        }
        Statistics.collect(refusal.rule().breach());
      }
    }
    Cases.mustBeMet("allowed", Severity.IMPOSSIBLE, Severity.PREMATURE, Severity.UNLAWFUL);
  }

  private static List<String> broken(Outcome outcome) {
    return StreamDesk.events(outcome).stream()
        .filter(ViolationFound.class::isInstance)
        .map(event -> ((ViolationFound) event).rule())
        .toList();
  }

  @Property(tries = TRIES)
  void a_project_only_goes_forward_unless_it_stands_still_or_ends(@ForAll Life life) {
    ProjectView view = lived(life).view();
    ProjectStage before = ProjectStage.LEAD;
    for (LocalDate day = life.history().start().minusDays(1);
        !day.isAfter(life.end());
        day = day.plusDays(1)) {
      ProjectStage stage = view.stage(day);
      if (before == ProjectStage.TERMINATED) {
        assertThat(stage).isEqualTo(ProjectStage.TERMINATED);
      }
      if (stage != ProjectStage.SUSPENDED) {
        assertThat(stage).as("%s", day).isGreaterThanOrEqualTo(before);
        before = stage;
      }
    }
  }

  @Property(tries = TRIES)
  void times_of_standing_still_follow_on_each_other(@ForAll Life life) {
    List<Suspension> suspensions = lived(life).view().project().suspensions();

    for (int i = 1; i < suspensions.size(); i++) {
      assertThat(suspensions.get(i - 1).to()).isPresent();
      assertThat(suspensions.get(i).from()).isAfterOrEqualTo(suspensions.get(i - 1).to().get());
    }
  }

  @Property(tries = TRIES)
  void no_duty_ends_before_it_began_and_none_of_the_enterprise_outlives_the_project(
      @ForAll Life life) {
    ProjectView view = lived(life).view();

    for (Duty duty : view.duties(life.end())) {
      assertThat(duty.closedOn().orElse(duty.openedOn())).isAfterOrEqualTo(duty.openedOn());
      if (duty.kind() instanceof ProjectDuty && view.project().termination().isPresent()) {
        assertThat(duty.closedOn()).as("%s", duty).isPresent();
      }
    }
  }

  /** Each promise is one duty of its owner, and ends as it was kept, or with the project. */
  @Property(tries = 3 * TRIES)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void a_promise_is_owed_from_the_signing_until_it_is_kept_or_the_project_ends(@ForAll Life life) {
    ProjectView view = lived(life).view();
    Project project = view.project();

    List<PromiseKeeping> promises = view.promises(life.end());

    assertThat(promises.isEmpty()).isEqualTo(project.signed().isEmpty());
    for (PromiseKeeping keeping : promises) {
      Promise promise = keeping.promise();
      Duty duty =
          view.duties(life.end()).stream()
              .filter(owed -> owed.key().equals("promise:" + promise.code()))
              .findFirst()
              .orElseThrow();
      LocalDate signed = project.signed().orElseThrow().on();
      Optional<LocalDate> kept =
          Optional.ofNullable(project.kept().get(promise.code())).map(Project.PromiseResult::on);
      assertThat(duty.owner()).isEqualTo(promise.owner());
      assertThat(duty.openedOn()).isEqualTo(signed);
      assertThat(duty.closedOn())
          .isEqualTo(
              kept.or(() -> project.termination().map(Project.ProjectTermination::on))
                  .map(day -> day.isBefore(signed) ? signed : day));
      assertThat(keeping.late())
          .isEqualTo(
              keeping.state() != DutyState.LAPSED
                  && promise
                      .due()
                      .filter(due -> kept.orElse(lastWorked(life.end())).isAfter(due))
                      .isPresent());
      Statistics.collect(keeping.state() + (keeping.late() ? " late" : ""));
    }
    Cases.mustBeMet("DONE", "DONE late", "RUNNING", "RUNNING late", "LAPSED");
  }

  /** Rest days keep the light of the day before. */
  private static LocalDate lastWorked(LocalDate day) {
    return CalendarBook.bundled().asOf(day).calendar("CN").previousOrSame(day);
  }
}
