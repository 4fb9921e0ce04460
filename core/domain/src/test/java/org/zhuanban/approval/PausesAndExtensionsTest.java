package org.zhuanban.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuanban.testing.domain.Plans.item;
import static org.zhuanban.testing.domain.Plans.licence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.ClockCommand.EndPause;
import org.zhuanban.approval.ClockCommand.ExtendLimit;
import org.zhuanban.approval.ClockCommand.NotifyPause;
import org.zhuanban.approval.ClockCommand.StartPause;
import org.zhuanban.approval.DecisionCommand.DecideItem;
import org.zhuanban.approval.application.ApplicationState;
import org.zhuanban.approval.application.ExcludedPeriod;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.party.Office;
import org.zhuanban.request.Outcome;
import org.zhuanban.spi.DueDate;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.ProjectDesk;

class PausesAndExtensionsTest {

  private static ProjectDesk accepted(String day, ApprovalItem item) {
    ProjectDesk desk = ProjectDesk.with(day, item);
    desk.recorded(AcceptApplication.of("L"));
    return desk;
  }

  private static StartPause start(String procedure, String notified) {
    return StartPause.of("L", procedure)
        .withNotifiedOn(LocalDate.parse(notified))
        .withStated(TimeLimit.workingDays(15, "专家评审告知书"));
  }

  private static EndPause end() {
    return EndPause.of("L");
  }

  private static StartPause unnotified() {
    return StartPause.of("L", "EXPERT_REVIEW");
  }

  private static NotifyPause notice() {
    return NotifyPause.of("L").withStated(TimeLimit.workingDays(15, "专家评审告知书"));
  }

  private static ExtendLimit extend(TimeLimit by) {
    return ExtendLimit.of("L", by, Plans.LAND_HEAD);
  }

  @Nested
  class PausingTheClock {
    @Test
    void an_open_pause_leaves_the_last_day_undetermined_until_it_ends() {
      // PUB-023: accepted on 8 April 2024, expert review from 15 April to 10 May.
      ProjectDesk desk = accepted("2024-04-08", licence("L"));

      desk.day("2024-04-15").recorded(start("EXPERT_REVIEW", "2024-04-15"));
      assertThat(desk.statutoryDue("L", "2024-04-15")).isEmpty();
      assertThat(desk.dutyRow("decide:L:1").statutoryDue()).isEmpty();
      desk.day("2024-05-10").recorded(end());

      assertThat(desk.statutoryDue("L", "2024-05-10")).contains(LocalDate.of(2024, 5, 31));
      assertThat(desk.dutyRow("decide:L:1").statutoryDue().map(DueDate::date))
          .contains(LocalDate.of(2024, 5, 31));
      assertThat(desk.statutoryDue("L", "2024-05-09")).isEmpty();
      assertThat(desk.statutoryDue("L", "2024-04-12")).contains(LocalDate.of(2024, 5, 8));
      assertThat(desk.state("L", "2024-05-10")).isEqualTo(ApplicationState.PAUSED);
      assertThat(desk.state("L", "2024-05-11")).isEqualTo(ApplicationState.RUNNING);
      assertThat(desk.violations()).isEmpty();
    }

    @Test
    void overlapping_pauses_are_left_out_once() {
      // PUB-024: accepted on 28 August 2023; inspection and expert review overlap in September.
      ProjectDesk desk = accepted("2023-08-28", licence("L"));

      desk.day("2023-09-11").recorded(start("INSPECTION", "2023-09-11"));
      desk.day("2023-09-18").recorded(start("EXPERT_REVIEW", "2023-09-18"));
      desk.day("2023-09-20").recorded(EndPause.of("L").withProcedure("INSPECTION"));
      desk.day("2023-10-13").recorded(end());

      assertThat(desk.statutoryDue("L", "2023-10-13")).contains(LocalDate.of(2023, 10, 30));
      assertThat(desk.currentCase("L").pauses())
          .extracting(ExcludedPeriod::endedOn)
          .isEqualTo(
              List.of(
                  Optional.of(LocalDate.of(2023, 9, 20)), Optional.of(LocalDate.of(2023, 10, 13))));
    }

    @Test
    void the_same_procedure_can_take_place_twice() {
      ProjectDesk desk = accepted("2024-04-08", licence("L"));

      desk.day("2024-04-09").recorded(start("HEARING", "2024-04-09"));
      desk.day("2024-04-10").recorded(end());
      desk.day("2024-04-15").recorded(start("HEARING", "2024-04-15"));
      desk.day("2024-04-16").recorded(end());

      // Four working days are left out: 8 May 2024 becomes 13 May, 11 May being a make-up Saturday.
      assertThat(desk.statutoryDue("L", "2024-04-16")).contains(LocalDate.of(2024, 5, 13));
    }

    @Test
    void a_procedure_that_ends_after_the_decision_moves_nothing_any_more() {
      ProjectDesk desk = accepted("2024-04-08", licence("L"));
      desk.day("2024-04-15").recorded(start("EXPERT_REVIEW", "2024-04-15"));
      desk.day("2024-04-18").recorded(DecideItem.approve("L"));
      Approvals before = desk.view().approvals().state();
      List<String> lights = desk.timeline("L", "2024-04-30");

      desk.day("2024-04-22").recorded(end());

      assertThat(desk.view().approvals().state()).isEqualTo(before);
      assertThat(desk.timeline("L", "2024-04-30")).isEqualTo(lights);
      assertThat(desk.violations()).isEmpty();
      assertThat(desk.another().view().approvals().state()).isEqualTo(before);
      assertThat(desk.view().corrections().pending()).isEmpty();
    }
  }

  @Nested
  class NoticeOfAPause {
    @Test
    void time_counts_until_the_applicant_was_told_in_writing() {
      ProjectDesk desk = accepted("2024-04-08", licence("L"));

      desk.day("2024-04-15").recorded(start("EXPERT_REVIEW", "2024-04-18"));
      desk.day("2024-05-10").recorded(end());

      // 9 to 12 and 15 to 17 April count as well: three days fewer are left than in PUB-023.
      assertThat(desk.statutoryDue("L", "2024-05-10")).contains(LocalDate.of(2024, 5, 28));
      assertThat(desk.state("L", "2024-04-17")).isEqualTo(ApplicationState.RUNNING);
      assertThat(desk.state("L", "2024-04-18")).isEqualTo(ApplicationState.PAUSED);
    }

    @Test
    void a_notice_after_the_beginning_stops_the_clock_from_its_day() {
      ProjectDesk desk = accepted("2024-04-08", licence("L"));
      desk.day("2024-04-15").recorded(unnotified());
      assertThat(desk.statutoryDue("L", "2024-04-15")).contains(LocalDate.of(2024, 5, 8));

      desk.day("2024-04-18").recorded(notice());

      assertThat(desk.dutyRow("decide:L:1").statutoryDue()).isEmpty();
      assertThat(desk.statutoryDue("L", "2024-04-17")).contains(LocalDate.of(2024, 5, 8));
      assertThat(desk.timeline("L", "2024-04-18")).contains("2024-04-18 PAUSED");
      desk.day("2024-05-10").recorded(end());
      // As if the notice of the 18th had been known at the beginning: see above.
      assertThat(desk.statutoryDue("L", "2024-05-10")).contains(LocalDate.of(2024, 5, 28));
      assertThat(desk.dutyRow("decide:L:1").statutoryDue().map(DueDate::date))
          .contains(LocalDate.of(2024, 5, 28));
      assertThat(desk.state("L", "2024-04-17")).isEqualTo(ApplicationState.RUNNING);
      assertThat(desk.state("L", "2024-04-18")).isEqualTo(ApplicationState.PAUSED);
      assertThat(desk.currentCase("L").pauses().get(0).stated())
          .contains(TimeLimit.workingDays(15, "专家评审告知书"));
      assertThat(desk.violations())
          .containsExactly(
              "2024-04-15 approval.PAUSE_NOTIFIED_LATE 行政许可法第四十五条 approval.pause-started L");
      assertThat(desk.another().view().approvals().state())
          .isEqualTo(desk.view().approvals().state());
    }

    @Test
    void only_the_first_notice_counts_and_one_after_the_end_leaves_nothing_out() {
      ProjectDesk desk = accepted("2024-04-08", licence("L"));
      desk.day("2024-04-15").recorded(start("EXPERT_REVIEW", "2024-04-15"));
      Approvals first = desk.view().approvals().state();
      desk.day("2024-04-16").recorded(notice());
      assertThat(desk.view().approvals().state()).isEqualTo(first);

      ProjectDesk late = accepted("2024-04-08", licence("L"));
      late.day("2024-04-15").recorded(unnotified());
      late.day("2024-04-16").recorded(end());
      late.day("2024-04-17").recorded(NotifyPause.of("L").withProcedure("EXPERT_REVIEW"));

      assertThat(late.statutoryDue("L", "2024-04-17")).contains(LocalDate.of(2024, 5, 8));
      assertThat(late.state("L", "2024-04-17")).isEqualTo(ApplicationState.RUNNING);
    }

    @Test
    void a_notice_waits_for_its_procedure_and_moves_nothing_after_the_decision() {
      ProjectDesk desk = accepted("2024-04-08", licence("L")).day("2024-04-30");
      assertThat(desk.record(notice(), LocalDate.of(2024, 4, 18)))
          .isInstanceOf(Outcome.Deferred.class);
      desk.record(unnotified(), LocalDate.of(2024, 4, 15));
      assertThat(desk.currentCase("L").pauses().get(0).notifiedOn())
          .contains(LocalDate.of(2024, 4, 18));

      ProjectDesk decided = accepted("2024-04-08", licence("L"));
      decided.day("2024-04-15").recorded(unnotified());
      decided.day("2024-04-16").recorded(DecideItem.approve("L"));
      Approvals before = decided.view().approvals().state();
      decided.day("2024-04-17").recorded(notice());

      assertThat(decided.view().approvals().state()).isEqualTo(before);
    }
  }

  @Nested
  class ExtendingTheLimit {
    @Test
    void an_extension_in_time_moves_the_limit_of_the_law_and_not_a_promise_that_has_passed() {
      // PUB-018: accepted on 6 June 2022, extended on 1 July.
      ProjectDesk desk = accepted("2022-06-06", licence("L"));

      desk.day("2022-07-01").recorded(extend(Plans.TEN_MORE));

      assertThat(desk.statutoryDue("L", "2022-06-30")).contains(LocalDate.of(2022, 7, 4));
      assertThat(desk.statutoryDue("L", "2022-07-01")).contains(LocalDate.of(2022, 7, 18));
      assertThat(desk.committedDue("L", "2022-07-01")).contains(LocalDate.of(2022, 6, 20));
      assertThat(desk.violations()).isEmpty();
    }

    @Test
    void an_extension_before_the_promise_ends_moves_both() {
      ProjectDesk desk = accepted("2022-06-06", licence("L"));

      desk.day("2022-06-20").recorded(extend(Plans.TEN_MORE));

      assertThat(desk.committedDue("L", "2022-06-20")).contains(LocalDate.of(2022, 7, 4));
      assertThat(desk.statutoryDue("L", "2022-06-20")).contains(LocalDate.of(2022, 7, 18));
    }

    @Test
    void an_extension_that_had_no_effect_does_not_use_up_the_only_one() {
      ProjectDesk desk = accepted("2022-06-06", licence("L"));
      desk.day("2022-06-07").recorded(ExtendLimit.of("L", Plans.TEN_MORE, Plans.REFORM_HEAD));

      desk.recorded(extend(TimeLimit.workingDays(5, "行政许可法第四十二条第一款")));

      assertThat(desk.statutoryDue("L", "2022-06-07")).contains(LocalDate.of(2022, 7, 11));
      assertThat(desk.violations()).hasSize(1);
    }

    @Test
    void joint_handling_is_extended_by_the_head_of_the_county_government() {
      // PUB-021: accepted on 11 March 2024, extended on 13 May.
      ApprovalItem joint =
          item("L", ItemKind.JOINT)
              .addJointWith("REFORM")
              .statutory(TimeLimit.workingDays(45, "行政许可法第四十二条第二款"))
              .extension(TimeLimit.workingDays(15, "行政许可法第四十二条第二款"))
              .build();
      ProjectDesk desk = accepted("2024-03-11", joint);

      desk.day("2024-05-13")
          .recorded(
              ExtendLimit.of("L", TimeLimit.workingDays(15, "行政许可法第四十二条第二款"), Plans.COUNTY_HEAD)
                  .withNotifiedOn(LocalDate.of(2024, 5, 13)));

      assertThat(desk.statutoryDue("L", "2024-05-13")).contains(LocalDate.of(2024, 6, 5));
      assertThat(desk.violations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
      "LAND, 县长, true",
      "LAND, 石林彝族自治县县长, true",
      "LAND, 市长, false",
      "LAND, 楚雄州州长, false",
      "ECO, 县长, false",
      "ECO, 市长, true",
      "ECO, 红河州州长, true",
      "LAND, 本级人民政府负责人, true",
    })
    void joint_handling_is_extended_by_the_head_of_the_government_of_its_level(
        String department, String title, boolean valid) {
      TimeLimit fifteen = TimeLimit.workingDays(15, "行政许可法第四十二条第二款");
      ApprovalItem joint =
          Plans.inDepartment(
              item("L", ItemKind.JOINT)
                  .addJointWith("REFORM")
                  .statutory(TimeLimit.workingDays(45, "行政许可法第四十二条第二款"))
                  .extension(fifteen)
                  .build(),
              department);
      ProjectDesk desk = accepted("2024-03-11", joint);
      Office head = Office.of(Office.Rank.GOVERNMENT_HEAD, title);

      desk.day("2024-05-13").recorded(ExtendLimit.of("L", fifteen, head));

      assertThat(desk.currentCase("L").extension().isPresent()).isEqualTo(valid);
      assertThat(desk.violations()).hasSize(valid ? 0 : 1);
    }

    /**
     * 30 days from Monday 8 April 2024 end on Wednesday 8 May; 26 on Saturday 4 May, moved to 6
     * May.
     */
    @ParameterizedTest
    @CsvSource({
      "30, 2024-05-08, 2024-05-13",
      "30, 2024-05-09, 2024-05-08",
      "26, 2024-05-04, 2024-05-09",
      "26, 2024-05-06, 2024-05-09",
      "26, 2024-05-07, 2024-05-06",
    })
    void an_extension_may_still_be_approved_on_the_last_day_moved_or_not(
        int days, String approved, LocalDate due) {
      TimeLimit five = TimeLimit.calendarDays(5, "环境影响评价法第二十二条");
      ApprovalItem item =
          item("L", ItemKind.LICENCE)
              .statutory(TimeLimit.calendarDays(days, "环境影响评价法第二十二条"))
              .extension(five)
              .build();
      ProjectDesk desk = accepted("2024-04-08", item);

      desk.day(approved).recorded(extend(five));

      assertThat(desk.statutoryDue("L", approved)).contains(due);
    }

    @Test
    void where_only_a_promise_limits_an_extension_must_come_before_that_ends() {
      ApprovalItem promisedOnly =
          item("L", ItemKind.LICENCE)
              .committed(Plans.TEN_PROMISED)
              .extension(Plans.TEN_MORE)
              .build();
      ProjectDesk desk = ProjectDesk.with("2024-04-08", promisedOnly);
      desk.recorded(AcceptApplication.of("L"));

      // Ten working days from 8 April 2024 end on the 22nd.
      assertThat(desk.day("2024-04-23").refused(extend(Plans.TEN_MORE)).rule())
          .isEqualTo(ApprovalRule.EXTENSION_LATE);
      assertThat(desk.committedDue("L", "2024-04-23")).contains(LocalDate.parse("2024-04-22"));
    }
  }
}
