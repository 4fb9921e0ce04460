package org.zhuanban.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.zhuanban.testing.domain.Plans.licence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.zhuanban.AsOf;
import org.zhuanban.Messaging;
import org.zhuanban.ProjectView;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.AcceptanceEvent.AcceptanceDeemed;
import org.zhuanban.approval.AcceptanceEvent.ApplicationAccepted;
import org.zhuanban.approval.Application;
import org.zhuanban.approval.ApprovalRule;
import org.zhuanban.approval.ClockCommand.EndPause;
import org.zhuanban.approval.ClockCommand.StartPause;
import org.zhuanban.approval.DecisionCommand.DecideItem;
import org.zhuanban.approval.DecisionCommand.TerminateApplication;
import org.zhuanban.approval.ReceiptCommand.GiveCorrectionNotice;
import org.zhuanban.approval.ReceiptCommand.ReceiveApplication;
import org.zhuanban.approval.ReceiptCommand.WithdrawApplication;
import org.zhuanban.approval.application.ApplicationState;
import org.zhuanban.approval.application.ExcludedPeriod;
import org.zhuanban.approval.application.Termination;
import org.zhuanban.approval.plan.SpecialProcedure;
import org.zhuanban.command.Command;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.command.Event;
import org.zhuanban.command.Notification;
import org.zhuanban.command.Refusal;
import org.zhuanban.command.ReviewResult;
import org.zhuanban.correction.CorrectionCommand.AnnulEntry;
import org.zhuanban.correction.CorrectionEvent.EntryAnnulled;
import org.zhuanban.correction.CorrectionEvent.EntryExplained;
import org.zhuanban.correction.CorrectionRule;
import org.zhuanban.correction.Corrections;
import org.zhuanban.deadline.PauseReason;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.input.InputException;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Office;
import org.zhuanban.party.PersonRef;
import org.zhuanban.project.taskforce.TaskForceCommand.ChangeLeader;
import org.zhuanban.project.taskforce.TaskForceCommand.EstablishTaskForce;
import org.zhuanban.project.taskforce.TaskForceRule;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.Outcome.EntryReview;
import org.zhuanban.request.Request;
import org.zhuanban.request.RequestRule;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.ProjectDesk;
import org.zhuanban.testing.domain.StreamDesk;

class LateEntriesTest {

  // Monday; the five working days for corrections end on 15 April, a Monday.
  private static final LocalDate RECEIVED = LocalDate.of(2024, 4, 8);

  private static final LocalDate NOTICED = LocalDate.of(2024, 4, 11);

  private static final LocalDate DEEMED = LocalDate.of(2024, 4, 16);

  private static final LocalDate ENTERED = LocalDate.of(2024, 4, 18);

  private static final Command NOTICE = GiveCorrectionNotice.of("L", new DocumentRef("notice-1"));

  private static final String WHY = "窗口当日停电";

  private static final Command DECIDE = DecideItem.approve("L");

  private int sent;

  private Outcome late(ProjectDesk desk, Command command, LocalDate day) {
    return desk.zhuanban().handle(desk.newRequest("late-" + ++sent, command, day).because(WHY));
  }

  private static AnnulEntry annul(long entry) {
    return AnnulEntry.of(entry, new DocumentRef("memo-1"), new PersonRef("head-1"));
  }

  private static List<EntryReview> consequences(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done) outcome).consequences();
  }

  /** Received, and accepted by silence, as the sweep has found. */
  private static ProjectDesk deemed() {
    ProjectDesk desk = ProjectDesk.withoutEscalation("2024-04-08", licence("L"));
    desk.recorded(ReceiveApplication.of("L", false));
    desk.day(ENTERED).zhuanban().sweep();
    assertThat(desk.currentCase("L").deemedAccepted()).isTrue();
    return desk;
  }

  private static Office leader(int number) {
    return Office.of(Office.Rank.COUNTY_LEADER, "副县长" + number);
  }

  @Nested
  class LateEntry {
    @Test
    void a_notice_entered_after_silence_had_accepted_is_in_time_and_undoes_the_acceptance() {
      ProjectDesk desk = deemed();

      Outcome outcome = late(desk, NOTICE, NOTICED);

      DatedEvent deemed = desk.view().history().get(2);
      assertThat(deemed.event()).isInstanceOf(AcceptanceDeemed.class);
      assertThat(consequences(outcome))
          .containsExactly(new EntryReview(3, deemed, ReviewResult.WITHDRAWN));
      assertThat(desk.currentCase("L").deemedAccepted()).isFalse();
      assertThat(desk.currentCase("L").acceptedOn()).isEmpty();
      assertThat(desk.currentCase("L").noticedOn()).contains(NOTICED);
      assertThat(desk.state("L", "2024-04-18")).isEqualTo(ApplicationState.CORRECTION);
      assertThat(desk.violations()).isEmpty();
      assertThat(desk.another().view().approvals().state())
          .isEqualTo(desk.view().approvals().state());
      assertThat(desk.dutyRow("receive:L:1").closedOn()).contains(NOTICED);
      assertThat(desk.storage().duties(desk.stream()))
          .extracting(DutyRow::key)
          .containsExactly("receive:L:1");
      Corrections corrections = desk.view().corrections();
      assertThat(corrections.reasons()).containsExactly(Map.entry(4L, WHY));
      assertThat(corrections.reviewed()).containsExactly(Map.entry(3L, ReviewResult.WITHDRAWN));
    }

    @Test
    void what_was_known_stays_readable_beside_what_holds() {
      ProjectDesk desk = deemed();
      late(desk, NOTICE, NOTICED);
      Zhuanban zhuanban = desk.zhuanban();
      LocalDate day = DEEMED.plusDays(1);

      ProjectView holds = zhuanban.read(StreamKind.PROJECT, "P-2024-001", AsOf.day(day));
      ProjectView known =
          zhuanban.read(
              StreamKind.PROJECT, "P-2024-001", AsOf.day(day).knownOn(ENTERED.minusDays(1)));
      ProjectView knownThen =
          zhuanban.read(StreamKind.PROJECT, "P-2024-001", AsOf.day(day).knownOn(ENTERED));

      assertThat(holds.approvals().board(day).get(0).state())
          .isEqualTo(ApplicationState.CORRECTION);
      assertThat(known.approvals().board(day).get(0).state()).isEqualTo(ApplicationState.RECEIVED);
      assertThat(known.history()).hasSize(2);
      assertThat(knownThen.approvals().state()).isEqualTo(holds.approvals().state());
      assertThat(
              zhuanban
                  .read(
                      StreamKind.PROJECT,
                      "P-2024-001",
                      AsOf.day(day).knownOn(RECEIVED.minusDays(1)))
                  .approvals()
                  .board(day))
          .isEmpty();
    }

    @Test
    void an_earlier_day_is_read_with_the_reasons_of_what_was_entered_late() {
      ProjectDesk desk = deemed();
      late(desk, NOTICE, NOTICED);

      ProjectView then = desk.zhuanban().read(StreamKind.PROJECT, "P-2024-001", AsOf.day(NOTICED));

      assertThat(then.history())
          .filteredOn(happened -> happened.event() instanceof EntryExplained)
          .containsExactly(new DatedEvent(new EntryExplained(4, WHY), NOTICED));
      assertThat(then.corrections().reasons()).containsExactly(Map.entry(4L, WHY));
    }

    @Test
    void a_repetition_is_answered_with_the_same_consequences() {
      ProjectDesk desk = deemed();
      Request request = desk.newRequest("key-1", NOTICE, NOTICED).because(WHY);

      Outcome.Done first = (Outcome.Done) desk.zhuanban().handle(request);
      Outcome second = desk.another().zhuanban().handle(request);

      assertThat(second)
          .isEqualTo(new Outcome.Done(first.events(), first.version(), true, first.consequences()));
      assertThat(desk.refused(desk.newRequest("key-1", NOTICE, NOTICED).because("另有原因")).rule())
          .isEqualTo(RequestRule.COMMAND_KEY_REUSED);
    }

    @Test
    @SuppressWarnings("NullAway")
    void a_late_act_says_why_it_is_late() {
      ProjectDesk desk = deemed();

      Refusal refusal = desk.refused(desk.newRequest("key-1", NOTICE, NOTICED));

      assertThat(refusal.rule()).isEqualTo(RequestRule.LATE_WITHOUT_REASON);
      assertThat(refusal.text(Locale.ENGLISH))
          .isEqualTo(
              "Something that took effect on 2024-04-11 is entered late, since the stream already"
                  + " holds what took effect on 2024-04-16; say why");
      assertThat(refusal.text(Locale.CHINESE))
          .isEqualTo("已有自2024年4月16日起生效的记录，自2024年4月11日起生效的行为属于补录；请说明补录原因");
      assertThatExceptionOfType(InputException.class)
          .isThrownBy(() -> desk.newRequest("key-1", NOTICE, NOTICED).because(" "))
          .withMessage("Request.reason is missing; give it");
      assertThatExceptionOfType(InputException.class)
          .isThrownBy(() -> desk.newRequest("key-1", NOTICE, NOTICED).because(null))
          .withMessage("Request.reason is missing; give it");
      assertThatExceptionOfType(InputException.class)
          .isThrownBy(() -> desk.newRequest("key-1", NOTICE, NOTICED).insteadOf(null))
          .withMessage("Request.insteadOf is missing; give it");
      assertThatExceptionOfType(InputException.class)
          .isThrownBy(
              () ->
                  desk.zhuanban()
                      .handle(desk.newRequest("key-1", NOTICE, NOTICED).because("a\u0000b")))
          .withMessage("Request.reason holds the character U+0000, which is not kept; remove it");
    }

    @Test
    void a_reason_is_kept_with_an_act_that_is_not_late_too() {
      ProjectDesk desk = ProjectDesk.withoutEscalation("2024-04-08", licence("L"));

      Outcome outcome = late(desk, ReceiveApplication.of("L", true), RECEIVED);

      assertThat(StreamDesk.events(outcome)).hasSize(2).contains(new EntryExplained(2, WHY));
      assertThat(consequences(outcome)).isEmpty();
    }

    @Test
    void a_late_act_that_its_day_does_not_allow_is_refused_like_any_other() {
      ProjectDesk desk = deemed();

      Outcome outcome = late(desk, DecideItem.approve("L"), NOTICED);

      assertThat(((Outcome.Refused) outcome).refusal().rule().code())
          .isEqualTo("approval.DECISION_BEFORE_ACCEPTANCE");
      assertThat(desk.view().version()).isEqualTo(3);
    }

    @Test
    void a_late_act_that_makes_a_later_one_impossible_is_refused_and_names_it() {
      ProjectDesk desk = deemed();
      desk.recorded(DecideItem.approve("L"));

      Refusal refusal = desk.refused(desk.newRequest("key-1", NOTICE, NOTICED).because(WHY));

      assertThat(refusal.rule()).isEqualTo(RequestRule.LATER_ACT_IMPOSSIBLE);
      assertThat(refusal.text(Locale.ENGLISH))
          .isEqualTo(
              "Entry 4 (Decision of an item) of 2024-04-18 would then be impossible: \"Item … cannot be decided: no application for it is accepted\"; annul that entry first");
      assertThat(refusal.text(Locale.CHINESE))
          .isEqualTo("第4号记录（作出审批决定，2024年4月18日）将因此不能成立：“事项…不能作出决定：尚未受理”；请先撤销该记录");
    }

    /** The end that came first ended the review, the only procedure known then. */
    @Test
    void an_end_without_a_name_ends_what_is_open_once_all_facts_are_known() {
      ProjectDesk desk =
          ProjectDesk.withoutEscalation(
              "2018-06-19",
              Plans.promised("L")
                  .addSpecial(
                      new SpecialProcedure(
                          PauseReason.EXPERT_REVIEW,
                          Optional.of(TimeLimit.workingDays(4, "专家评审工作规则")),
                          false))
                  .build());
      desk.day(LocalDate.of(2018, 12, 1));
      desk.record(StartPause.of("L", "EXPERT_REVIEW"), LocalDate.of(2018, 8, 30));
      desk.record(EndPause.of("L"), LocalDate.of(2018, 9, 29));
      desk.record(ReceiveApplication.of("L", false), LocalDate.of(2018, 7, 16));
      desk.record(AcceptApplication.of("L"), LocalDate.of(2018, 9, 17));
      desk.record(StartPause.of("L", "HEARING"), LocalDate.of(2018, 9, 17));
      assertThat(desk.view().corrections().pending()).hasSize(1);

      desk.record(
          new TerminateApplication("L", Termination.PROJECT_TERMINATED, new DocumentRef("paper")),
          LocalDate.of(2018, 9, 16));

      assertThat(desk.view().corrections().pending()).isEmpty();
      Application second = desk.currentCase("L");
      assertThat(second.attempt()).isEqualTo(2);
      assertThat(second.pauses()).extracting(ExcludedPeriod::procedure).containsExactly("HEARING");
      assertThat(second.openPauses()).isEmpty();
    }

    @Test
    void a_lead_is_handed_over_by_whoever_had_it_even_when_entered_late() {
      ProjectDesk desk = ProjectDesk.on("2024-04-08");
      desk.recorded(Plans.sign());
      desk.recorded(EstablishTaskForce.of(List.of(leader(1)), List.of(Plans.LAND_HEAD), List.of()));
      desk.day("2024-04-12").recorded(ChangeLeader.of(leader(1), leader(2)));

      Outcome outcome =
          late(desk, ChangeLeader.of(leader(1), leader(3)), LocalDate.of(2024, 4, 10));

      assertThat(((Outcome.Refused) outcome).refusal().arguments())
          .containsExactly(
              "3",
              Refusal.command("taskforce.change-leader"),
              "2024-04-12",
              Refusal.rule(TaskForceRule.NOT_THE_LEADER));
    }

    @Test
    void a_late_entry_in_a_stream_of_a_thousand_events_is_told_like_any_other() {
      ProjectDesk desk = ProjectDesk.on("2024-04-08");
      desk.recorded(Plans.sign());
      desk.recorded(EstablishTaskForce.of(List.of(leader(2)), List.of(Plans.LAND_HEAD), List.of()));
      desk.day("2024-04-12");
      for (int version = 3; version <= 1_000; version++) {
        desk.recorded(ChangeLeader.of(leader(version - 1), leader(version)));
      }

      Outcome outcome = late(desk, Plans.adopt(licence("L")), LocalDate.of(2024, 4, 9));

      assertThat(((Outcome.Done) outcome).version()).isEqualTo(1_002);
      assertThat(desk.another().view().taskForce()).isEqualTo(desk.view().taskForce());
    }
  }

  @Nested
  class Annulment {
    @Test
    void a_wrong_act_is_annulled_and_what_followed_from_it_goes_with_it() {
      ProjectDesk desk = ProjectDesk.withoutEscalation("2024-04-08", licence("L"));
      desk.recorded(AcceptApplication.of("L"));
      desk.day("2024-04-10");
      // Not in the list of the law: a violation follows.
      desk.recorded(StartPause.of("L", "LEAVE"));

      Outcome outcome = desk.record(annul(3));

      assertThat(consequences(outcome))
          .containsExactly(
              new EntryReview(4, desk.view().history().get(3), ReviewResult.WITHDRAWN));
      assertThat(desk.violations()).isEmpty();
      assertThat(desk.currentCase("L").pauses()).isEmpty();
      assertThat(desk.another().view().approvals().state())
          .isEqualTo(desk.view().approvals().state());
      assertThat(desk.view().corrections().annulled().values())
          .containsExactly(
              new EntryAnnulled(3, new DocumentRef("memo-1"), new PersonRef("head-1")));
    }

    @Test
    void after_a_notice_is_annulled_silence_has_its_effect() {
      ProjectDesk desk = ProjectDesk.withoutEscalation("2024-04-08", licence("L"), licence("M"));
      desk.recorded(ReceiveApplication.of("L", false));
      desk.recorded(NOTICE);
      desk.day(ENTERED).recorded(ReceiveApplication.of("M", true));

      Outcome outcome = desk.record(annul(3));

      assertThat(desk.currentCase("L").deemedAccepted()).isTrue();
      assertThat(consequences(outcome))
          .extracting(EntryReview::result, kept -> kept.event().effectiveOn())
          .containsExactly(tuple(ReviewResult.ADDED, DEEMED));
      // Entered again, and wrong again: the same silence is withdrawn and follows anew.
      late(desk, NOTICE, RECEIVED);
      assertThat(desk.currentCase("L").deemedAccepted()).isFalse();
      late(desk, annul(desk.view().version() - 2), ENTERED);
      assertThat(desk.currentCase("L").deemedAccepted()).isTrue();
      assertThat(desk.another().view().approvals().state())
          .isEqualTo(desk.view().approvals().state());
    }

    @Test
    void only_an_act_is_annulled_and_only_once() {
      ProjectDesk desk = deemed();
      desk.record(WithdrawApplication.of("L"));
      desk.recorded(annul(4));

      Refusal consequence = desk.refused(annul(3));
      Refusal annulment = desk.refused(annul(5));
      Refusal twice = desk.refused(annul(4));

      assertThat(List.of(consequence.rule(), annulment.rule(), desk.refused(annul(99)).rule()))
          .containsOnly(CorrectionRule.NOT_AN_ACT);
      assertThat(consequence.text(Locale.ENGLISH))
          .isEqualTo(
              "Entry 3 holds no act that could be annulled; annul the act from which it follows");
      assertThat(consequence.text(Locale.CHINESE)).isEqualTo("第3号记录不是可撤销的办理行为；请撤销产生它的行为");
      assertThat(twice.rule()).isEqualTo(CorrectionRule.ALREADY_ANNULLED);
      assertThat(twice.text(Locale.ENGLISH))
          .isEqualTo(
              "Entry 4 was annulled before, on the ground of paper memo-1; enter anew what is right");
      assertThat(twice.text(Locale.CHINESE)).isEqualTo("第4号记录已依据文件memo-1撤销；请重新录入正确内容");
    }

    @Test
    void an_annulment_that_makes_a_later_act_impossible_is_refused_and_names_it() {
      ProjectDesk desk = ProjectDesk.withoutEscalation("2024-04-08", licence("L"));
      desk.recorded(AcceptApplication.of("L"));
      desk.day("2024-04-10").recorded(WithdrawApplication.of("L"));

      Refusal refusal = desk.refused(annul(2));

      assertThat(refusal.rule()).isEqualTo(RequestRule.LATER_ACT_IMPOSSIBLE);
      assertThat(refusal.arguments())
          .containsExactly(
              "3",
              Refusal.command("approval.withdraw-application"),
              "2024-04-10",
              Refusal.rule(ApprovalRule.NOTHING_TO_WITHDRAW));
    }

    @Test
    void whoever_is_to_be_told_can_be_told_of_what_was_withdrawn() {
      ProjectDesk desk = deemed();
      List<Event<?>> seen = new ArrayList<>();
      Zhuanban telling =
          Zhuanban.builder()
              .storage(desk.storage())
              .clock(desk.clock())
              .messaging(
                  Messaging.builder()
                      .notifications(
                          (happened, after, today) -> {
                            seen.add(happened.event());
                            return List.<Notification>of();
                          })
                      .build())
              .build();

      Outcome outcome = telling.handle(desk.newRequest("key-1", NOTICE, NOTICED).because(WHY));

      assertThat(seen).isEqualTo(StreamDesk.events(outcome));
    }

    @Test
    void silence_up_to_today_follows_from_an_annulment_at_once() {
      ProjectDesk desk = ProjectDesk.withoutEscalation("2019-12-06", licence("L"));
      desk.recorded(ReceiveApplication.of("L", false));
      desk.day("2019-12-09").recorded(NOTICE);

      Outcome outcome =
          desk.day("2019-12-18")
              .zhuanban()
              .handle(desk.newRequest("annul", annul(3), LocalDate.of(2019, 12, 18)));

      assertThat(consequences(outcome))
          .singleElement()
          .satisfies(
              added -> {
                assertThat(added.result()).isEqualTo(ReviewResult.ADDED);
                assertThat(added.event().event()).isInstanceOf(AcceptanceDeemed.class);
                assertThat(added.event().effectiveOn()).isEqualTo("2019-12-14");
              });
      assertThat(desk.state("L", "2019-12-18")).isEqualTo(ApplicationState.RUNNING);
    }
  }

  @Nested
  class CommittedLimit {
    @Test
    void a_promise_that_would_be_another_now_is_put_before_a_human_and_stays_as_told() {
      ProjectDesk desk = ProjectDesk.withoutEscalation("2024-04-08", licence("L"));
      desk.day("2024-04-10").recorded(AcceptApplication.of("L"));
      Event<?> told = desk.view().history().get(1).event();
      desk.day("2024-04-12").recorded(WithdrawApplication.of("L"));

      // An attempt before makes this one the second.
      late(desk, ReceiveApplication.of("L", true), RECEIVED);
      Outcome outcome = late(desk, WithdrawApplication.of("L"), RECEIVED.plusDays(1));

      assertThat(consequences(outcome))
          .containsExactly(
              new EntryReview(
                  2, new DatedEvent(told, LocalDate.of(2024, 4, 10)), ReviewResult.TO_BE_DECIDED));
      assertThat(desk.view().history().get(1).event()).isEqualTo(told);
      assertThat(desk.view().approvals().state().attempts("L")).hasSize(2);
    }

    @Test
    void a_promise_is_the_one_that_could_be_made_on_its_day_whenever_it_is_entered() {
      // 国办发明电〔2020〕1号 of 27 January 2020 made the Spring Festival longer.
      LocalDate day = LocalDate.of(2020, 1, 20);
      Command accept = AcceptApplication.of("L");
      ProjectDesk inTime = ProjectDesk.withoutEscalation("2020-01-20", licence("L"));
      ProjectDesk late = ProjectDesk.withoutEscalation("2020-01-20", licence("L"));
      late.day("2020-02-20");

      List<Event<?>> promised = inTime.recordedEvents(accept);
      Outcome outcome = late.zhuanban().handle(late.newRequest("key-1", accept, day));

      assertThat(StreamDesk.events(outcome)).isEqualTo(promised);
      assertThat(((ApplicationAccepted) promised.get(0)).committedDue())
          .contains(LocalDate.of(2020, 2, 7));
      assertThat(late.committedDue("L", "2020-02-20")).contains(LocalDate.of(2020, 2, 11));
    }
  }

  @Nested
  class Replacement {
    @Test
    void a_wrong_act_is_replaced_in_one_step_while_what_came_after_it_stays() {
      ProjectDesk desk = ProjectDesk.withoutEscalation("2024-04-08", licence("L"));
      desk.day("2024-04-10").recorded(AcceptApplication.of("L"));
      desk.day("2024-04-15").recorded(DECIDE);
      long version = desk.view().version();

      // Annulled alone, the acceptance would leave the decision without one.
      assertThat(desk.refused(desk.newRequest("annul", annul(2), desk.zhuanban().today())).rule())
          .isEqualTo(RequestRule.LATER_ACT_IMPOSSIBLE);
      Outcome outcome =
          desk.zhuanban()
              .handle(
                  desk.newRequest("replace", AcceptApplication.of("L"), LocalDate.of(2024, 4, 9))
                      .because(WHY)
                      .insteadOf(annul(2)));

      assertThat(outcome).isInstanceOf(Outcome.Done.class);
      assertThat(desk.currentCase("L").acceptedOn()).contains(LocalDate.of(2024, 4, 9));
      assertThat(desk.currentCase("L").decidedOn()).contains(LocalDate.of(2024, 4, 15));
      assertThat(desk.another().view().approvals().state())
          .isEqualTo(desk.view().approvals().state());
      Corrections corrections = desk.view().corrections();
      assertThat(corrections.annulled()).containsOnlyKeys(2L);
      assertThat(corrections.firstEntries()).containsExactly(Map.entry(version + 2, 2L));
      assertThat(corrections.reasons()).containsExactly(Map.entry(version + 2, WHY));
      assertThat(
              desk.zhuanban()
                  .read(
                      StreamKind.PROJECT,
                      "P-2024-001",
                      AsOf.day(LocalDate.of(2024, 4, 15)).knownOn(LocalDate.of(2024, 4, 14)))
                  .approvals()
                  .state()
                  .currentCase("L")
                  .orElseThrow()
                  .acceptedOn())
          .contains(LocalDate.of(2024, 4, 10));
    }

    @Test
    void a_replacement_keeps_the_place_of_the_wrong_act_among_the_acts_of_its_day() {
      ProjectDesk desk = ProjectDesk.withoutEscalation("2024-04-08", licence("L"));
      desk.recorded(ReceiveApplication.of("L", true));
      desk.recorded(AcceptApplication.of("L"));

      Outcome outcome =
          desk.zhuanban()
              .handle(
                  desk.newRequest(
                          "replace", ReceiveApplication.of("L", false), desk.zhuanban().today())
                      .insteadOf(annul(2)));

      assertThat(outcome).isInstanceOf(Outcome.Done.class);
      assertThat(desk.currentCase("L").receivedOn()).contains(RECEIVED);
      assertThat(desk.another().view().approvals().state())
          .isEqualTo(desk.view().approvals().state());
    }

    @Test
    void what_cannot_be_replaced_is_said() {
      ProjectDesk desk = ProjectDesk.withoutEscalation("2024-04-08", licence("L"));
      desk.recorded(AcceptApplication.of("L"));
      desk.recorded(DECIDE);
      LocalDate today = desk.zhuanban().today();

      assertThat(desk.refused(desk.newRequest("a", DECIDE, today).insteadOf(annul(9))).rule())
          .isEqualTo(CorrectionRule.NOT_AN_ACT);
      assertThat(desk.refused(desk.newRequest("b", NOTICE, today).insteadOf(annul(2))).rule())
          .isEqualTo(ApprovalRule.NOT_RECEIVED);
      assertThat(
              desk.refused(
                      desk.newRequest("c", WithdrawApplication.of("L"), today).insteadOf(annul(2)))
                  .rule())
          .isEqualTo(ApprovalRule.NOTHING_TO_WITHDRAW);
    }
  }
}
