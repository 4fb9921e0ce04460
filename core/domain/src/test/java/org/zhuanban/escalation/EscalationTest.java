package org.zhuanban.escalation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.zhuanban.spi.MessageState.WAITING;
import static org.zhuanban.testing.domain.Plans.licence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhuanban.InMemoryStorage;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.ClockCommand.EndPause;
import org.zhuanban.approval.ClockCommand.StartPause;
import org.zhuanban.approval.DecisionCommand.DecideItem;
import org.zhuanban.approval.ReceiptCommand.ReceiveApplication;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.command.ReviewResult;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.deadline.PauseReason;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.EscalationPolicy;
import org.zhuanban.duty.EscalationTable;
import org.zhuanban.escalation.Escalations.EscalationNotice;
import org.zhuanban.escalation.rules.EscalationFeature;
import org.zhuanban.party.Role;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.Request;
import org.zhuanban.spi.Directory;
import org.zhuanban.spi.Directory.Address;
import org.zhuanban.spi.KeptMessage;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.ProjectDesk;
import org.zhuanban.testing.domain.SettableClock;
import org.zhuanban.testing.domain.StreamDesk;

class EscalationTest {
  // Accepted on Monday 8 April: promised by the 22nd, to be decided by law by 8 May.
  private static final LocalDate ACCEPTED = LocalDate.of(2024, 4, 8);
  private static final String DUTY = "decide:L:1";

  private static final DecideItem DECIDE = DecideItem.approve("L");

  private static ProjectDesk accepted() {
    ProjectDesk desk = ProjectDesk.with(ACCEPTED.toString(), licence("L"));
    desk.recorded(AcceptApplication.of("L"));
    return desk;
  }

  private static List<String> told(ProjectDesk desk) {
    return desk.view().supervision().escalations().of(DUTY).stream()
        .map(told -> told.on() + " " + told.step().role())
        .toList();
  }

  @Test
  void whoever_stands_on_a_step_is_told_once_when_its_day_has_come() {
    ProjectDesk desk = accepted();

    for (LocalDate day = ACCEPTED; day.isBefore(LocalDate.of(2024, 6, 1)); day = day.plusDays(1)) {
      desk.day(day).zhuanban().sweep();
      desk.another().zhuanban().sweep();
    }

    assertThat(told(desk))
        .containsExactly(
            "2024-04-19 HANDLER",
            "2024-04-23 DEPARTMENT_HEAD",
            "2024-04-23 LEAD_DEPARTMENT",
            "2024-05-09 TASK_FORCE_LEADER",
            "2024-05-11 SUPERVISION_OFFICE",
            "2024-05-14 COMMITTEE");
    assertThat(desk.zhuanban().sweep().changed()).isZero();
  }

  @Test
  void a_sweep_that_comes_late_dates_every_step_on_its_own_day() {
    ProjectDesk daily = accepted();
    for (LocalDate day = ACCEPTED; day.isBefore(LocalDate.of(2024, 6, 1)); day = day.plusDays(1)) {
      daily.day(day).zhuanban().sweep();
    }
    ProjectDesk late = accepted();

    late.day("2024-06-01").zhuanban().sweep();

    assertThat(late.view().supervision().escalations())
        .isEqualTo(daily.view().supervision().escalations());
  }

  @Test
  void nobody_is_told_of_what_is_done() {
    ProjectDesk desk = accepted();
    desk.day("2024-04-18").recorded(DECIDE);
    desk.day("2024-05-20").zhuanban().sweep();

    assertThat(told(desk)).isEmpty();
  }

  /** Nothing that happens on a day is told of before it is over, whatever came first on it. */
  @Test
  void of_a_duty_that_silence_began_today_somebody_is_told_tomorrow() {
    ApprovalItem.Builder quick = Plans.item("L", ItemKind.LICENCE);
    quick.statutory(Plans.TWENTY).committed(TimeLimit.workingDays(3, "服务指南"));
    ProjectDesk desk = ProjectDesk.with(ACCEPTED.toString(), quick.build());
    desk.recorded(ReceiveApplication.of("L", true));

    desk.day("2024-04-16").zhuanban().sweep();
    assertThat(desk.view().duties(desk.zhuanban().today())).extracting(Duty::key).contains(DUTY);
    assertThat(told(desk)).isEmpty();

    desk.day("2024-04-17").zhuanban().sweep();
    assertThat(told(desk))
        .containsExactly("2024-04-17 DEPARTMENT_HEAD", "2024-04-17 LEAD_DEPARTMENT");
  }

  @Test
  void the_agenda_looks_at_a_duty_when_its_next_step_is_reached() {
    ProjectDesk desk = accepted();
    assertThat(nextReviewOn(desk)).contains(LocalDate.of(2024, 4, 19));
    desk.day("2024-04-19").zhuanban().sweep();
    assertThat(nextReviewOn(desk)).contains(LocalDate.of(2024, 4, 23));
  }

  private static Optional<LocalDate> nextReviewOn(ProjectDesk desk) {
    return desk.storage().duties(desk.stream()).stream()
        .filter(row -> row.key().equals(DUTY))
        .findFirst()
        .orElseThrow()
        .nextReviewOn();
  }

  @Test
  void a_pause_moves_the_steps_to_come_and_repeats_none() {
    ProjectDesk desk = accepted();
    desk.day("2024-04-19").zhuanban().sweep();
    desk.day("2024-04-22")
        .recorded(
            StartPause.of("L", PauseReason.EXPERT_REVIEW.name())
                .withNotifiedOn(LocalDate.of(2024, 4, 22)));
    desk.day("2024-05-06").zhuanban().sweep();
    assertThat(told(desk)).containsExactly("2024-04-19 HANDLER");

    desk.recorded(EndPause.of("L").withProcedure(PauseReason.EXPERT_REVIEW.name()));
    desk.day("2024-05-31").zhuanban().sweep();

    assertThat(told(desk)).hasSizeGreaterThan(2).startsWith("2024-04-19 HANDLER");
    assertThat(desk.view().supervision().escalations().of(DUTY))
        .extracting(told -> told.step().role())
        .doesNotHaveDuplicates();
    LocalDate due =
        desk.clock("L").bindingDue(desk.view().calendars()).map(Deadline.Due::date).orElseThrow();
    assertThat(desk.view().supervision().escalations().of(DUTY).get(1).on()).isAfter(due);
  }

  @Test
  void a_late_entry_by_which_a_step_was_never_reached_takes_it_back_and_says_why() {
    ProjectDesk desk = accepted();
    desk.day("2024-04-25").zhuanban().sweep();
    assertThat(told(desk)).hasSize(3);

    Outcome outcome =
        desk.zhuanban()
            .handle(desk.newRequest("late-1", DECIDE, LocalDate.of(2024, 4, 18)).because("窗口当日停电"));

    assertThat(((Outcome.Done) outcome).consequences())
        .filteredOn(consequence -> consequence.event().event() instanceof EscalationStepReached)
        .extracting(Outcome.EntryReview::result)
        .containsOnly(ReviewResult.WITHDRAWN)
        .hasSize(3);
    assertThat(told(desk)).isEmpty();
    assertThat(desk.view().corrections().reasons().values()).contains("窗口当日停电");
    assertThat(((InMemoryStorage) desk.storage()).outbox().list(WAITING, Optional.empty(), 10))
        .extracting(kept -> new String(kept.message().body().toArray(), UTF_8))
        .filteredOn(body -> body.contains(EscalationFeature.WITHDRAWN))
        .hasSize(3);
  }

  @Test
  void a_notice_that_appears_midway_moves_the_steps_to_come_whenever_somebody_looks() {
    // Promised by 31 January 2020, and by 3 February from the notice of 27 January on.
    List<List<EscalationNotice>> ways = new ArrayList<>();
    for (boolean daily : List.of(true, false)) {
      ProjectDesk desk = ProjectDesk.with("2020-01-13", licence("L"));
      desk.recorded(AcceptApplication.of("L"));
      LocalDate end = LocalDate.of(2020, 3, 10);
      for (LocalDate day = LocalDate.of(2020, 1, 14); day.isBefore(end); day = day.plusDays(1)) {
        if (daily) {
          desk.day(day).zhuanban().sweep();
        }
      }
      desk.day(end).zhuanban().sweep();
      ways.add(desk.view().supervision().escalations().of(DUTY));
    }

    assertThat(ways.get(1)).isEqualTo(ways.get(0)).isNotEmpty();
    assertThat(ways.get(0))
        .extracting(EscalationNotice::on, told -> told.step().role())
        .startsWith(
            tuple(LocalDate.of(2020, 1, 23), Role.HANDLER),
            tuple(LocalDate.of(2020, 2, 4), Role.DEPARTMENT_HEAD));
  }

  @Test
  void a_county_sets_policies_of_its_own_for_what_begins_under_them() {
    EscalationPolicy one =
        new EscalationPolicy(
            List.of(
                new EscalationPolicy.EscalationStep(
                    Role.LEAD_BUREAU, EscalationPolicy.Anchor.PROMISED, -3)),
            "县督查办法");
    EscalationTable policies =
        new EscalationTable(
            List.of(
                new EscalationTable.Local(
                    "approval.DECIDE", one, ACCEPTED.plusDays(1), Optional.empty())));

    assertThat(toldUnder(policies, ACCEPTED))
        .contains(Role.HANDLER)
        .doesNotContain(Role.LEAD_BUREAU);
    assertThat(toldUnder(policies, ACCEPTED.plusDays(1))).containsExactly(Role.LEAD_BUREAU);
  }

  private static List<Role> toldUnder(EscalationTable policies, LocalDate from) {
    SettableClock clock = new SettableClock(from);
    Zhuanban zhuanban = Zhuanban.builder().clock(clock).escalation(policies).build();
    zhuanban.handle(StreamKind.PROJECT.stream("P"), Plans.adopt(licence("L")), StreamDesk.CLERK);
    zhuanban.handle(StreamKind.PROJECT.stream("P"), AcceptApplication.of("L"), StreamDesk.CLERK);
    clock.set(LocalDate.of(2024, 6, 1));
    zhuanban.sweep();
    return zhuanban.read(StreamKind.PROJECT, "P").supervision().escalations().of(DUTY).stream()
        .map(told -> told.step().role())
        .toList();
  }

  @Test
  void the_directory_is_asked_for_the_role_and_the_message_waits_for_its_day() {
    List<Directory.Post> asked = new ArrayList<>();
    Directory directory =
        new Directory() {
          @Override
          public List<Address> addresses(String recipient) {
            return List.of();
          }

          @Override
          public List<Address> addresses(Post post) {
            asked.add(post);
            return List.of(new Address("log", post.role()));
          }
        };
    InMemoryStorage storage = new InMemoryStorage();
    SettableClock clock = new SettableClock(ACCEPTED);
    Zhuanban zhuanban =
        Zhuanban.builder().storage(storage).directory(directory).clock(clock).build();
    zhuanban.handle(
        Request.of(
            StreamKind.PROJECT.stream("P"),
            "1",
            Plans.adopt(licence("L")),
            StreamDesk.CLERK,
            ACCEPTED));
    zhuanban.handle(
        Request.of(
            StreamKind.PROJECT.stream("P"),
            "2",
            AcceptApplication.of("L"),
            StreamDesk.CLERK,
            ACCEPTED));
    clock.set(LocalDate.of(2024, 4, 23));
    zhuanban.sweep();

    assertThat(asked)
        .extracting(Directory.Post::role, Directory.Post::organ, Directory.Post::stream)
        .containsExactly(
            tuple("HANDLER", "LAND", StreamKind.PROJECT.stream("P")),
            tuple("DEPARTMENT_HEAD", "LAND", StreamKind.PROJECT.stream("P")),
            tuple("LEAD_DEPARTMENT", "LAND", StreamKind.PROJECT.stream("P")));
    assertThat(storage.outbox().list(WAITING, Optional.empty(), 10))
        .extracting(KeptMessage::message)
        .extracting(message -> message.address())
        .containsExactlyInAnyOrder("HANDLER", "DEPARTMENT_HEAD", "LEAD_DEPARTMENT");
  }
}
