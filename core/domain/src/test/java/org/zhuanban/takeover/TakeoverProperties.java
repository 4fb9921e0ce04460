package org.zhuanban.takeover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.zhuanban.InMemoryStorage;
import org.zhuanban.Messaging;
import org.zhuanban.ProjectView;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.Application;
import org.zhuanban.approval.ApprovalCommand;
import org.zhuanban.approval.ClockCommand.EndPause;
import org.zhuanban.approval.ClockCommand.ExtendLimit;
import org.zhuanban.approval.ClockCommand.StartPause;
import org.zhuanban.approval.DecisionCommand.DecideItem;
import org.zhuanban.approval.DecisionCommand.DeliverDecision;
import org.zhuanban.approval.KnownApplication;
import org.zhuanban.approval.KnownApplication.KnownPause;
import org.zhuanban.approval.ReceiptCommand.GiveCorrectionNotice;
import org.zhuanban.approval.ReceiptCommand.ReceiveApplication;
import org.zhuanban.approval.ReceiptCommand.WithdrawApplication;
import org.zhuanban.approval.application.ApplicationState;
import org.zhuanban.approval.application.ExcludedPeriod;
import org.zhuanban.approval.application.Result;
import org.zhuanban.approval.attribution.Attribution;
import org.zhuanban.approval.attribution.Holder;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.approval.view.ApprovalRow;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.command.Notification;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.deadline.PauseReason;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.feature.Feature;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.request.Outcome;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.takeover.TakeoverCommand.TakeOver;
import org.zhuanban.takeover.rules.TakeoverFeature;
import org.zhuanban.testing.domain.Act;
import org.zhuanban.testing.domain.FeatureLaws;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.ProjectDesk;
import org.zhuanban.testing.domain.SettableClock;
import org.zhuanban.testing.domain.StreamDesk;

class TakeoverProperties implements FeatureLaws {
  @Override
  public Feature<?, ?> feature() {
    return TakeoverFeature.INSTANCE;
  }

  @Override
  @Provide
  public Arbitrary<List<Act>> histories() {
    return Combinators.combine(records(), after())
        .as(
            (project, after) -> {
              List<Act> acts = new ArrayList<>();
              acts.add(new Act(DAY, TakeOver.of(project)));
              after.forEach(act -> acts.add(new Act(act.on(), act.command())));
              return acts;
            });
  }

  @Override
  public boolean given(Act act) {
    return act.command() instanceof TakeOver;
  }

  private static final LocalDate FIRST = LocalDate.of(2024, 3, 4);

  /** The day of the take-over. */
  private static final LocalDate DAY = LocalDate.of(2024, 4, 10);

  private static final LocalDate LAST = LocalDate.of(2024, 7, 1);
  private static final CalendarBook BOOK = CalendarBook.bundled();
  private static final List<String> ITEMS = List.of("A01", "A02", "A03");
  private static final ApprovalPlan PLAN =
      new ApprovalPlan(
          Plans.DEPARTMENTS,
          Plans.STAGES,
          List.of(
              Plans.licence("A01"),
              Plans.licence("A02"),
              Plans.plain("A03", Plans.beforeDecide("A01"))));

  /** An act and the day on which it is told to be done. */
  record Dated(ApprovalCommand command, LocalDate on) {}

  private static Arbitrary<ApprovalCommand> acts() {
    return Combinators.combine(Arbitraries.of(ITEMS), Arbitraries.integers().between(0, 9))
        .as(TakeoverProperties::act);
  }

  private static ApprovalCommand act(String item, int kind) {
    return switch (kind) {
      case 0, 1 -> ReceiveApplication.of(item, true);
      case 2, 3 -> AcceptApplication.of(item);
      case 4 -> GiveCorrectionNotice.of(item, new DocumentRef("notice-1"));
      case 5 -> StartPause.of(item, PauseReason.EXPERT_REVIEW.name()).withNotifiedOn(FIRST);
      case 6 -> EndPause.of(item);
      case 7 -> DecideItem.approve(item).withDecision(new DocumentRef("doc-1"));
      case 8 -> DeliverDecision.of(item);
      default -> ExtendLimit.of(item, Plans.TEN_MORE, Plans.LAND_HEAD);
    };
  }

  private static Arbitrary<List<Dated>> acts(LocalDate from, LocalDate to, int most) {
    int days = (int) (to.toEpochDay() - from.toEpochDay());
    return Combinators.combine(acts(), Arbitraries.integers().between(0, days))
        .as((command, day) -> new Dated(command, from.plusDays(day)))
        .list()
        .ofMaxSize(most)
        .map(
            list -> {
              List<Dated> inOrder = new ArrayList<>(list);
              inOrder.sort((one, other) -> one.on().compareTo(other.on()));
              return inOrder;
            });
  }

  @Provide
  Arbitrary<List<Dated>> before() {
    return acts(FIRST, DAY.minusDays(1), 16);
  }

  @Provide
  Arbitrary<List<Dated>> after() {
    return acts(DAY, LAST, 12);
  }

  /** Records of all sorts, most of them with a fault. */
  @Provide
  Arbitrary<TakenOverProject> records() {
    return cases()
        .list()
        .ofMaxSize(3)
        .map(cases -> TakenOverProject.builder().on(DAY).plan(PLAN).addAllCases(cases).build());
  }

  /** Records of which each says another thing that it does not know. */
  @Provide
  Arbitrary<TakenOverProject> soundRecords() {
    return records().filter(project -> faults(project).isEmpty());
  }

  private static List<TakeoverFault> faults(TakenOverProject project) {
    return TakeoverFeature.INSTANCE.faults(
        project, new org.zhuanban.feature.DecisionContext(DAY, BOOK.asOf(DAY)));
  }

  private static Arbitrary<Optional<LocalDate>> days(int from, int to) {
    return Arbitraries.integers().between(from, to).map(DAY::plusDays).optional(0.7);
  }

  private static Arbitrary<KnownApplication> cases() {
    return Combinators.combine(
            Arbitraries.of("A01", "A02", "A03", "A03", "A02", "A01", "A09"),
            Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(
                    9,
                    Arbitraries.of(
                        ApplicationState.RECEIVED,
                        ApplicationState.CORRECTION,
                        ApplicationState.RUNNING,
                        ApplicationState.APPROVED,
                        ApplicationState.REFUSED,
                        ApplicationState.DELIVERED)),
                net.jqwik.api.Tuple.of(1, Arbitraries.of(ApplicationState.class))),
            days(-40, -30),
            days(-30, -20),
            days(-9, 1),
            days(-8, 30),
            Arbitraries.of(true, false),
            Arbitraries.of(0, 0, 0, 0, 0, 0, 0, 0, 1))
        .as(
            (item, state, received, accepted, decided, due, pauses, mistake) -> {
              boolean known =
                  state != ApplicationState.RECEIVED && state != ApplicationState.CORRECTION;
              boolean concluded = known && state != ApplicationState.RUNNING;
              return KnownApplication.builder()
                  .item(item)
                  .state(state)
                  .result(
                      state == ApplicationState.DELIVERED
                          ? Optional.of(Result.APPROVED)
                          : Optional.empty())
                  .receivedOn(received)
                  .acceptedOn(accepted.filter(day -> known || mistake == 1))
                  .committedDue(due.filter(day -> known))
                  .pausesKnown(pauses)
                  .decidedOn(decided.filter(day -> concluded || mistake == 1))
                  .build();
            });
  }

  private static void record(ProjectDesk desk, List<Dated> acts) {
    for (Dated act : acts) {
      desk.day(act.on());
      desk.record(act.command());
    }
  }

  private static ProjectDesk takenOver(TakenOverProject project) {
    ProjectDesk desk = ProjectDesk.on(DAY.toString());
    desk.recorded(TakeOver.of(project));
    return desk;
  }

  /** What an older system would know of what was told here, as it stood before the take-over. */
  private static TakenOverProject record(ProjectView view, boolean told) {
    List<KnownApplication> cases = new ArrayList<>();
    for (ApprovalItem item : PLAN.items()) {
      view.approvals()
          .state()
          .currentCase(item.code())
          .ifPresent(attempt -> cases.add(known(view, item, attempt, told)));
    }
    return TakenOverProject.builder().on(DAY).plan(PLAN).addAllCases(cases).build();
  }

  private static KnownApplication known(
      ProjectView view, ApprovalItem item, Application attempt, boolean told) {
    ApplicationState state = attempt.stateOn(DAY.minusDays(1));
    Optional<DutyClock> clock =
        view.approvals().state().clocks().of(item, attempt).filter(any -> told);
    // The pause that goes on moves the day that was told before.
    Optional<DutyClock> before =
        clock.map(
            both ->
                attempt.pauses().stream()
                    .filter(pause -> pause.endedOn().isEmpty() && attempt.closedOn().isEmpty())
                    .findFirst()
                    .map(open -> both.asOf(open.startedOn().minusDays(1)))
                    .orElse(both));
    return KnownApplication.builder()
        .item(item.code())
        .state(state == ApplicationState.PAUSED ? ApplicationState.RUNNING : state)
        .result(state == ApplicationState.DELIVERED ? attempt.result() : Optional.empty())
        .receivedOn(attempt.receivedOn())
        .noticedOn(attempt.noticedOn())
        .completeOn(attempt.completeOn().filter(on -> attempt.noticedOn().isPresent()))
        .acceptedOn(attempt.acceptedOn())
        .committedDue(before.flatMap(both -> both.committedDue(BOOK).map(Deadline.Due::date)))
        .statutoryDue(before.flatMap(both -> both.statutoryDue(BOOK).map(Deadline.Due::date)))
        .pausesKnown(true)
        .addAllPauses(attempt.pauses().stream().map(TakeoverProperties::known).toList())
        .decidedOn(attempt.decidedOn())
        .deliveredOn(attempt.deliveredOn())
        .build();
  }

  private static KnownPause known(ExcludedPeriod pause) {
    return new KnownPause(
        pause.procedure(), pause.startedOn(), pause.notifiedOn(), pause.endedOn());
  }

  /** One attempt an item, and no extension: no more of the past is part of a record. */
  private static boolean tellable(Dated act) {
    return !(act.command() instanceof ExtendLimit)
        && !(act.command() instanceof WithdrawApplication);
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void what_was_taken_over_goes_on_like_what_was_told_on_its_days(
      @ForAll("before") List<Dated> before,
      @ForAll("after") List<Dated> after,
      @ForAll boolean told) {
    ProjectDesk here = ProjectDesk.on(FIRST.toString());
    here.recorded(ApprovalCommand.AdoptPlan.of(PLAN));
    record(here, before.stream().filter(TakeoverProperties::tellable).toList());
    here.day(DAY.minusDays(1)).zhuanban().sweep();
    ProjectDesk there = takenOver(record(here.view(), told));

    for (LocalDate day = DAY; day.isBefore(LAST); day = day.plusDays(1)) {
      here.day(day);
      there.day(day);
      for (Dated act : after) {
        if (act.on().equals(day)) {
          here.record(act.command());
          there.record(act.command());
        }
      }
      here.zhuanban().sweep();
      there.zhuanban().sweep();
      // A silence of the first day was told here on it, and there as well.
      assertThat(rows(there.view(), day)).as("%s", day).isEqualTo(rows(here.view(), day));
    }
  }

  /** The board without its nominal days, which a day that was told does not have. */
  private static List<String> rows(ProjectView view, LocalDate day) {
    return view.approvals().board(day).stream().map(TakeoverProperties::row).toList();
  }

  private static String row(ApprovalRow row) {
    return "%s %s %s %s %s %s"
        .formatted(
            row.item(),
            row.state(),
            row.attempt(),
            row.light(),
            row.committed().map(due -> String.valueOf(due.dueOn())),
            row.statutory().map(due -> String.valueOf(due.dueOn())));
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void nothing_is_concluded_found_or_told_for_the_time_before(
      @ForAll("soundRecords") TakenOverProject project, @ForAll("after") List<Dated> after) {
    List<LocalDate> told = new ArrayList<>();
    SettableClock clock = new SettableClock(DAY);
    Zhuanban zhuanban =
        Zhuanban.builder()
            .clock(clock)
            .calendars(BOOK)
            .messaging(
                Messaging.builder()
                    .notifications(
                        (happened, state, today) -> {
                          told.add(happened.effectiveOn());
                          return List.<Notification>of();
                        })
                    .build())
            .build();
    ProjectDesk desk = ProjectDesk.over(new InMemoryStorage(), DAY.toString());
    desk.recorded(TakeOver.of(project));
    zhuanban.takeOver(
        List.of(new TakeoverEntry("P-1", project)), StreamDesk.CLERK, finding -> told.clear());
    assertThat(told).containsExactly(DAY);

    record(desk, after);
    desk.day(LAST).zhuanban().sweep();

    ProjectView view = desk.view();
    assertThat(view.history())
        .extracting(DatedEvent::effectiveOn)
        .allMatch(on -> !on.isBefore(DAY));
    assertThat(view.violations().found()).allMatch(violation -> !violation.on().isBefore(DAY));
    for (Duty duty : view.duties(LAST)) {
      assertThat(view.supervision().steps(duty, LAST)).allMatch(step -> !step.on().isBefore(DAY));
    }
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void the_days_before_belong_to_nobody_that_is_known_and_no_day_is_lost(
      @ForAll("soundRecords") TakenOverProject project,
      @ForAll("after") List<Dated> after,
      @ForAll @IntRange(max = 80) int later) {
    ProjectDesk desk = takenOver(project);
    record(desk, after);
    desk.day(LAST).zhuanban().sweep();
    LocalDate day = DAY.plusDays(later);

    var attribution = desk.view().approvals().attribution(day);
    Optional<LocalDate> first = attribution.firstDay();
    List<Attribution> all = new ArrayList<>(List.of(attribution.project()));
    ITEMS.forEach(item -> all.add(attribution.item(item)));

    for (Attribution each : all) {
      assertThat(each.total()).isEqualTo(each.days().values().stream().mapToInt(i -> i).sum());
      if (!each.spans().isEmpty()) {
        assertThat(each.spans().get(0).first()).isEqualTo(first.orElseThrow());
      }
      each.spans()
          .forEach(
              span ->
                  assertThat(span.holder() instanceof Holder.NotRecorded)
                      .isEqualTo(span.first().isBefore(DAY)));
      for (int i = 1; i < each.spans().size(); i++) {
        assertThat(each.spans().get(i).first())
            .isEqualTo(each.spans().get(i - 1).last().plusDays(1));
      }
    }
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void acts_after_it_may_be_told_in_any_order(
      @ForAll("soundRecords") TakenOverProject project,
      @ForAll("after") List<Dated> after,
      @ForAll Random random) {
    ProjectDesk inOrder = takenOver(project);
    List<Dated> possible = new ArrayList<>();
    for (Dated act : after) {
      boolean alone = possible.stream().noneMatch(other -> other.on().equals(act.on()));
      inOrder.day(act.on());
      if (alone && inOrder.record(act.command()) instanceof Outcome.Done) {
        possible.add(act);
      }
    }
    inOrder.day(LAST);
    List<Dated> shuffled = new ArrayList<>(possible);
    Collections.shuffle(shuffled, random);
    ProjectDesk anyOrder = takenOver(project);
    anyOrder.day(LAST);
    boolean room = true;
    for (Dated act : shuffled) {
      room &= !(anyOrder.record(act.command(), act.on()) instanceof Outcome.Refused);
    }
    inOrder.zhuanban().sweep();
    anyOrder.zhuanban().sweep();

    assertThat(anyOrder.another().view().approvals().state())
        .isEqualTo(anyOrder.view().approvals().state());
    if (room && anyOrder.view().corrections().pending().isEmpty()) {
      assertThat(rows(anyOrder.view(), LAST)).isEqualTo(rows(inOrder.view(), LAST));
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void a_rehearsal_finds_what_the_run_finds_and_writes_nothing(
      @ForAll("records") TakenOverProject project) {
    ProjectDesk desk = ProjectDesk.on(DAY.toString());
    List<TakeoverReport.TakeoverFinding> rehearsed = new ArrayList<>();
    List<TakeoverReport.TakeoverFinding> found = new ArrayList<>();
    List<TakeoverEntry> entries = List.of(new TakeoverEntry("P-1", project));

    TakeoverReport rehearsal =
        desk.zhuanban().dryRunTakeOver(entries, StreamDesk.CLERK, rehearsed::add);
    assertThat(desk.storage().head(StreamKind.PROJECT.stream("P-1")).isPresent()).isFalse();
    TakeoverReport run = desk.zhuanban().takeOver(entries, StreamDesk.CLERK, found::add);

    assertThat(rehearsal).isEqualTo(run);
    assertThat(rehearsed).isEqualTo(found);
    assertThat(run.taken()).isEqualTo(faults(project).isEmpty() ? 1 : 0);
    assertThat(found).extracting(TakeoverReport.TakeoverFinding::fault).isEqualTo(faults(project));
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void a_run_that_stopped_anywhere_is_taken_up_again(
      @ForAll("records") TakenOverProject other,
      @ForAll @Size(min = 1, max = 8)
          List<@net.jqwik.api.From("records") TakenOverProject> projects,
      @ForAll @IntRange(max = 8) int stop) {
    List<TakeoverEntry> entries = new ArrayList<>();
    for (int i = 0; i < projects.size(); i++) {
      entries.add(new TakeoverEntry("P-" + i, projects.get(i)));
    }
    ProjectDesk whole = ProjectDesk.on(DAY.toString());
    TakeoverReport once = whole.zhuanban().takeOver(entries, StreamDesk.CLERK, finding -> {});
    ProjectDesk stopped = ProjectDesk.on(DAY.toString());
    if (stop < entries.size()) {
      assertThatExceptionOfType(IllegalStateException.class)
          .isThrownBy(
              () ->
                  stopped
                      .zhuanban()
                      .takeOver(() -> upTo(entries, stop), StreamDesk.CLERK, finding -> {}));
    }

    TakeoverReport again =
        stopped.another().zhuanban().takeOver(entries, StreamDesk.CLERK, f -> {});
    TakeoverReport third = stopped.zhuanban().takeOver(entries, StreamDesk.CLERK, f -> {});

    assertThat(again.taken() + again.already()).isEqualTo(once.taken());
    assertThat(again.faulty()).isEqualTo(once.faulty());
    assertThat(third).isEqualTo(new TakeoverReport(entries.size(), 0, once.taken(), once.faulty()));
    for (int i = 0; i < entries.size(); i++) {
      StreamKey stream = StreamKind.PROJECT.stream("P-" + i);
      assertThat(stopped.storage().read(stream, 0, 100))
          .isEqualTo(whole.storage().read(stream, 0, 100));
      assertThat(stopped.storage().duties(stream)).isEqualTo(whole.storage().duties(stream));
    }
    List<TakeoverReport.TakeoverFinding> found = new ArrayList<>();
    stopped
        .zhuanban()
        .takeOver(List.of(new TakeoverEntry("P-0", other)), StreamDesk.CLERK, found::add);
    boolean same = other.equals(projects.get(0));
    boolean vacant = !faults(projects.get(0)).isEmpty();
    assertThat(found.isEmpty()).isEqualTo(faults(other).isEmpty() && (same || vacant));
  }

  /** A file that breaks off. */
  private static Iterator<TakeoverEntry> upTo(List<TakeoverEntry> entries, int stop) {
    return new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        return true;
      }

      @Override
      public TakeoverEntry next() {
        if (next == stop) {
          throw new IllegalStateException("the power is gone");
        }
        return entries.get(next++);
      }
    };
  }
}
