package org.zhuanban;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.zhuanban.WholeProjectDomain.Side;
import org.zhuanban.WholeProjectDomain.Tried;
import org.zhuanban.WholeProjectDomain.Whole;
import org.zhuanban.approval.Application;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.duty.Duty;
import org.zhuanban.project.ProjectEvent;
import org.zhuanban.project.ProjectStage;
import org.zhuanban.project.Suspension;
import org.zhuanban.project.WorkEvent;
import org.zhuanban.project.agency.AgencyEvent;
import org.zhuanban.project.problem.ProblemEvent;
import org.zhuanban.project.problem.ProblemProof;
import org.zhuanban.project.problem.ProblemTicket;
import org.zhuanban.project.taskforce.Meeting;
import org.zhuanban.project.taskforce.TaskForceDuty;
import org.zhuanban.project.taskforce.TaskForceEvent;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.SweepReport;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.testing.domain.Cases;
import org.zhuanban.testing.domain.ProjectDesk;
import org.zhuanban.testing.domain.ToldDays;

/** What holds of every project as a whole. */
@Domain(WholeProjectDomain.class)
@Domain(DomainContext.Global.class)
class WholeProjectProperties {
  private static ProjectDesk opened(Whole whole) {
    ProjectDesk desk = ProjectDesk.on(whole.start().toString(), whole.rules());
    desk.recorded(AdoptPlan.of(whole.history().plan()));
    return desk;
  }

  static ProjectDesk lived(Whole whole, Set<Side> without) {
    ProjectDesk desk = opened(whole);
    for (Tried step : whole.commands()) {
      if (!without.contains(step.side())) {
        desk.day(step.on());
        if (step.asked()) {
          desk.request(step.command());
        } else {
          desk.record(step.command());
        }
      }
    }
    desk.day(whole.end().plusDays(10)).zhuanban().sweep();
    // Rows are derived anew by a commit; a notice that came out since has moved dues.
    desk.zhuanban().rebuildDutyRows();
    return desk;
  }

  @Property(tries = 1000)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void a_project_is_the_same_when_its_journal_is_read_again(@ForAll Whole whole) {
    ProjectDesk desk = lived(whole, Set.of());
    ProjectView view = desk.view();
    LocalDate end = desk.zhuanban().today();

    assertSame(desk.another().view(), view, end);
    List<DutyRow> rows = desk.storage().duties(desk.stream());
    SweepReport again = desk.another().zhuanban().rebuildDutyRows();
    assertThat(again.failed()).isEmpty();
    assertThat(again.changed()).isZero();
    assertThat(desk.storage().duties(desk.stream())).isEqualTo(rows);

    assertDuties(view, rows, end);
    assertApprovals(view);
    assertProject(view, end);
    assertTaskForce(view, whole.start(), end);
    assertProblems(view);
    assertAgency(view, whole.start(), end);
    view.history().forEach(kept -> Statistics.collect(kept.event().getClass()));
    view.violations()
        .found()
        .forEach(found -> Statistics.collect(found.what().rule().split("\\.", 2)[0]));
    Cases.mustAllBeMet(
        Stream.of(ProjectEvent.class, TaskForceEvent.class, ProblemEvent.class, AgencyEvent.class)
            .flatMap(family -> Stream.of(family.getPermittedSubclasses()))
            .flatMap(
                kind ->
                    kind.equals(ProjectEvent.OfWorks.class)
                        ? Stream.of(WorkEvent.WorksAdded.class, WorkEvent.WorksDropped.class)
                        : Stream.of(kind))
            // The agreement here has no promises, and no stop lasts a year.
            .filter(kind -> !kind.equals(ProjectEvent.PromiseKept.class))
            .filter(kind -> !kind.equals(ProjectEvent.PermitRechecked.class))
            .toList());
    Cases.mustBeMet("approval", "project", "taskforce", "problem", "agency");
    Cases.mustBeMet(ProblemProof.SUBSTITUTE);
  }

  private static void assertSame(ProjectView other, ProjectView one, LocalDate end) {
    assertThat(other.version()).isEqualTo(one.version());
    assertThat(other.history()).isEqualTo(one.history());
    assertThat(other.project()).isEqualTo(one.project());
    assertThat(other.taskForce()).isEqualTo(one.taskForce());
    assertThat(other.problems().list()).isEqualTo(one.problems().list());
    assertThat(other.agency()).isEqualTo(one.agency());
    assertThat(other.approvals().state()).isEqualTo(one.approvals().state());
    assertThat(other.proceedings()).isEqualTo(one.proceedings());
    assertThat(other.violations()).isEqualTo(one.violations());
    assertThat(other.duties(end)).isEqualTo(one.duties(end));
  }

  /** What is owed, and what the storage keeps of it, are the same; none ends before it begins. */
  private static void assertDuties(ProjectView view, List<DutyRow> rows, LocalDate end) {
    List<Duty> duties = view.duties(end);

    assertThat(duties).extracting(Duty::key).doesNotHaveDuplicates();
    assertThat(duties)
        .allMatch(duty -> !duty.closedOn().orElse(duty.openedOn()).isBefore(duty.openedOn()));
    // A recheck stands among the rows before its year is full: nothing has to happen for that day.
    assertThat(rows.stream().filter(row -> !row.openedOn().isAfter(end)))
        .extracting(DutyRow::key, DutyRow::owner, DutyRow::openedOn, DutyRow::closedOn)
        .containsExactlyInAnyOrderElementsOf(
            duties.stream()
                .map(duty -> tuple(duty.key(), duty.owner(), duty.openedOn(), duty.closedOn()))
                .toList());
  }

  private static void assertApprovals(ProjectView view) {
    for (ApprovalItem item : view.approvals().state().items()) {
      for (Application attempt : view.approvals().state().attempts(item.code())) {
        assertThat(
                inOrder(List.of(attempt.acceptedOn(), attempt.decidedOn(), attempt.deliveredOn())))
            .as("%s", attempt)
            .isTrue();
      }
    }
  }

  private static boolean inOrder(List<Optional<LocalDate>> days) {
    List<LocalDate> told = days.stream().flatMap(Optional::stream).toList();
    return told.stream().sorted().toList().equals(told);
  }

  private static void assertProject(ProjectView view, LocalDate end) {
    List<Suspension> suspensions = view.project().suspensions();
    for (int i = 1; i < suspensions.size(); i++) {
      assertThat(suspensions.get(i - 1).to().orElse(LocalDate.MAX))
          .isBeforeOrEqualTo(suspensions.get(i).from());
    }
    view.project()
        .termination()
        .ifPresent(
            ended -> {
              assertThat(view.stage(end)).isEqualTo(ProjectStage.TERMINATED);
              assertThat(suspensions).allMatch(suspension -> suspension.to().isPresent());
            });
  }

  private static void assertTaskForce(ProjectView view, LocalDate start, LocalDate end) {
    List<Duty> meetings =
        view.duties(end).stream().filter(duty -> duty.kind() == TaskForceDuty.MEET).toList();
    Optional<LocalDate> founded = view.taskForce().establishedOn();
    if (founded.isEmpty()) {
      assertThat(meetings).isEmpty();
      assertThat(view.taskForce().offices()).isEmpty();
      return;
    }
    LocalDate over =
        Stream.concat(view.project().overOn().stream(), view.taskForce().dissolvedOn().stream())
            .min(LocalDate::compareTo)
            .orElse(LocalDate.MAX);
    assertThat(meetings.isEmpty()).isEqualTo(!founded.get().isBefore(over));
    assertThat(meetings.stream().flatMap(duty -> duty.closedOn().stream()).distinct())
        .containsAll(
            view.taskForce().meetings().stream()
                .map(Meeting::on)
                .filter(over::isAfter)
                .distinct()
                .toList());
    assertThat(meetings.stream().anyMatch(duty -> duty.closedOn().isEmpty()))
        .isEqualTo(over.equals(LocalDate.MAX));
    for (LocalDate day = start; !day.isAfter(end); day = day.plusDays(7)) {
      assertThat(view.taskForce().leaderOn(day).isPresent())
          .isEqualTo(!day.isBefore(founded.get()));
    }
  }

  private static void assertProblems(ProjectView view) {
    for (ProblemTicket ticket : view.problems().list().tickets()) {
      List<ProblemTicket.Stay> path = ticket.path();
      assertThat(path).extracting(ProblemTicket.Stay::level).isSorted();
      assertThat(path.stream().map(stay -> stay.level() + ":" + stay.visit()))
          .doesNotHaveDuplicates();
      assertThat(path.stream().filter(stay -> stay.leftOn().isEmpty()))
          .containsExactly(ticket.current());
      ticket
          .closing()
          .ifPresent(
              closing -> {
                if (closing.proof() == ProblemProof.SUBSTITUTE) {
                  assertThat(ticket.terms().enterpriseSilence()).isPresent();
                  assertThat(ticket.solvedOn().orElseThrow()).isBefore(closing.on());
                }
                Statistics.collect(closing.proof());
              });
    }
  }

  private static void assertAgency(ProjectView view, LocalDate start, LocalDate end) {
    for (LocalDate day = start; !day.isAfter(end); day = day.plusDays(5)) {
      LocalDate on = day;
      assertThat(view.agency().mandates().stream().filter(mandate -> mandate.holdsOn(on)).count())
          .isLessThanOrEqualTo(1);
    }
    if (view.project().termination().isPresent()) {
      assertThat(view.agency().mandate()).isEmpty();
    }
    assertThat(view.agency().reminders())
        .allMatch(told -> told.reminder().filter(of -> of.owner().isEmpty()).isEmpty());
  }

  /** Whatever is done about the others, each side of a project goes its own way. */
  @Property(tries = 200)
  void what_the_agents_do_touches_nothing_else(@ForAll Whole whole) {
    ProjectView with = lived(whole, Set.of()).view();
    ProjectView without = lived(whole, Set.of(Side.AGENCY)).view();

    assertThat(without.project()).isEqualTo(with.project());
    assertThat(without.taskForce()).isEqualTo(with.taskForce());
    assertThat(without.problems().list()).isEqualTo(with.problems().list());
    assertThat(without.approvals().state()).isEqualTo(with.approvals().state());
    assertThat(without.proceedings()).isEqualTo(with.proceedings());
  }

  @Property(tries = 50)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void facts_in_any_order_give_the_same_project(@ForAll Whole whole, @ForAll Random random) {
    ProjectDesk inOrder = opened(whole);
    Map<LocalDate, List<Tried>> days = new LinkedHashMap<>();
    for (Tried step : whole.commands()) {
      if (inOrder.day(step.on()).record(step.command()) instanceof Outcome.Done) {
        days.computeIfAbsent(step.on(), day -> new ArrayList<>()).add(step);
      }
    }
    LocalDate end = whole.end().plusDays(10);
    ProjectDesk anyOrder = opened(whole).day(end);

    // Acts of one day keep their order, as nothing but the order of telling gives it.
    List<List<Tried>> shuffled = new ArrayList<>(days.values());
    Collections.shuffle(shuffled, random);
    int waited = 0;
    for (Tried step : shuffled.stream().flatMap(List::stream).toList()) {
      Outcome outcome = anyOrder.record(step.command(), step.on());
      assertThat(outcome).as("%s", step).isNotInstanceOf(Outcome.Refused.class);
      waited += outcome instanceof Outcome.Deferred ? 1 : 0;
    }

    inOrder.day(end).zhuanban().sweep();
    anyOrder.zhuanban().sweep();
    ProjectView one = inOrder.view();
    ProjectView other = anyOrder.view();
    assertThat(other.corrections().pending()).isEmpty();
    assertThat(other.project()).isEqualTo(one.project());
    assertThat(other.taskForce()).isEqualTo(one.taskForce());
    assertThat(other.problems().list()).isEqualTo(one.problems().list());
    assertThat(other.agency()).isEqualTo(one.agency());
    assertThat(ToldDays.without(other.approvals().state()))
        .isEqualTo(ToldDays.without(one.approvals().state()));
    assertThat(other.proceedings()).isEqualTo(one.proceedings());
    assertThat(other.violations().found())
        .containsExactlyInAnyOrderElementsOf(one.violations().found());
    Cases.mustOccur(waited > 0);
  }
}
