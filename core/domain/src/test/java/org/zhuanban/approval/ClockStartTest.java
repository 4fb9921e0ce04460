package org.zhuanban.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuanban.testing.domain.Plans.item;
import static org.zhuanban.testing.domain.Plans.licence;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.AcceptanceCommand.RecordFiling;
import org.zhuanban.approval.AcceptanceCommand.RefuseAcceptance;
import org.zhuanban.approval.AcceptanceEvent.AcceptanceDeemed;
import org.zhuanban.approval.ClockCommand.EndPause;
import org.zhuanban.approval.ClockCommand.StartPause;
import org.zhuanban.approval.DecisionCommand.DecideItem;
import org.zhuanban.approval.DecisionCommand.DeliverDecision;
import org.zhuanban.approval.ReceiptCommand.GiveCorrectionNotice;
import org.zhuanban.approval.ReceiptCommand.ReceiveApplication;
import org.zhuanban.approval.ReceiptCommand.ReceiveSupplement;
import org.zhuanban.approval.application.ApplicationState;
import org.zhuanban.approval.application.NonAcceptance;
import org.zhuanban.approval.application.Result;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.duty.Light;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.request.Outcome;
import org.zhuanban.testing.domain.ProjectDesk;

/** From which day an organ's limit runs, and what of it is used. Days of 2020. */
class ClockStartTest {

  private static final CalendarBook BOOK = CalendarBook.bundled();

  private static final DocumentRef PAPER = new DocumentRef("paper-1");

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  private static ApprovalItem filing() {
    return item("F", ItemKind.FILING)
        .statutory(TimeLimit.workingDays(5, "企业投资项目核准和备案管理条例第十三条"))
        .committed(TimeLimit.workingDays(1, "服务指南"))
        .build();
  }

  private static ApprovalItem atOnce() {
    return item("I", ItemKind.FILING)
        .statutory(TimeLimit.parse("IMMEDIATE", "行政许可法第三十四条第二款"))
        .build();
  }

  private static AcceptApplication accept(String item) {
    return AcceptApplication.of(item);
  }

  private static DecideItem decide(String item, Result result) {
    return DecideItem.of(item, result).withDecision(PAPER);
  }

  private static void assertDues(
      ProjectDesk desk, String item, String on, String promised, String law) {
    assertThat(desk.committedDue(item, on)).contains(day(promised));
    assertThat(desk.statutoryDue(item, on)).contains(day(law));
  }

  private static int used(ProjectDesk desk, String item, String on) {
    DutyClock clock = desk.clock(item);
    return clock.binding().orElseThrow().used(day(on), clock.calendarOn(BOOK, day(on)));
  }

  private static ProjectDesk completed() {
    ProjectDesk desk = ProjectDesk.withoutEscalation("2020-04-07", licence("L"));
    desk.recorded(ReceiveApplication.of("L", false));
    desk.day("2020-04-09").recorded(GiveCorrectionNotice.of("L", PAPER));
    desk.day("2020-04-15").recorded(ReceiveSupplement.of("L"));
    return desk;
  }

  @Test
  void no_day_of_a_pause_between_the_two_last_days_is_used() {
    ProjectDesk desk = ProjectDesk.withoutEscalation("2020-04-07", licence("L"));
    desk.recorded(accept("L"));
    desk.day("2020-04-23")
        .recorded(StartPause.of("L", "EXPERT_REVIEW").withNotifiedOn(day("2020-04-23")));
    desk.day("2020-05-15").recorded(EndPause.of("L"));

    desk.day("2020-05-19").recorded(decide("L", Result.APPROVED));

    assertThat(used(desk, "L", "2020-05-11")).isEqualTo(11);
    assertThat(
            desk.clock("L")
                .statutory()
                .orElseThrow()
                .remaining(day("2020-05-11"), BOOK.calendar("CN")))
        .isEqualTo(9);
    assertThat(used(desk, "L", "2020-05-19")).isEqualTo(13);
  }

  @Test
  void a_pause_of_which_the_applicant_is_told_after_the_decision_changes_nothing() {
    ProjectDesk desk = ProjectDesk.withoutEscalation("2020-04-06", licence("L"));
    desk.recorded(accept("L"));
    desk.day("2020-05-04")
        .recorded(StartPause.of("L", "EXPERT_REVIEW").withNotifiedOn(day("2020-05-05")));
    desk.recorded(decide("L", Result.APPROVED));

    for (String on : new String[] {"2020-05-04", "2020-05-05", "2020-06-30"}) {
      assertThat(desk.statutoryDue("L", on)).contains(day("2020-05-06"));
      assertThat(desk.light("L", on)).contains(Light.CLOSED_LATE);
      assertThat(desk.state("L", on)).isEqualTo(ApplicationState.APPROVED);
    }
  }

  @Test
  void a_refusal_stays_one_when_it_is_delivered() {
    ProjectDesk desk = ProjectDesk.withoutEscalation("2020-04-07", licence("L"));
    desk.recorded(accept("L"));
    desk.recorded(decide("L", Result.REFUSED));

    desk.day("2020-04-08").recorded(DeliverDecision.of("L"));

    assertThat(desk.state("L", "2020-04-08")).isEqualTo(ApplicationState.REFUSED);
    assertThat(desk.currentCase("L").deliveredOn()).contains(day("2020-04-08"));
  }

  @Nested
  class Filing {
    @Test
    void what_is_filed_without_acceptance_runs_from_the_receipt_of_the_complete_set() {
      ProjectDesk desk = ProjectDesk.withoutEscalation("2020-04-07", filing());
      desk.recorded(ReceiveApplication.of("F", true));

      desk.day("2020-04-14").recorded(RecordFiling.of("F"));

      assertDues(desk, "F", "2020-04-14", "2020-04-08", "2020-04-14");
      assertThat(used(desk, "F", "2020-04-14")).isEqualTo(5);
      assertThat(desk.light("F", "2020-04-14")).contains(Light.CLOSED_LATE);
      assertThat(desk.violations()).isEmpty();
    }

    @Test
    void what_is_filed_a_month_after_the_complete_set_is_late() {
      ProjectDesk desk = ProjectDesk.withoutEscalation("2020-04-07", filing());
      desk.recorded(ReceiveApplication.of("F", false));
      desk.day("2020-04-09").recorded(GiveCorrectionNotice.of("F", PAPER));
      desk.day("2020-04-15").recorded(ReceiveSupplement.of("F"));

      desk.day("2020-05-15").recorded(RecordFiling.of("F"));

      assertDues(desk, "F", "2020-05-15", "2020-04-16", "2020-04-22");
      assertThat(used(desk, "F", "2020-05-15")).isEqualTo(21);
      assertThat(desk.light("F", "2020-05-15")).contains(Light.CLOSED_OVERDUE);
      assertThat(desk.violations())
          .hasSize(1)
          .allSatisfy(found -> assertThat(found).startsWith("2020-05-15 approval.DECISION_LATE "));
    }

    @Test
    void what_nobody_received_runs_from_the_filing_itself() {
      ProjectDesk desk = ProjectDesk.withoutEscalation("2020-04-07", filing());

      desk.recorded(RecordFiling.of("F"));

      assertDues(desk, "F", "2020-04-07", "2020-04-08", "2020-04-14");
      assertThat(desk.light("F", "2020-04-07")).contains(Light.CLOSED_ON_TIME);
    }
  }

  @Nested
  class AtOnce {
    @Test
    void at_once_is_the_day_of_the_complete_set() {
      ProjectDesk desk = ProjectDesk.withoutEscalation("2020-04-07", atOnce());
      desk.recorded(ReceiveApplication.of("I", false));
      desk.day("2020-04-09").recorded(GiveCorrectionNotice.of("I", PAPER));

      desk.day("2020-04-15").recorded(ReceiveSupplement.of("I"));
      desk.recorded(accept("I"));
      desk.recorded(RecordFiling.of("I"));

      assertThat(desk.statutoryDue("I", "2020-04-15")).contains(day("2020-04-15"));
      assertThat(desk.light("I", "2020-04-15")).contains(Light.CLOSED_ON_TIME);
      assertThat(desk.violations()).isEmpty();
    }

    @Test
    void at_once_is_the_next_working_day_if_it_came_in_on_a_free_one() {
      ProjectDesk desk = ProjectDesk.withoutEscalation("2020-04-04", atOnce());
      desk.recorded(ReceiveApplication.of("I", true));

      desk.day("2020-04-07").recorded(accept("I"));
      desk.recorded(RecordFiling.of("I"));

      assertThat(desk.statutoryDue("I", "2020-04-07")).contains(day("2020-04-07"));
      assertThat(desk.light("I", "2020-04-07")).contains(Light.CLOSED_ON_TIME);
      assertThat(desk.violations()).isEmpty();
    }

    @Test
    void at_once_is_the_day_of_acceptance_if_nobody_says_when_the_set_was_complete() {
      ProjectDesk desk = ProjectDesk.withoutEscalation("2020-04-07", atOnce());
      desk.recorded(ReceiveApplication.of("I", false));

      desk.day("2020-04-09").recorded(accept("I"));
      desk.recorded(RecordFiling.of("I"));

      assertThat(desk.statutoryDue("I", "2020-04-09")).contains(day("2020-04-09"));
      assertThat(desk.light("I", "2020-04-09")).contains(Light.CLOSED_ON_TIME);
    }

    @Test
    void at_once_is_the_day_of_the_complete_set_even_if_it_was_accepted_later() {
      ProjectDesk desk = ProjectDesk.withoutEscalation("2020-04-07", atOnce());
      desk.recorded(ReceiveApplication.of("I", true));

      desk.day("2020-04-09").recorded(accept("I"));
      desk.recorded(RecordFiling.of("I"));

      assertThat(desk.statutoryDue("I", "2020-04-09")).contains(day("2020-04-07"));
      assertThat(desk.light("I", "2020-04-09")).contains(Light.CLOSED_OVERDUE);
    }
  }

  @Nested
  class CompleteSet {
    @Test
    void the_first_complete_set_counts_and_a_part_of_it_does_not() {
      ProjectDesk desk = ProjectDesk.withoutEscalation("2020-04-07", licence("L"));
      desk.recorded(ReceiveApplication.of("L", false));
      desk.day("2020-04-08").recorded(ReceiveSupplement.of("L"));
      desk.day("2020-04-09").recorded(GiveCorrectionNotice.of("L", PAPER));
      desk.day("2020-04-13").recorded(ReceiveApplication.of("L", false));
      assertThat(desk.currentCase("L").completeOn()).isEmpty();
      assertThat(desk.day("2020-04-30").zhuanban().sweep().changed()).isZero();

      desk.recorded(ReceiveApplication.of("L", true));
      desk.day("2020-05-06").recorded(ReceiveSupplement.of("L"));

      assertThat(desk.currentCase("L").completeOn()).contains(day("2020-04-30"));
      // 6 to 9 May and 11 May are the five working days after 30 April 2020.
      desk.day("2020-05-12").zhuanban().sweep();
      assertThat(desk.currentCase("L").acceptedOn()).contains(day("2020-04-30"));
    }

    @Test
    void silence_about_the_complete_set_is_found_by_the_sweep_of_the_day_after_its_last_one() {
      ProjectDesk desk = completed();
      desk.day("2020-04-22").zhuanban().sweep();
      assertThat(desk.currentCase("L").deemedAccepted()).isFalse();

      desk.day("2020-04-23").zhuanban().sweep();

      assertThat(desk.currentCase("L").acceptedOn()).contains(day("2020-04-15"));
      assertThat(desk.statutoryDue("L", "2020-04-23")).contains(day("2020-05-14"));
      assertThat(desk.row("L", "2020-04-22").light()).isEmpty();
      assertThat(desk.view().history())
          .extracting(DatedEvent::event)
          .contains(
              new AcceptanceDeemed(
                  "L",
                  1,
                  day("2020-04-15"),
                  Optional.of(day("2020-04-28")),
                  Optional.of(day("2020-05-14"))));
    }

    @Test
    void an_answer_to_the_complete_set_that_was_entered_late_takes_the_silence_back() {
      ProjectDesk desk = completed();
      desk.day("2020-04-23").zhuanban().sweep();

      assertThat(
              desk.zhuanban()
                  .handle(desk.newRequest("late", accept("L"), day("2020-04-22")).because("补录")))
          .isInstanceOf(Outcome.Done.class);

      assertThat(desk.currentCase("L").deemedAccepted()).isFalse();
      assertThat(desk.currentCase("L").acceptedOn()).contains(day("2020-04-22"));
    }

    @Test
    void a_complete_set_that_was_entered_late_is_accepted_from_its_own_day() {
      ProjectDesk desk = ProjectDesk.withoutEscalation("2020-04-07", licence("L"));
      desk.recorded(ReceiveApplication.of("L", false));
      desk.day("2020-04-09").recorded(GiveCorrectionNotice.of("L", PAPER));

      desk.day("2020-05-20");
      desk.zhuanban()
          .handle(
              desk.newRequest("late", ReceiveSupplement.of("L"), day("2020-04-15")).because("补录"));
      desk.zhuanban().sweep();

      assertThat(desk.currentCase("L").deemedOn()).contains(day("2020-04-23"));
      assertThat(desk.state("L", "2020-04-22")).isEqualTo(ApplicationState.CORRECTION);
      assertThat(desk.statutoryDue("L", "2020-05-20")).contains(day("2020-05-14"));
    }

    @Test
    void a_refusal_of_the_complete_set_after_the_silence_comes_too_late() {
      ProjectDesk desk = completed();

      desk.day("2020-04-23")
          .recorded(
              RefuseAcceptance.of("L", NonAcceptance.NOT_COMPETENT, PAPER).withCompetent("市生态环境局"));

      assertThat(desk.state("L", "2020-04-23")).isEqualTo(ApplicationState.RUNNING);
      assertThat(desk.violations())
          .allSatisfy(found -> assertThat(found).contains("approval.ACCEPTED_BY_SILENCE"));
    }
  }
}
