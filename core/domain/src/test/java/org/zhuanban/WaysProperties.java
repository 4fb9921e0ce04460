package org.zhuanban;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.zhuanban.approval.ApprovalCommand;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.approval.ApprovalEvent;
import org.zhuanban.approval.PlanCommand.AddItems;
import org.zhuanban.approval.PlanCommand.DropItems;
import org.zhuanban.approval.PlanCommand.SwitchCatalogue;
import org.zhuanban.approval.RatingCommand.CallBackRating;
import org.zhuanban.approval.RatingCommand.ExcludeRating;
import org.zhuanban.approval.rules.ApprovalFeature;
import org.zhuanban.command.Command;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.command.Event;
import org.zhuanban.command.Refusal;
import org.zhuanban.command.Severity;
import org.zhuanban.correction.CorrectionEvent.FactDeferred;
import org.zhuanban.feature.Feature;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.request.Outcome;
import org.zhuanban.testing.domain.Act;
import org.zhuanban.testing.domain.Cases;
import org.zhuanban.testing.domain.FeatureLaws;
import org.zhuanban.testing.domain.History;
import org.zhuanban.testing.domain.History.Dated;
import org.zhuanban.testing.domain.HistoryDomain;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.ProjectDesk;
import org.zhuanban.testing.domain.StreamDesk;
import org.zhuanban.testing.domain.ToldDays;
import org.zhuanban.violation.ViolationFound;

/** The two ways in: a command asks leave, a fact has happened. */
@Domain(HistoryDomain.class)
@Domain(DomainContext.Global.class)
class WaysProperties implements FeatureLaws {
  @Override
  public Feature<?, ?> feature() {
    return ApprovalFeature.INSTANCE;
  }

  @Override
  public List<Command> untried() {
    return List.of(
        CallBackRating.of("I0", new DocumentRef("paper")),
        ExcludeRating.of("I0", new DocumentRef("paper"), Plans.REFORM_HEAD));
  }

  @Override
  @Provide
  public Arbitrary<List<Act>> histories() {
    return new HistoryDomain().histories().map(WaysProperties::acts);
  }

  private static List<Act> acts(History history) {
    List<Act> acts = new ArrayList<>();
    acts.add(new Act(history.start(), AdoptPlan.of(history.plan())));
    history.commands().forEach(step -> acts.add(new Act(step.on(), step.command())));
    return acts;
  }

  /** A plan is changed by who has it before him, not by report. */
  @Override
  public boolean given(Act act) {
    return act.command() instanceof AdoptPlan;
  }

  /** What came of it says which attempt was delivered, and which procedure ended. */
  @Override
  public List<Act> facts(StreamDesk<?> desk, List<Act> taken) {
    List<Act> facts = new ArrayList<>(taken.stream().filter(this::given).toList());
    for (DatedEvent happened : desk.view().history()) {
      if (happened.event() instanceof ApprovalEvent event
          && event.command().orElse(null) instanceof ApprovalCommand act
          && !(act instanceof AdoptPlan)) {
        facts.add(new Act(happened.effectiveOn(), act));
      }
    }
    return facts;
  }

  @Override
  public boolean reportable(Act act) {
    return !(act.command() instanceof AddItems)
        && !(act.command() instanceof DropItems)
        && !(act.command() instanceof SwitchCatalogue);
  }

  @Override
  public Object state(StreamDesk<?> desk) {
    return ToldDays.without(Views.state(desk.view(), ApprovalFeature.INSTANCE));
  }

  private static final int TRIES = 120;

  private static ProjectDesk opened(History history) {
    ProjectDesk desk = ProjectDesk.on(history.start().toString());
    desk.recorded(AdoptPlan.of(history.plan()));
    return desk;
  }

  private static List<String> broken(List<Event<?>> events) {
    return events.stream()
        .filter(ViolationFound.class::isInstance)
        .map(event -> ((ViolationFound) event).rule())
        .toList();
  }

  @Property(tries = TRIES)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void a_rule_does_to_a_command_and_to_a_fact_what_it_says(@ForAll History history) {
    for (int upTo = 0; upTo < history.commands().size(); upTo++) {
      ProjectDesk asked = opened(history);
      ProjectDesk told = opened(history);
      for (Dated before : history.commands().subList(0, upTo)) {
        asked.day(before.on()).record(before.command());
        told.day(before.on()).record(before.command());
      }
      Dated last = history.commands().get(upTo);

      Outcome asking = asked.day(last.on()).request(last.command());
      Outcome telling = told.day(last.on()).record(last.command());

      if (asking instanceof Outcome.Done done) {
        assertThat(telling).isEqualTo(done);
        Statistics.collect("allowed");
      } else {
        Refusal refusal = ((Outcome.Refused) asking).refusal();
        if (refusal.rule().breach() == Severity.UNLAWFUL) {
          assertThat(broken(StreamDesk.events(telling))).contains(refusal.rule().code());
        } else {
          assertThat(telling).isEqualTo(asking);
        }
        Statistics.collect(refusal.rule().breach());
      }
    }
    Cases.mustBeMet("allowed", Severity.PREMATURE, Severity.UNLAWFUL);
  }

  @Property(tries = TRIES)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void facts_in_any_order_give_the_same_as_in_the_order_in_which_they_happened(
      @ForAll History history, @ForAll Random random) {
    ProjectDesk inOrder = opened(history);
    // A plan is changed by who has it before him, not by report.
    history
        .withoutPlanChanges()
        .commands()
        .forEach(step -> inOrder.day(step.on()).record(step.command()));
    List<Dated> happened = acts(inOrder);
    List<Dated> shuffled = new ArrayList<>(happened);
    Collections.shuffle(shuffled, random);
    // Acts of one day on one item keep their order, as nothing but the order of telling gives it.
    shuffled = sameDayInOrder(shuffled, happened);
    LocalDate end = history.end().plusDays(30);
    ProjectDesk anyOrder = opened(history).day(end);

    int waited = 0;
    for (Dated step : shuffled) {
      Outcome outcome = anyOrder.record(step.command(), step.on());
      assertThat(outcome).isNotInstanceOf(Outcome.Refused.class);
      waited += outcome instanceof Outcome.Deferred ? 1 : 0;
    }

    inOrder.day(end).zhuanban().sweep();
    anyOrder.zhuanban().sweep();
    assertThat(anyOrder.view().corrections().pending()).isEmpty();
    assertThat(ToldDays.without(anyOrder.view().approvals().state()))
        .isEqualTo(ToldDays.without(inOrder.view().approvals().state()));
    assertThat(anyOrder.view().violations().found())
        .containsExactlyInAnyOrderElementsOf(inOrder.view().violations().found());
    assertThat(ToldDays.without(anyOrder.another().view().approvals().state()))
        .isEqualTo(ToldDays.without(inOrder.view().approvals().state()));
    Cases.mustOccur(waited > 0);
  }

  @Property(tries = 2 * TRIES)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void two_facts_of_a_day_told_in_reverse_stand_as_they_happened_if_they_can_stand_only_so(
      @ForAll History history, @ForAll Random random) {
    ProjectDesk inOrder = opened(history);
    history
        .withoutPlanChanges()
        .commands()
        .forEach(step -> inOrder.day(step.on()).record(step.command()));
    List<Dated> happened = acts(inOrder);
    List<Integer> pairs =
        IntStream.range(1, happened.size())
            .filter(i -> happened.get(i).on().equals(happened.get(i - 1).on()))
            .boxed()
            .toList();
    Assume.that(!pairs.isEmpty());
    List<Dated> reversed = new ArrayList<>(happened);
    int second = pairs.get(random.nextInt(pairs.size()));
    Collections.swap(reversed, second - 1, second);
    LocalDate end = history.end().plusDays(30);
    ProjectDesk anyOrder = opened(history).day(end);

    boolean waited = false;
    boolean elsewhere = false;
    for (int i = 0; i < reversed.size(); i++) {
      long before = anyOrder.view().version();
      Outcome outcome = anyOrder.record(reversed.get(i).command(), reversed.get(i).on());
      boolean first = i == second - 1;
      waited |= (first || i == second) && held(anyOrder, before);
      elsewhere |= first && held(anyOrder, before) && outcome instanceof Outcome.Done;
    }

    inOrder.day(end).zhuanban().sweep();
    anyOrder.zhuanban().sweep();
    if (waited && !elsewhere) {
      assertThat(anyOrder.view().corrections().pending()).isEmpty();
      assertThat(ToldDays.without(anyOrder.view().approvals().state()))
          .isEqualTo(ToldDays.without(inOrder.view().approvals().state()));
      assertThat(anyOrder.view().violations().found())
          .containsExactlyInAnyOrderElementsOf(inOrder.view().violations().found());
    }
    assertThat(anyOrder.another().view().approvals().state())
        .isEqualTo(anyOrder.view().approvals().state());
    assertThat(anyOrder.another().view().violations()).isEqualTo(anyOrder.view().violations());
    Cases.mustOccur(waited && !elsewhere);
  }

  /** Whether what was told last had to wait, and be it for no longer than a moment. */
  private static boolean held(ProjectDesk desk, long before) {
    return desk.view().history().get((int) before).event() instanceof FactDeferred;
  }

  /** The acts as a paper tells them: which attempt was delivered, which procedure ended. */
  private static List<Dated> acts(ProjectDesk desk) {
    List<Dated> acts = new ArrayList<>();
    for (DatedEvent happened : desk.view().history()) {
      if (happened.event() instanceof ApprovalEvent event
          && event.command().orElse(null) instanceof ApprovalCommand act
          && !(act instanceof AdoptPlan)) {
        acts.add(new Dated(happened.effectiveOn(), act));
      }
    }
    return acts;
  }

  /** Shuffled, but for what happened on the same day. */
  private static List<Dated> sameDayInOrder(List<Dated> shuffled, List<Dated> happened) {
    List<Dated> ordered = new ArrayList<>();
    for (Dated step : shuffled) {
      if (ordered.stream().noneMatch(other -> other.on().equals(step.on()))) {
        happened.stream().filter(other -> other.on().equals(step.on())).forEach(ordered::add);
      }
    }
    return ordered;
  }
}
