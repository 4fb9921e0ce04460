package org.zhuanban;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.zhuanban.approval.AcceptanceEvent.AcceptanceDeemed;
import org.zhuanban.approval.AcceptanceEvent.AcceptanceRefused;
import org.zhuanban.approval.AcceptanceEvent.AcceptedWithDeferredDocuments;
import org.zhuanban.approval.AcceptanceEvent.ApplicationAccepted;
import org.zhuanban.approval.AcceptanceEvent.FilingRecorded;
import org.zhuanban.approval.Application;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.approval.ApprovalCommand.OnItem;
import org.zhuanban.approval.ApprovalEvent.TradeStepTaken;
import org.zhuanban.approval.ApprovalRule;
import org.zhuanban.approval.Approvals;
import org.zhuanban.approval.DecisionEvent.AgreementDeemed;
import org.zhuanban.approval.DecisionEvent.ApplicationTerminated;
import org.zhuanban.approval.DecisionEvent.ApprovalRevoked;
import org.zhuanban.approval.DecisionEvent.CommitmentChecked;
import org.zhuanban.approval.DecisionEvent.ItemDecided;
import org.zhuanban.approval.PlanEvent.ItemsAdded;
import org.zhuanban.approval.PlanEvent.ItemsDropped;
import org.zhuanban.approval.ReceiptEvent.ApplicationReceived;
import org.zhuanban.approval.ReceiptEvent.ApplicationWithdrawn;
import org.zhuanban.approval.ReceiptEvent.CorrectedOnSpot;
import org.zhuanban.approval.ReceiptEvent.DeferredDocumentSupplied;
import org.zhuanban.approval.application.Result;
import org.zhuanban.approval.application.TradeStep;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.approval.plan.Gate;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.approval.plan.Prerequisite;
import org.zhuanban.approval.view.ApprovalRow;
import org.zhuanban.attribute.Attribute;
import org.zhuanban.attribute.AttributeCommand.SetAttributes;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.command.Event;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.duty.Light;
import org.zhuanban.duty.LightPolicy;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.Request;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.testing.domain.Cases;
import org.zhuanban.testing.domain.History;
import org.zhuanban.testing.domain.History.Dated;
import org.zhuanban.testing.domain.HistoryDomain;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.ProjectDesk;
import org.zhuanban.testing.domain.ToldDays;
import org.zhuanban.violation.ViolationFound;

@Domain(HistoryDomain.class)
class HistoryProperties {
  private static final int TRIES = 150;
  private static final CalendarBook BOOK = CalendarBook.bundled();

  /**
   * The days on which notices came out, which have moved dues by then: a host refreshes its rows.
   */
  private static final List<LocalDate> PUBLISHED =
      BOOK.notices().stream().flatMap(notice -> notice.publishedOn().stream()).distinct().toList();

  /** What happens only if much has happened before; random histories must come so far. */
  private static final List<Class<?>> SELDOM =
      List.of(
          AcceptanceRefused.class,
          CorrectedOnSpot.class,
          AcceptedWithDeferredDocuments.class,
          DeferredDocumentSupplied.class,
          ApplicationTerminated.class,
          CommitmentChecked.class,
          ApprovalRevoked.class);

  private static ProjectDesk opened(ApprovalPlan plan, LocalDate start) {
    ProjectDesk desk = ProjectDesk.on(start.toString());
    desk.recorded(AdoptPlan.of(plan));
    return desk;
  }

  private static ProjectDesk lived(History history) {
    ProjectDesk desk = opened(history.plan(), history.start());
    history.commands().forEach(step -> desk.day(step.on()).record(step.command()));
    return desk;
  }

  private static List<Object> kept(ProjectDesk desk) {
    return List.of(
        desk.storage().read(desk.stream(), 0, Integer.MAX_VALUE),
        desk.storage().head(desk.stream()),
        desk.storage().duties(desk.stream()));
  }

  private static void assertSame(ProjectView one, ProjectView other) {
    assertThat(other.history()).isEqualTo(one.history());
    assertThat(other.approvals().state()).isEqualTo(one.approvals().state());
    assertThat(other.violations()).isEqualTo(one.violations());
    assertThat(other.version()).isEqualTo(one.version());
  }

  @Property(tries = TRIES)
  void replaying_the_journal_gives_the_same_state(@ForAll History history) {
    ProjectDesk desk = lived(history);

    assertSame(desk.view(), desk.another().view());
  }

  /** Most rows are taken over from the commit before, and none of them may be out of date. */
  @Property(tries = TRIES)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void the_rows_that_are_kept_are_those_that_a_library_derives_which_remembers_nothing(
      @ForAll History history) {
    ProjectDesk desk = lived(history);
    desk.recorded(SetAttributes.of(List.of(new Attribute("last", Optional.of("touch")))));
    List<DutyRow> kept = desk.storage().duties(desk.stream());

    desk.another().zhuanban().rebuildDutyRows();

    assertThat(desk.storage().duties(desk.stream())).containsExactlyInAnyOrderElementsOf(kept);
    Cases.mustOccur(kept.stream().anyMatch(row -> row.nextReviewOn().isPresent()));
  }

  @Property(tries = TRIES)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void a_refused_command_changes_nothing(@ForAll History history) {
    ProjectDesk desk = opened(history.plan(), history.start());
    for (Dated step : history.commands()) {
      List<Object> before = kept(desk);

      Outcome outcome = desk.day(step.on()).record(step.command());

      boolean refused = outcome instanceof Outcome.Refused;
      assertThat(kept(desk).equals(before)).as("%s", step).isEqualTo(refused);
      Statistics.collect(refused ? "refused" : "carried out");
    }
    Cases.mustBeMet("refused", "carried out");
  }

  @Property(tries = TRIES)
  void a_command_sent_twice_happens_once(@ForAll History history) {
    ProjectDesk desk = opened(history.plan(), history.start());
    int key = 0;
    for (Dated step : history.commands()) {
      Request request = desk.day(step.on()).newRequest("twice-" + key++, step.command(), step.on());
      Outcome first = desk.zhuanban().handle(request);
      List<Object> before = kept(desk);

      Outcome again = desk.another().zhuanban().handle(request);

      assertThat(kept(desk)).isEqualTo(before);
      assertThat(again)
          .isEqualTo(
              first instanceof Outcome.Done done
                  ? new Outcome.Done(done.events(), done.version(), true)
                  : first);
    }
  }

  /** What a reader of the events alone would know. */
  private static final class Naive {
    private final Set<String> trades = new HashSet<>();
    private ApprovalPlan plan;
    private final Set<String> accepted = new HashSet<>();
    private final Set<String> met = new HashSet<>();
    private final Map<String, Set<String>> missing = new HashMap<>();
    private final Map<String, Set<String>> granted = new HashMap<>();
    private final Set<String> deemed = new HashSet<>();
    private String unlawful = "";

    Naive(ApprovalPlan plan) {
      see(plan);
    }

    boolean open(String item, Gate gate) {
      return plan.item(item).orElseThrow().prerequisites().stream()
          .filter(prerequisite -> prerequisite.gate() == gate)
          .map(Prerequisite::item)
          .allMatch(met::contains);
    }

    void meet(String item, boolean byTrade) {
      if (byTrade == (plan.item(item).orElseThrow().kind() == ItemKind.PUBLIC_TRADE)) {
        met.add(item);
      }
    }

    /** What is granted without a promised document is granted, and named in the next entry. */
    private void grant(String item) {
      unlawful = missing.getOrDefault(item, Set.of()).isEmpty() ? "" : item;
      granted.put(item, new HashSet<>(missing.getOrDefault(item, Set.of())));
      meet(item, false);
    }

    private void seeAfterGrant(Event<?> event) {
      boolean named =
          event instanceof ViolationFound found
              && found.rule().equals(ApprovalRule.PROMISED_DOCUMENTS_MISSING.code());
      if (unlawful.isEmpty()) {
        assertThat(named).as("%s", event).isFalse();
      } else if (event instanceof ViolationFound found && found.subject().equals(unlawful)) {
        unlawful = named ? "" : unlawful;
      } else {
        assertThat(unlawful).as("granted without all that was promised").isEmpty();
      }
    }

    private void close(String item) {
      accepted.remove(item);
      deemed.remove(item);
      missing.remove(item);
    }

    private void see(ApprovalPlan next) {
      plan = next;
      next.items().stream()
          .filter(item -> item.kind() == ItemKind.PUBLIC_TRADE)
          .forEach(item -> trades.add(item.code()));
    }

    /** Whatever is added to the plan, or dropped, counts from then on. */
    private void change(Event<?> event) {
      List<ApprovalItem> items = new ArrayList<>(plan.items());
      if (event instanceof ItemsAdded added) {
        items.addAll(added.items());
      } else if (event instanceof ItemsDropped dropped) {
        dropped.items().forEach(code -> assertThat(accepted).doesNotContain(code));
        items.removeIf(item -> dropped.items().contains(item.code()));
      }
      see(Plans.plan(items.toArray(ApprovalItem[]::new)));
    }

    void see(Event<?> event) {
      change(event);
      seeAfterGrant(event);
      if (event instanceof ApplicationReceived received) {
        assertThat(accepted).doesNotContain(received.item());
      } else if (event instanceof ApplicationAccepted accept) {
        assertThat(open(accept.item(), Gate.BEFORE_APPLY)).as("%s", event).isTrue();
        assertThat(accepted.add(accept.item())).isTrue();
      } else if (event instanceof AcceptanceDeemed silence) {
        assertThat(accepted.add(silence.item())).isTrue();
        deemed.add(silence.item());
      } else if (event instanceof ItemDecided decided) {
        assertThat(accepted.remove(decided.item())).as("%s", event).isTrue();
        assertThat(open(decided.item(), Gate.BEFORE_DECIDE)).as("%s", event).isTrue();
        if (decided.result() == Result.APPROVED) {
          grant(decided.item());
        }
        close(decided.item());
      } else if (event instanceof AgreementDeemed agreed) {
        assertThat(accepted.remove(agreed.item())).as("%s", event).isTrue();
        // The law agrees whatever was promised and not supplied.
        granted.put(agreed.item(), new HashSet<>(missing.getOrDefault(agreed.item(), Set.of())));
        meet(agreed.item(), false);
        close(agreed.item());
      } else if (event instanceof FilingRecorded filed) {
        assertThat(open(filed.item(), Gate.BEFORE_APPLY)).as("%s", event).isTrue();
        grant(filed.item());
        close(filed.item());
      } else if (event instanceof ApplicationWithdrawn withdrawn) {
        close(withdrawn.item());
      } else if (event instanceof ApplicationTerminated terminated) {
        close(terminated.item());
      } else if (event instanceof AcceptanceRefused refused) {
        assertThat(accepted.contains(refused.item()))
            .as("%s", event)
            .isEqualTo(deemed.contains(refused.item()));
      } else if (event instanceof AcceptedWithDeferredDocuments tolerated
          && deemed.contains(tolerated.item())) {
        assertThat(accepted).as("%s", event).contains(tolerated.item());
      } else if (event instanceof AcceptedWithDeferredDocuments tolerated) {
        assertThat(open(tolerated.item(), Gate.BEFORE_APPLY)).as("%s", event).isTrue();
        assertThat(accepted.add(tolerated.item())).isTrue();
        Set<String> names = new HashSet<>();
        tolerated.promised().forEach(document -> names.add(document.name()));
        missing.put(tolerated.item(), names);
      } else if (event instanceof DeferredDocumentSupplied supplied) {
        Set<String> owed =
            accepted.contains(supplied.item())
                ? missing.getOrDefault(supplied.item(), new HashSet<>())
                : granted.getOrDefault(supplied.item(), new HashSet<>());
        assertThat(owed.remove(supplied.document())).as("%s", event).isTrue();
      } else if (event instanceof ApprovalRevoked revoked) {
        // What is over may have been dropped from the plan since.
        if (!trades.contains(revoked.item())) {
          assertThat(met.remove(revoked.item())).as("%s", event).isTrue();
        }
      } else if (event instanceof TradeStepTaken step) {
        if (step.step() == TradeStep.LAND_CONTRACT_SIGNED) {
          meet(step.item(), true);
        }
      }
    }
  }

  @Property(tries = 3 * TRIES)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void nothing_is_decided_before_acceptance_or_passes_a_closed_gate(@ForAll History history) {
    Naive naive = new Naive(history.plan());

    List<DatedEvent> lived = lived(history).view().history();

    lived.stream().map(DatedEvent::event).forEach(naive::see);
    lived.forEach(happened -> Statistics.collect(happened.event().getClass()));
    Cases.mustAllBeMet(SELDOM);
  }

  @Property(tries = TRIES)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void sweeping_every_day_and_once_at_the_end_give_the_same(@ForAll History history) {
    LocalDate end = history.end().plusDays(15);
    ProjectDesk daily = opened(history.plan(), history.start());
    Map<LocalDate, List<Dated>> byDay = byDay(history);
    for (LocalDate day = history.start(); !day.isAfter(end); day = day.plusDays(1)) {
      daily.day(day);
      if (PUBLISHED.contains(day)) {
        daily.zhuanban().rebuildDutyRows();
      }
      daily.zhuanban().sweep();
      byDay.getOrDefault(day, List.of()).forEach(step -> daily.record(step.command()));
    }
    ProjectDesk once = lived(history);

    once.day(end).zhuanban().rebuildDutyRows();
    once.zhuanban().sweep();

    assertSame(daily.view(), once.view());
    assertThat(once.storage().duties(once.stream()))
        .extracting(DutyRow::key, DutyRow::nextReviewOn, DutyRow::openedOn, DutyRow::closedOn)
        .isEqualTo(
            daily.storage().duties(daily.stream()).stream()
                .map(row -> tuple(row.key(), row.nextReviewOn(), row.openedOn(), row.closedOn()))
                .toList());
    Cases.mustOccur(
        daily.view().history().stream()
            .anyMatch(happened -> happened.event() instanceof AcceptanceDeemed));
  }

  private static Map<LocalDate, List<Dated>> byDay(History history) {
    Map<LocalDate, List<Dated>> byDay = new TreeMap<>();
    for (Dated step : history.commands()) {
      byDay.computeIfAbsent(step.on(), day -> new ArrayList<>()).add(step);
    }
    return byDay;
  }

  private static String item(Dated step) {
    return step.command() instanceof OnItem onItem ? onItem.item() : "";
  }

  @Property(tries = TRIES)
  void items_that_do_not_need_each_other_do_not_disturb_each_other(@ForAll History history) {
    ApprovalItem[] apart =
        history.plan().items().stream()
            .map(item -> item.withPrerequisites(List.of()))
            .toArray(ApprovalItem[]::new);
    History free =
        new History(Plans.plan(apart), history.start(), history.steps()).withoutPlanChanges();
    Comparator<Dated> byItem = Comparator.comparing(HistoryProperties::item);
    ProjectDesk forwards = opened(free.plan(), free.start());
    ProjectDesk backwards = opened(free.plan(), free.start());

    byDay(free)
        .forEach(
            (day, steps) -> {
              steps.sort(byItem);
              steps.forEach(step -> forwards.day(day).record(step.command()));
              steps.sort(byItem.reversed());
              steps.forEach(step -> backwards.day(day).record(step.command()));
            });

    assertThat(ToldDays.without(backwards.view().approvals().state()))
        .isEqualTo(ToldDays.without(forwards.view().approvals().state()));
    assertThat(backwards.view().violations().found())
        .containsExactlyInAnyOrderElementsOf(forwards.view().violations().found());
    assertThat(backwards.storage().duties(backwards.stream()))
        .isEqualTo(forwards.storage().duties(forwards.stream()));
  }

  @Property(tries = TRIES)
  void the_timeline_says_of_every_day_what_the_light_says(@ForAll History history) {
    ProjectDesk desk = lived(history);
    Approvals approvals = desk.view().approvals().state();
    LocalDate end = history.end().plusDays(40);
    for (ApprovalItem item : approvals.items()) {
      for (Application attempt : approvals.attempts(item.code())) {
        approvals.clocks().of(item, attempt).ifPresent(clock -> compare(clock, end));
      }
    }
  }

  private static void compare(DutyClock clock, LocalDate end) {
    List<DutyClock.LightSpan> spans = clock.timeline(end, BOOK, LightPolicy.DEFAULT);
    Optional<Light> expected = Optional.empty();
    for (LocalDate day = clock.from().minusDays(3); !day.isAfter(end); day = day.plusDays(1)) {
      for (DutyClock.LightSpan span : spans) {
        expected = span.from().equals(day) ? Optional.of(span.light()) : expected;
      }
      assertThat(clock.lightOn(day, BOOK, LightPolicy.DEFAULT)).as("%s", day).isEqualTo(expected);
    }
    assertThat(spans).extracting(DutyClock.LightSpan::from).isSorted().doesNotHaveDuplicates();
  }

  @Property(tries = TRIES)
  void a_past_board_is_what_it_was_on_its_day(@ForAll History history) {
    ProjectDesk desk = opened(history.plan(), history.start());
    Map<LocalDate, List<ApprovalRow>> seen = new HashMap<>();
    byDay(history)
        .forEach(
            (day, steps) -> {
              desk.day(day).zhuanban().sweep();
              steps.forEach(step -> desk.record(step.command()));
              seen.put(day, desk.view().approvals().board(day));
            });
    ProjectView view = desk.view();
    Set<String> deemed = new HashSet<>();
    view.approvals()
        .state()
        .cases()
        .forEach(
            (item, attempts) -> {
              if (attempts.stream().anyMatch(Application::deemedAccepted)) {
                deemed.add(item);
              }
            });

    seen.forEach(
        (day, rows) -> {
          List<ApprovalRow> now = new ArrayList<>(view.approvals().board(day));
          List<ApprovalRow> then = new ArrayList<>(rows);
          // Acceptance by silence reaches back to the day of receipt.
          now.removeIf(row -> deemed.contains(row.item()));
          then.removeIf(row -> deemed.contains(row.item()));
          assertThat(now).as("%s", day).isEqualTo(then);
        });
  }
}
