package org.zhuanban;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.StatisticsReport;
import org.assertj.core.groups.Tuple;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.approval.rules.ApprovalFeature;
import org.zhuanban.command.Command;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.command.Event;
import org.zhuanban.correction.CorrectionCommand.AnnulEntry;
import org.zhuanban.correction.CorrectionEvent;
import org.zhuanban.correction.Corrections;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.PersonRef;
import org.zhuanban.request.Fact;
import org.zhuanban.request.Outcome;
import org.zhuanban.testing.domain.Cases;
import org.zhuanban.testing.domain.History;
import org.zhuanban.testing.domain.History.Dated;
import org.zhuanban.testing.domain.HistoryDomain;
import org.zhuanban.testing.domain.ProjectDesk;
import org.zhuanban.testing.domain.ToldDays;

@Domain(HistoryDomain.class)
@Domain(DomainContext.Global.class)
class LateProperties {
  private static final int TRIES = 150;

  /** A desk at which everything is entered after the event, in any order. */
  private static final class Backlog {
    private final ProjectDesk desk;
    private final LocalDate end;

    Backlog(History history) {
      this.desk = ProjectDesk.on(history.start().toString());
      desk.recorded(AdoptPlan.of(history.plan()));
      this.end = history.end().plusDays(30);
      desk.day(end);
    }

    boolean enter(Command command, LocalDate on) {
      return desk.zhuanban().record(desk.newFact(command, on).withEarly(Fact.Early.REFUSE))
          instanceof Outcome.Done;
    }

    /** Enters what can be entered, again and again, until nothing more can. */
    void enterAll(List<Dated> steps) {
      Deque<Dated> open = new ArrayDeque<>(steps);
      int refused = 0;
      while (refused < open.size()) {
        Dated step = open.removeFirst();
        if (enter(step.command(), step.on())) {
          refused = 0;
        } else {
          open.addLast(step);
          refused++;
        }
      }
    }

    boolean annul(long entry) {
      return enter(AnnulEntry.of(entry, new DocumentRef("memo"), new PersonRef("head")), end);
    }

    /** The acts as the journal knows them, in the order of effect. */
    List<Act> acts() {
      ProjectView view = desk.view();
      Corrections corrections = view.corrections();
      List<Act> acts = new ArrayList<>();
      for (int i = 0; i < view.history().size(); i++) {
        DatedEvent happened = view.history().get(i);
        if (!corrections.annulled().containsKey(i + 1L)) {
          act(happened.event())
              .ifPresent(command -> acts.add(new Act(command, happened.effectiveOn())));
        }
      }
      acts.sort(Comparator.comparing(Act::on));
      return acts;
    }
  }

  private record Act(Command command, LocalDate on) {}

  private static Optional<Command> act(Event<?> event) {
    return ApprovalFeature.INSTANCE.eventFamily().isInstance(event)
        ? event.command()
        : Optional.empty();
  }

  /** Every act entered right the first time, on its day. */
  private static ProjectDesk rightTheFirstTime(List<Act> acts) {
    ProjectDesk desk = ProjectDesk.on(acts.get(0).on().toString());
    acts.forEach(act -> desk.day(act.on()).recorded(act.command()));
    return desk;
  }

  private static List<Dated> allowed(History history) {
    ProjectDesk desk = ProjectDesk.on(history.start().toString());
    desk.recorded(AdoptPlan.of(history.plan()));
    List<Dated> allowed = new ArrayList<>();
    for (Dated step : history.commands()) {
      if (desk.day(step.on()).record(step.command()) instanceof Outcome.Done) {
        allowed.add(step);
      }
    }
    return allowed;
  }

  private static Collection<Tuple> duties(ProjectDesk desk) {
    return desk.storage().duties(desk.stream()).stream()
        .map(row -> tuple(row.key(), row.nextReviewOn(), row.openedOn(), row.closedOn()))
        .toList();
  }

  private static void assertSame(ProjectDesk late, ProjectDesk right, LocalDate end) {
    // A notice that came out since the last commit has moved dues.
    late.day(end).zhuanban().rebuildDutyRows();
    right.day(end).zhuanban().rebuildDutyRows();
    late.zhuanban().sweep();
    right.zhuanban().sweep();
    ProjectView one = right.view();
    ProjectView other = late.view();
    assertThat(ToldDays.without(other.approvals().state()))
        .isEqualTo(ToldDays.without(one.approvals().state()));
    assertThat(other.violations()).isEqualTo(one.violations());
    assertThat(other.approvals().attribution(end).departments())
        .isEqualTo(one.approvals().attribution(end).departments());
    for (LocalDate day = end.minusDays(90); !day.isAfter(end); day = day.plusDays(6)) {
      assertThat(other.approvals().board(day)).as("%s", day).isEqualTo(one.approvals().board(day));
      assertThat(
              ToldDays.without(
                  late.zhuanban()
                      .read(StreamKind.PROJECT, "P-2024-001", AsOf.day(day))
                      .approvals()
                      .state()))
          .as("%s", day)
          .isEqualTo(
              ToldDays.without(
                  right
                      .zhuanban()
                      .read(StreamKind.PROJECT, "P-2024-001", AsOf.day(day))
                      .approvals()
                      .state()));
    }
    assertThat(duties(late)).containsExactlyInAnyOrderElementsOf(duties(right));
    assertThat(late.another().view().approvals().state()).isEqualTo(other.approvals().state());
    assertThat(late.another().view().violations()).isEqualTo(other.violations());
    assertThat(following(late)).containsExactlyInAnyOrderElementsOf(following(right));
  }

  /** What follows from acts and silence, as the journal has it. */
  private static List<DatedEvent> following(ProjectDesk desk) {
    ProjectView view = desk.view();
    List<DatedEvent> following = new ArrayList<>();
    for (int i = 0; i < view.history().size(); i++) {
      DatedEvent happened = view.history().get(i);
      if (!(happened.event() instanceof CorrectionEvent)
          && act(happened.event()).isEmpty()
          && view.corrections().follows(i + 1L)) {
        following.add(happened);
      }
    }
    return following;
  }

  @Property(tries = TRIES)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void any_order_of_recording_gives_the_same_as_entering_it_right_the_first_time(
      @ForAll History history, @ForAll Random random) {
    List<Dated> steps = allowed(history);
    List<Dated> shuffled = new ArrayList<>(steps);
    Collections.shuffle(shuffled, random);
    Backlog backlog = new Backlog(history);

    backlog.enterAll(shuffled);

    ProjectDesk right = rightTheFirstTime(backlog.acts());
    assertSame(backlog.desk, right, backlog.end);
    Cases.mustOccur(backlog.acts().size() == steps.size() + 1);
  }

  @Property(tries = TRIES)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void wrong_entries_that_were_annulled_leave_no_trace_in_what_holds(
      @ForAll History history, @ForAll Random random) {
    List<Dated> steps = new ArrayList<>(history.commands());
    Collections.shuffle(steps, random);
    Backlog backlog = new Backlog(history);
    int annulled = 0;

    for (Dated step : steps) {
      backlog.enter(step.command(), step.on());
      long versions = backlog.desk.view().version();
      if (random.nextBoolean() && backlog.annul(2 + random.nextInt((int) versions))) {
        annulled++;
      }
      if (random.nextInt(10) == 0) {
        backlog.desk.zhuanban().sweep();
      }
    }

    ProjectDesk right = rightTheFirstTime(backlog.acts());
    assertSame(backlog.desk, right, backlog.end);
    Cases.mustOccur(annulled > 0);
  }

  @Property(tries = TRIES)
  void what_was_known_on_a_day_is_what_was_read_on_it(
      @ForAll History history, @ForAll Random random) {
    ProjectDesk desk = ProjectDesk.on(history.start().toString());
    desk.recorded(AdoptPlan.of(history.plan()));
    List<Dated> steps = new ArrayList<>(history.commands());
    Collections.shuffle(steps, random);
    LocalDate day = history.end();
    Map<LocalDate, ProjectView> read = new TreeMap<>();
    for (Dated step : steps) {
      day = day.plusDays(random.nextInt(3));
      desk.day(day);
      desk.record(step.command(), step.on());
      read.put(
          day, desk.zhuanban().read(StreamKind.PROJECT, "P-2024-001", AsOf.day(history.end())));
    }

    read.forEach(
        (known, then) -> {
          ProjectView now =
              desk.zhuanban()
                  .read(StreamKind.PROJECT, "P-2024-001", AsOf.day(history.end()).knownOn(known));
          assertThat(now.approvals().state()).as("%s", known).isEqualTo(then.approvals().state());
          assertThat(now.violations()).as("%s", known).isEqualTo(then.violations());
          assertThat(now.history()).as("%s", known).isEqualTo(then.history());
        });
  }
}
