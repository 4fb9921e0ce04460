package org.zhuanban.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.zhuanban.testing.domain.Plans.licence;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.DecisionCommand.DecideItem;
import org.zhuanban.approval.DecisionEvent.ItemDecided;
import org.zhuanban.approval.ReceiptCommand.GiveCorrectionNotice;
import org.zhuanban.approval.ReceiptCommand.ReceiveApplication;
import org.zhuanban.approval.ReceiptCommand.WithdrawApplication;
import org.zhuanban.approval.application.Result;
import org.zhuanban.approval.rules.ApprovalFeature;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.command.Command;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.command.Refusal;
import org.zhuanban.correction.CorrectionCommand.AnnulEntry;
import org.zhuanban.correction.CorrectionEvent.FactDeferred;
import org.zhuanban.correction.CorrectionEvent.FactReleased;
import org.zhuanban.correction.rules.CorrectionFeature;
import org.zhuanban.engine.replay.Replayer;
import org.zhuanban.engine.wire.TypeRegister;
import org.zhuanban.feature.CommandType;
import org.zhuanban.feature.Feature;
import org.zhuanban.local.LocalRuleBook;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.PersonRef;
import org.zhuanban.request.Fact;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.Outcome.Deferred;
import org.zhuanban.request.Outcome.Done;
import org.zhuanban.request.Outcome.Refused;
import org.zhuanban.request.RequestRule;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.ProjectDesk;

class FactsTest {

  private static final List<Feature<?, ?>> FEATURES = List.of(CorrectionFeature.INSTANCE);

  private static final PersonRef PROVINCE = new PersonRef("province");

  private static final LocalDate ACCEPTED = LocalDate.parse("2024-04-09");

  private static final LocalDate DECIDED = LocalDate.parse("2024-04-15");

  private static final AcceptApplication ACCEPT = AcceptApplication.of("L");

  private static final DecideItem DECIDE = DecideItem.approve("L");

  private final ProjectDesk desk = ProjectDesk.with("2024-04-08", licence("L")).day("2024-04-20");

  private Outcome report(String id, Command command, LocalDate on) {
    return desk.zhuanban().record(Fact.of(desk.stream(), PROVINCE, id, command, on));
  }

  /** The approvals, which count how often something is decided. */
  private static Feature<?, ?> counting(AtomicInteger decisions) {
    return (Feature<?, ?>)
        Proxy.newProxyInstance(
            FactsTest.class.getClassLoader(),
            new Class<?>[] {Feature.class},
            (proxy, method, arguments) ->
                method.getName().equals("commandTypes")
                    ? ApprovalFeature.INSTANCE.commandTypes().stream()
                        .map(type -> counting(type, decisions))
                        .toList()
                    : method.invoke(ApprovalFeature.INSTANCE, arguments));
  }

  private static <C extends Command> CommandType<C> counting(
      CommandType<C> type, AtomicInteger decisions) {
    return new CommandType<>(
        type.name(),
        type.type(),
        (command, state, ground) -> {
          decisions.incrementAndGet();
          return type.rules().decide(command, state, ground);
        });
  }

  @Test
  void nothing_is_reported_for_a_day_that_has_not_come() {
    Refused refused = (Refused) report("a", ACCEPT, LocalDate.parse("2024-04-21"));

    assertThat(refused.refusal().rule()).isEqualTo(RequestRule.EFFECTIVE_IN_FUTURE);
  }

  @Nested
  class PendingFact {
    @Test
    void a_fact_that_comes_too_early_waits_and_is_taken_on_its_own_day() {
      Outcome early = report("d", DECIDE, DECIDED);

      assertThat(early).isEqualTo(new Deferred(2, "approval.DECISION_BEFORE_ACCEPTANCE", false));
      assertThat(desk.view().approvals().state().attempts("L")).isEmpty();
      assertThat(desk.view().corrections().pending()).containsOnlyKeys(2L);

      Done later = (Done) report("a", ACCEPT, ACCEPTED);

      assertThat(later.events().subList(1, 3))
          .containsExactly(
              new DatedEvent(new ItemDecided("L", Result.APPROVED, Optional.empty()), DECIDED),
              new DatedEvent(new FactReleased(2, 4), DECIDED));
      assertThat(desk.currentCase("L").decidedOn()).contains(DECIDED);
      assertThat(desk.view().corrections().pending()).isEmpty();
      assertThat(desk.another().view().approvals().state())
          .isEqualTo(desk.view().approvals().state());
    }

    @Test
    void what_a_released_fact_lets_happen_is_released_with_it() {
      report("w", WithdrawApplication.of("L"), DECIDED.plusDays(2));
      report("r2", ReceiveApplication.of("L", true), DECIDED.plusDays(3));
      report("w2", WithdrawApplication.of("L"), DECIDED.plusDays(4));

      report("r1", ReceiveApplication.of("L", true), DECIDED);

      assertThat(desk.view().corrections().pending()).isEmpty();
      assertThat(desk.view().approvals().state().attempts("L"))
          .extracting(attempt -> attempt.withdrawnOn().orElseThrow())
          .containsExactly(DECIDED.plusDays(2), DECIDED.plusDays(4));
    }

    @Test
    void a_fact_that_leaves_no_room_for_what_is_told_keeps_no_other_one_waiting() {
      ProjectDesk two =
          ProjectDesk.with("2024-04-08", licence("L"), licence("M")).day("2024-04-20");
      two.record(ACCEPT, ACCEPTED);
      two.record(DECIDE, DECIDED);
      Outcome spoiling = two.record(WithdrawApplication.of("L"), ACCEPTED.plusDays(1));
      two.record(DecideItem.approve("M"), DECIDED);
      two.record(WithdrawApplication.of("M"), ACCEPTED.plusDays(1));

      two.record(ReceiveApplication.of("M", true), ACCEPTED.plusDays(1));
      assertThat(two.currentCase("M").withdrawnOn()).contains(ACCEPTED.plusDays(1));
      two.record(AcceptApplication.of("M"), ACCEPTED.plusDays(2));

      assertThat(spoiling).isEqualTo(new Deferred(4, "request.LATER_ACT_IMPOSSIBLE", false));
      assertThat(two.view().corrections().pending()).containsOnlyKeys(4L);
      assertThat(two.currentCase("M").decidedOn()).contains(DECIDED);
      assertThat(two.currentCase("L").decidedOn()).contains(DECIDED);
      assertThat(two.another().view().approvals().state())
          .isEqualTo(two.view().approvals().state());
    }

    @Test
    void a_source_that_tells_in_order_is_told_what_is_missing() {
      Fact fact =
          Fact.of(desk.stream(), PROVINCE, "d", DECIDE, DECIDED).withEarly(Fact.Early.REFUSE);

      Refused refused = (Refused) desk.zhuanban().record(fact);

      assertThat(refused.refusal().rule().code()).isEqualTo("approval.DECISION_BEFORE_ACCEPTANCE");
      assertThat(desk.view().version()).isEqualTo(1);
    }

    @Test
    void a_fact_that_waits_for_nothing_can_be_annulled() {
      Deferred held = (Deferred) report("d", DECIDE, DECIDED);

      Outcome annulled =
          desk.zhuanban()
              .handle(
                  desk.newRequest(
                      "annul",
                      AnnulEntry.of(
                          held.entry(), new DocumentRef("memo-1"), new PersonRef("head-1")),
                      LocalDate.parse("2024-04-20")));
      report("a", ACCEPT, ACCEPTED);

      assertThat(annulled).isInstanceOf(Done.class);
      assertThat(desk.view().corrections().pending()).isEmpty();
      assertThat(desk.currentCase("L").decidedOn()).isEmpty();
    }

    @Test
    void an_annulment_that_makes_a_later_act_impossible_is_refused_and_never_waits() {
      report("r", ReceiveApplication.of("L", true), ACCEPTED);
      report("n", GiveCorrectionNotice.of("L", new DocumentRef("notice-1")), ACCEPTED.plusDays(1));

      Outcome annulled =
          report(
              "annul",
              AnnulEntry.of(2, new DocumentRef("memo-1"), new PersonRef("head-1")),
              LocalDate.parse("2024-04-20"));

      assertThat(annulled)
          .isInstanceOfSatisfying(
              Refused.class,
              refused ->
                  assertThat(refused.refusal().rule()).isEqualTo(RequestRule.LATER_ACT_IMPOSSIBLE));
      assertThat(desk.view().version()).isEqualTo(3);
    }

    @Test
    void a_fact_waits_over_a_restart_and_over_sweeps() {
      report("d", DECIDE, DECIDED);
      desk.zhuanban().sweep();
      ProjectDesk restarted = desk.another();

      restarted.zhuanban().record(Fact.of(desk.stream(), PROVINCE, "a", ACCEPT, ACCEPTED));

      assertThat(restarted.currentCase("L").decidedOn()).contains(DECIDED);
    }

    @Test
    void what_this_release_cannot_read_goes_on_waiting() {
      Replayer replayer =
          new Replayer(new TypeRegister(FEATURES), CalendarBook.bundled(), LocalRuleBook.USUAL);
      FactDeferred unheard =
          new FactDeferred(
              1, "approval.unheard", "{}", "a.B", List.of(), Optional.empty(), Optional.empty());
      FactDeferred damaged =
          new FactDeferred(
              2,
              "correction.annul-entry",
              "{}",
              "a.B",
              List.of(),
              Optional.empty(),
              Optional.empty());
      EventStream stream =
          EventStream.absent()
              .expecting(
                  List.of(new DatedEvent(unheard, ACCEPTED), new DatedEvent(damaged, ACCEPTED)),
                  replayer);

      List<DatedEvent> released =
          new PendingFacts(replayer, ACCEPTED).admit(stream, (source, command, then) -> true);

      assertThat(released).isEmpty();
    }

    @Test
    void each_fact_that_waits_is_tried_a_few_times_however_many_there_are() {
      AtomicInteger decisions = new AtomicInteger();
      List<Feature<?, ?>> features = List.of(CorrectionFeature.INSTANCE, counting(decisions));
      Replayer replayer =
          new Replayer(new TypeRegister(features), CalendarBook.bundled(), LocalRuleBook.USUAL);
      int facts = 100;
      List<DatedEvent> held = new ArrayList<>();
      for (int i = 1; i <= facts; i++) {
        Fact fact =
            Fact.of(desk.stream(), PROVINCE, "f" + i, AcceptApplication.of("L" + i), ACCEPTED);
        held.add(
            PendingFacts.pending(
                CommandEnvelope.of(fact, replayer.register()),
                Refusal.of(RequestRule.TOO_MANY_WAIT, 0, "", 0, 0),
                i));
      }
      EventStream stream = EventStream.absent().expecting(held, replayer);

      List<DatedEvent> released =
          new PendingFacts(replayer, ACCEPTED).admit(stream, (source, command, then) -> true);

      assertThat(released).isEmpty();
      assertThat(decisions.get()).isBetween(facts, 3 * facts);
    }

    @Test
    void no_more_facts_wait_than_can_be_tried_again() {
      ProjectDesk untold = ProjectDesk.on("2024-04-20");
      for (int i = 1; i <= 500; i++) {
        assertThat(untold.record(WithdrawApplication.of("L"), DECIDED))
            .isInstanceOf(Deferred.class);
      }

      Refusal refusal = ((Refused) untold.record(ACCEPT, ACCEPTED)).refusal();

      assertThat(refusal.rule()).isEqualTo(RequestRule.TOO_MANY_WAIT);
      assertThat(refusal.text(Locale.ENGLISH))
          .isEqualTo(
              "500 facts of stream project/P-2024-001 wait already, and at most 500 may; tell what"
                  + " they presuppose first, or annul some, beginning with entry 1; then report this"
                  + " one again");
      assertThat(refusal.text(Locale.CHINESE))
          .isEqualTo("流project/P-2024-001中已有500件事实等待处理，最多500件；请先补报其前提事项，或自第1号记录起撤销不再需要的，再重新报送");
      assertThat(untold.view().version()).isEqualTo(500);
      assertThat(untold.record(Plans.adopt(licence("L")), ACCEPTED)).isInstanceOf(Done.class);
      assertThat(untold.record(ACCEPT, ACCEPTED)).isInstanceOf(Done.class);
    }
  }

  @Nested
  class IdOfAFact {
    @Test
    void a_fact_is_taken_once_whether_it_waits_was_taken_or_was_released() {
      report("d", DECIDE, DECIDED);
      long version = desk.view().version();

      assertThat(report("d", DECIDE, DECIDED))
          .isEqualTo(new Deferred(2, "approval.DECISION_BEFORE_ACCEPTANCE", true));
      assertThat(desk.view().version()).isEqualTo(version);

      Done accepted = (Done) report("a", ACCEPT, ACCEPTED);
      assertThat(report("a", ACCEPT, ACCEPTED))
          .isEqualTo(new Done(accepted.events(), accepted.version(), true));
      assertThat(report("d", DECIDE, DECIDED)).isInstanceOf(Done.class);
      assertThat(desk.view().version()).isEqualTo(accepted.version());
    }

    @Test
    void another_fact_under_the_same_id_is_refused() {
      report("d", DECIDE, DECIDED);

      Refused other = (Refused) report("d", ACCEPT, DECIDED);

      assertThat(other.refusal().rule()).isEqualTo(RequestRule.COMMAND_KEY_REUSED);
    }

    @Test
    void the_same_id_of_another_source_is_another_fact() {
      report("a", ACCEPT, ACCEPTED);

      Outcome other =
          desk.zhuanban()
              .record(Fact.of(desk.stream(), new PersonRef("city"), "a", DECIDE, DECIDED));

      assertThat(other).isInstanceOf(Done.class);
    }

    @Test
    void malformed_names_are_a_mistake_of_the_caller() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> report("a b", ACCEPT, ACCEPTED))
          .withMessage(
              "Fact.id has 1 to 90 characters out of A-Z a-z 0-9 . _ : -, but was 'a b'; write it"
                  + " with those");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Fact.of(desk.stream(), new PersonRef("a:b"), "1", ACCEPT, ACCEPTED))
          .withMessage(
              "Fact.source has 1 to 32 characters out of A-Z a-z 0-9 . _ -, but was 'a:b'; write it"
                  + " with those");
    }
  }
}
