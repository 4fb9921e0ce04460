package org.zhuanban.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuanban.testing.domain.Plans.item;
import static org.zhuanban.testing.domain.Plans.licence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.AcceptanceCommand.AcceptWithDeferredDocuments;
import org.zhuanban.approval.AcceptanceCommand.RecordFiling;
import org.zhuanban.approval.ClockCommand.EndPause;
import org.zhuanban.approval.ClockCommand.ExtendLimit;
import org.zhuanban.approval.ClockCommand.StartPause;
import org.zhuanban.approval.DecisionCommand.DecideItem;
import org.zhuanban.approval.DecisionCommand.DeliverDecision;
import org.zhuanban.approval.ReceiptCommand.CorrectOnSpot;
import org.zhuanban.approval.ReceiptCommand.GiveCorrectionNotice;
import org.zhuanban.approval.ReceiptCommand.ReceiveApplication;
import org.zhuanban.approval.ReceiptCommand.ReceiveSupplement;
import org.zhuanban.approval.ReceiptCommand.SupplyDeferredDocument;
import org.zhuanban.approval.ReceiptCommand.WithdrawApplication;
import org.zhuanban.approval.RenewalCommand.ApplyForRenewal;
import org.zhuanban.approval.RenewalCommand.DecideRenewal;
import org.zhuanban.approval.application.DeferredDocument;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.command.Command;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.request.Outcome;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.ProjectDesk;

/** Several facts of one day, told in another order than they happened in. */
class SameDayTest {
  private static final LocalDate DAY = LocalDate.of(2024, 4, 9);
  private static final DocumentRef PAPER = new DocumentRef("paper-1");
  private static final ReceiveApplication RECEIVE = ReceiveApplication.of("L", true);
  private static final AcceptApplication ACCEPT = AcceptApplication.of("L");
  private static final WithdrawApplication WITHDRAW = WithdrawApplication.of("L");
  private static final StartPause START = StartPause.of("L", "EXPERT_REVIEW").withNotifiedOn(DAY);
  private static final StartPause START_OTHER = StartPause.of("L", "TESTING").withNotifiedOn(DAY);
  private static final EndPause END = EndPause.of("L");
  private static final DecideItem GRANT = DecideItem.approve("L").withDecision(PAPER);
  private static final DeliverDecision DELIVER =
      DeliverDecision.of("L").withValidTo(DAY.plusDays(40));
  private static final ExtendLimit EXTEND = ExtendLimit.of("L", Plans.TEN_MORE, Plans.LAND_HEAD);
  private static final AcceptWithDeferredDocuments TOLERATE =
      AcceptWithDeferredDocuments.of(
          "L", List.of(new DeferredDocument("证明", TimeLimit.workingDays(5, "容缺受理清单"))));
  private static final SupplyDeferredDocument SUPPLY = SupplyDeferredDocument.of("L", "证明");
  private static final ApplyForRenewal APPLY = ApplyForRenewal.of("L");
  private static final DecideRenewal RENEW =
      DecideRenewal.approve("L").withValidTo(DAY.plusDays(400)).withDecision(PAPER);

  /** What happened on a day, in its order, after what had happened the day before. */
  record Day(String name, List<Command> before, List<Command> facts) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Day day(String name, List<Command> before, Command... facts) {
    return new Day(name, before, List.of(facts));
  }

  static Stream<Day> days() {
    return Stream.of(
        day("receipt and acceptance", List.of(), RECEIVE, ACCEPT),
        day("receipt to delivery", List.of(), RECEIVE, ACCEPT, GRANT, DELIVER),
        day("tolerance to grant", List.of(), RECEIVE, TOLERATE, SUPPLY, GRANT),
        day("renewal", List.of(ACCEPT), GRANT, DELIVER, APPLY, RENEW),
        day("a procedure and the decision", List.of(ACCEPT), START, END, GRANT),
        day("the end of a procedure and the decision", List.of(ACCEPT, START), END, GRANT),
        day("two procedures", List.of(ACCEPT, START), END, START_OTHER),
        day("the same procedure again", List.of(ACCEPT, START), END, START),
        day("extension and decision", List.of(ACCEPT), EXTEND, GRANT),
        day("on the spot", List.of(), RECEIVE, CorrectOnSpot.of("L"), ACCEPT),
        day(
            "notice and supplement",
            List.of(RECEIVE),
            GiveCorrectionNotice.of("L", PAPER),
            ReceiveSupplement.of("L")),
        day(
            "notice and what is handed in like an application",
            List.of(RECEIVE),
            GiveCorrectionNotice.of("L", PAPER),
            RECEIVE,
            ACCEPT),
        day("another attempt", List.of(ACCEPT), WITHDRAW, RECEIVE));
  }

  /** Silence about another item is looked for while a place is sought, and must not stay. */
  @Test
  void what_finds_no_place_at_once_leaves_no_silence_behind() {
    ProjectDesk desk = ProjectDesk.with("2024-04-08", licence("L"), licence("M")).day("2024-04-25");
    LocalDate received = LocalDate.of(2024, 4, 8);
    LocalDate granted = LocalDate.of(2024, 4, 18);
    desk.record(ReceiveApplication.of("M", true), received);
    desk.record(ACCEPT, received);
    desk.record(DELIVER, granted);
    desk.record(GRANT, granted);
    assertThat(desk.currentCase("L").deliveredOn()).contains(granted);
    assertThat(desk.currentCase("M").deemedAccepted()).isTrue();

    desk.record(GiveCorrectionNotice.of("M", PAPER), LocalDate.of(2024, 4, 11));

    assertThat(desk.currentCase("M").deemedAccepted()).isFalse();
    assertThat(desk.currentCase("M").noticedOn()).contains(LocalDate.of(2024, 4, 11));
    assertThat(desk.violations()).isEmpty();
  }

  private static ProjectDesk told(List<Command> before, List<Command> facts) {
    ProjectDesk desk = ProjectDesk.with("2024-04-08", licence("L")).day("2024-04-20");
    before.forEach(command -> desk.record(command, DAY.minusDays(1)));
    facts.forEach(command -> desk.record(command, DAY));
    return desk;
  }

  private static void assertSame(ProjectDesk one, ProjectDesk other, Object told) {
    assertThat(one.view().corrections().pending()).as("%s", told).isEmpty();
    assertThat(one.view().approvals().state())
        .as("%s", told)
        .isEqualTo(other.view().approvals().state());
    assertThat(one.view().violations()).as("%s", told).isEqualTo(other.view().violations());
    assertThat(one.another().view().approvals().state())
        .as("%s", told)
        .isEqualTo(other.view().approvals().state());
  }

  @ParameterizedTest
  @MethodSource("days")
  void any_order_of_telling_means_the_same_where_only_one_order_is_possible(Day day) {
    ProjectDesk inOrder = told(day.before(), day.facts());
    assertThat(inOrder.view().corrections().pending()).isEmpty();
    for (int seed = 0; seed < 30; seed++) {
      List<Command> facts = new ArrayList<>(day.facts());
      Collections.shuffle(facts, new Random(seed));
      // Both orders of these are possible, and mean different things.
      if (facts.indexOf(ACCEPT) >= 0
          && day.facts().get(0) instanceof GiveCorrectionNotice
          && facts.indexOf(ACCEPT) < facts.indexOf(day.facts().get(0))) {
        continue;
      }
      assertSame(told(day.before(), facts), inOrder, facts);
    }
  }

  @Test
  void a_filing_and_its_receipt_are_one() {
    List<Command> facts = List.of(ReceiveApplication.of("F", true), RecordFiling.of("F"));
    ProjectDesk inOrder = ProjectDesk.with("2024-04-08", item("F", ItemKind.FILING).build());
    ProjectDesk reversed = ProjectDesk.with("2024-04-08", item("F", ItemKind.FILING).build());

    facts.forEach(fact -> inOrder.record(fact, LocalDate.of(2024, 4, 8)));
    IntStream.of(1, 0).forEach(i -> reversed.record(facts.get(i), LocalDate.of(2024, 4, 8)));

    assertSame(reversed, inOrder, facts);
    assertThat(reversed.view().approvals().state().attempts("F")).hasSize(1);
  }

  @Test
  void what_both_orders_allow_stands_as_it_was_told() {
    ProjectDesk again = told(List.of(), List.of(ACCEPT, WITHDRAW, RECEIVE));
    ProjectDesk once = told(List.of(), List.of(RECEIVE, ACCEPT, WITHDRAW));

    assertThat(again.view().approvals().state().attempts("L")).hasSize(2);
    assertThat(once.view().approvals().state().attempts("L")).hasSize(1);
    assertThat(again.another().view().approvals().state())
        .isEqualTo(again.view().approvals().state());
  }

  @Test
  void a_command_is_refused_where_a_fact_finds_its_place() {
    ProjectDesk desk = ProjectDesk.with("2024-04-08", licence("L"));
    desk.recorded(ACCEPT);

    assertThat(desk.refused(RECEIVE).rule().code()).isEqualTo("approval.ALREADY_ACCEPTED");

    assertThat(desk.record(RECEIVE, LocalDate.of(2024, 4, 8))).isInstanceOf(Outcome.Done.class);
    assertThat(desk.currentCase("L").receivedOn()).contains(LocalDate.of(2024, 4, 8));
    assertThat(desk.view().approvals().state().attempts("L")).hasSize(1);
  }
}
