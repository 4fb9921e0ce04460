package org.zhuanban.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.zhuanban.testing.domain.Plans.item;
import static org.zhuanban.testing.domain.Plans.licence;
import static org.zhuanban.testing.domain.Plans.plain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.ClockCommand.EndPause;
import org.zhuanban.approval.ClockCommand.StartPause;
import org.zhuanban.approval.DecisionCommand.DecideItem;
import org.zhuanban.approval.ReceiptCommand.WithdrawApplication;
import org.zhuanban.approval.application.ApplicationState;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.approval.view.ApprovalRow;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.deadline.LimitUnit;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.duty.Light;
import org.zhuanban.spi.DueDate;
import org.zhuanban.testing.domain.ProjectDesk;

class LightsTest {
  private static ProjectDesk accepted(String day, ApprovalItem... items) {
    ProjectDesk desk = ProjectDesk.with(day, items);
    for (ApprovalItem item : items) {
      desk.recorded(AcceptApplication.of(item.code()));
    }
    return desk;
  }

  private static DecideItem approve(String item) {
    return DecideItem.approve(item);
  }

  private static void review(ProjectDesk desk, String from, String to) {
    desk.day(from)
        .recorded(StartPause.of("L", "EXPERT_REVIEW").withNotifiedOn(LocalDate.parse(from)));
    desk.day(to).recorded(EndPause.of("L"));
  }

  @Test
  void every_light_shows_from_its_first_day() {
    // Promised: 10 working days from 9 September 2024, 24 September. Law: 12 October (PUB-009).
    ProjectDesk desk = accepted("2024-09-09", licence("L"));

    desk.day("2024-10-15").recorded(approve("L"));

    assertThat(desk.timeline("L", "2024-12-31"))
        .containsExactly(
            "2024-09-09 GREEN",
            "2024-09-23 WARN",
            "2024-09-25 YELLOW",
            "2024-10-14 RED",
            "2024-10-15 CLOSED_OVERDUE");
  }

  @Test
  void a_pause_shows_from_its_first_to_its_last_uncounted_day() {
    ProjectDesk desk = accepted("2024-04-08", licence("L"));
    review(desk, "2024-04-15", "2024-05-10");

    desk.day("2024-05-17").recorded(approve("L"));

    // 4 days used; six promised ones are left from make-up Saturday 11 May: 17 May.
    assertThat(desk.timeline("L", "2024-05-31"))
        .containsExactly(
            "2024-04-08 GREEN",
            "2024-04-15 PAUSED",
            "2024-05-11 GREEN",
            "2024-05-16 WARN",
            "2024-05-17 CLOSED_ON_TIME");
  }

  @Test
  void whatever_the_unit_a_warning_shows_from_the_last_working_day_before_on() {
    // 30 days from Wednesday 17 April 2024 end on Friday 17 May; a month ends on that day as well.
    for (TimeLimit limit :
        new TimeLimit[] {
          TimeLimit.calendarDays(30, "环境影响评价法第二十二条"), new TimeLimit(1, LimitUnit.MONTHS, "服务指南")
        }) {
      ProjectDesk desk =
          accepted("2024-04-17", item("L", ItemKind.LICENCE).statutory(limit).build());

      desk.day("2024-05-20").recorded(approve("L"));

      assertThat(desk.timeline("L", "2024-05-31"))
          .containsExactly("2024-04-17 GREEN", "2024-05-16 WARN", "2024-05-20 CLOSED_OVERDUE");
    }
  }

  @Test
  void a_last_day_that_moved_past_a_weekend_is_warned_of_on_the_friday() {
    // 25 days from Tuesday 9 April 2024 end on Saturday 4 May, a holiday until the 5th.
    ProjectDesk desk =
        accepted(
            "2024-04-09",
            item("L", ItemKind.LICENCE)
                .statutory(TimeLimit.calendarDays(25, "环境影响评价法第二十二条"))
                .build());

    desk.day("2024-05-06").recorded(approve("L"));

    assertThat(desk.timeline("L", "2024-05-06"))
        .containsExactly("2024-04-09 GREEN", "2024-04-30 WARN", "2024-05-06 CLOSED_ON_TIME");
  }

  @Test
  void rest_days_keep_the_light() {
    // 10 working days from Friday 17 May 2024 end on Friday 31 May.
    ProjectDesk desk = accepted("2024-05-17", licence("L"));

    assertThat(desk.light("L", "2024-05-31")).contains(Light.WARN);
    assertThat(desk.light("L", "2024-06-01")).contains(Light.WARN);
    assertThat(desk.light("L", "2024-06-02")).contains(Light.WARN);
    assertThat(desk.light("L", "2024-06-03")).contains(Light.YELLOW);
  }

  @Test
  void a_pause_that_ends_on_friday_shows_until_monday() {
    ProjectDesk desk = accepted("2024-05-13", licence("L"));
    review(desk, "2024-05-15", "2024-05-17");

    assertThat(desk.light("L", "2024-05-19")).contains(Light.PAUSED);
    assertThat(desk.light("L", "2024-05-20")).contains(Light.GREEN);
  }

  @Test
  void yellow_outranks_a_pause() {
    ProjectDesk desk = accepted("2024-04-08", licence("L"));
    review(desk, "2024-04-23", "2024-04-26");

    assertThat(desk.light("L", "2024-04-22")).contains(Light.WARN);
    assertThat(desk.timeline("L", "2024-05-31"))
        .containsExactly(
            "2024-04-08 GREEN", "2024-04-19 WARN", "2024-04-23 YELLOW", "2024-05-14 RED");
  }

  @Test
  void closed_lights_say_how_it_ended() {
    ProjectDesk desk =
        accepted("2024-09-09", licence("A"), licence("B"), licence("C"), licence("D"));

    desk.day("2024-09-24").recorded(approve("A"));
    desk.day("2024-09-25").recorded(WithdrawApplication.of("D"));
    desk.day("2024-10-12").recorded(approve("B"));
    desk.day("2024-10-13").recorded(approve("C"));

    assertThat(desk.light("A", "2024-10-13")).contains(Light.CLOSED_ON_TIME);
    assertThat(desk.light("B", "2024-10-13")).contains(Light.CLOSED_LATE);
    assertThat(desk.light("C", "2024-10-13")).contains(Light.CLOSED_OVERDUE);
    assertThat(desk.light("D", "2024-10-13")).contains(Light.CLOSED_WITHDRAWN);
    assertThat(desk.light("D", "2024-09-24")).contains(Light.WARN);
    assertThat(desk.light("A", "2024-09-08")).isEmpty();
  }

  @Test
  void a_notice_published_midway_moves_what_is_open_from_that_day_on() {
    // PUB-003 before and PUB-002 after 国办发明电〔2020〕1号 of 27 January 2020.
    ProjectDesk desk = accepted("2020-01-20", plain("L"));
    desk.day("2020-02-17");

    assertThat(desk.statutoryDue("L", "2020-01-26")).contains(LocalDate.of(2020, 2, 21));
    assertThat(desk.statutoryDue("L", "2020-01-27")).contains(LocalDate.of(2020, 2, 25));
  }

  @Test
  void a_notice_moves_what_was_closed_like_what_is_open_and_the_rows_with_the_next_commit() {
    ProjectDesk desk = accepted("2020-01-02", plain("L"), plain("M"));

    desk.day("2020-01-23").recorded(approve("L"));
    desk.day("2020-02-17").recorded(leave("M"));

    // 20 working days from 2 January 2020 as known on 23 January, and on 17 February.
    assertThat(desk.statutoryDue("L", "2020-01-23")).contains(LocalDate.of(2020, 2, 4));
    assertThat(desk.statutoryDue("L", "2020-02-17")).contains(LocalDate.of(2020, 2, 6));
    assertThat(desk.statutoryDue("M", "2020-02-17")).contains(LocalDate.of(2020, 2, 6));
    assertThat(desk.dutyRow("decide:L:1").statutoryDue().map(DueDate::date))
        .contains(LocalDate.of(2020, 2, 6));
    assertThat(desk.dutyRow("decide:M:1").statutoryDue().map(DueDate::date))
        .contains(LocalDate.of(2020, 2, 6));
  }

  private static StartPause leave(String item) {
    return StartPause.of(item, "LEAVE");
  }

  @Test
  void the_board_shows_every_item_at_the_end_of_a_day() {
    ProjectDesk desk = accepted("2024-09-09", licence("L"));
    ProjectDesk empty = ProjectDesk.with("2024-09-09", licence("L"), plain("M"));

    assertThat(desk.view().approvals().board(LocalDate.of(2024, 9, 23)))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.item()).isEqualTo("L");
              assertThat(row.name()).isEqualTo("事项L");
              assertThat(row.department()).isEqualTo("县自然资源局");
              assertThat(row.attempt()).isEqualTo(1);
              assertThat(row.state()).isEqualTo(ApplicationState.RUNNING);
              assertThat(row.light()).contains(Light.WARN);
              assertThat(row.committed().flatMap(Deadline::dueOn))
                  .contains(LocalDate.of(2024, 9, 24));
              assertThat(row.statutory().flatMap(Deadline::dueOn))
                  .contains(LocalDate.of(2024, 10, 12));
            });
    assertThat(empty.view().approvals().board(LocalDate.of(2024, 9, 23)))
        .extracting(ApprovalRow::item, ApprovalRow::attempt, ApprovalRow::state, ApprovalRow::light)
        .containsExactly(
            tuple("L", 0, ApplicationState.NOT_APPLIED, Optional.empty()),
            tuple("M", 0, ApplicationState.NOT_APPLIED, Optional.empty()));
    assertThat(ProjectDesk.on("2024-09-09").view().approvals().board(LocalDate.of(2024, 9, 23)))
        .isEqualTo(List.of());
  }

  @Test
  void the_board_of_a_past_day_shows_the_attempt_of_that_day() {
    ProjectDesk desk = accepted("2024-04-08", licence("L"));
    desk.day("2024-04-10").recorded(DecideItem.refuse("L"));
    desk.day("2024-04-15").recorded(AcceptApplication.of("L").withAttempt(2));

    assertThat(desk.row("L", "2024-04-12").attempt()).isEqualTo(1);
    assertThat(desk.row("L", "2024-04-12").state()).isEqualTo(ApplicationState.REFUSED);
    assertThat(desk.row("L", "2024-04-12").light()).contains(Light.CLOSED_ON_TIME);
    assertThat(desk.row("L", "2024-04-15").attempt()).isEqualTo(2);
    assertThat(desk.row("L", "2024-04-15").light()).contains(Light.GREEN);
    assertThat(desk.row("L", "2024-04-07").attempt()).isZero();
  }
}
