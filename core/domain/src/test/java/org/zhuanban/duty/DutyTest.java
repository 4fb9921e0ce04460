package org.zhuanban.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.ApprovalDuty;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.deadline.Pause;
import org.zhuanban.deadline.PauseReason;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.party.Role;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.ProjectDesk;

/** A duty of five working days from Monday, 8 April 2024, promised in three. */
class DutyTest {
  private static final CalendarBook BOOK = CalendarBook.bundled();
  private static final LocalDate START = LocalDate.parse("2024-04-08");

  private static DutyClock clock(Optional<Ending> ending) {
    return DutyClock.builder()
        .calendar("CN")
        .from(START)
        .statutory(LegalClock.from(START, TimeLimit.workingDays(5, "行政许可法第四十四条")))
        .committed(LegalClock.from(START, TimeLimit.workingDays(3, "工作惯例")))
        .ending(ending)
        .build();
  }

  private static Duty duty(DutyClock clock) {
    return Duty.builder()
        .key("deliver:L:1")
        .kind(ApprovalDuty.DELIVER)
        .owner("LAND")
        .owedTo("E-1")
        .subject("L")
        .clock(clock)
        .build();
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  @Test
  void stands_where_its_beginning_its_pauses_and_its_end_put_it() {
    DutyClock open = clock(Optional.empty());
    DutyClock done = clock(Optional.of(Ending.done(day("2024-04-10"))));
    DutyClock excused = clock(Optional.of(new Ending(day("2024-04-10"), Ending.How.EXCUSED)));
    DutyClock lapsed = clock(Optional.of(Ending.lapsed(day("2024-04-10"))));
    DutyClock paused =
        DutyClock.builder()
            .calendar("CN")
            .from(START)
            .statutory(
                LegalClock.builder()
                    .start(START)
                    .limit(TimeLimit.workingDays(5, "行政许可法第四十四条"))
                    .addPauses(
                        new Pause(
                            PauseReason.HEARING,
                            day("2024-04-10"),
                            Optional.of(day("2024-04-10")),
                            Optional.empty()))
                    .build())
            .build();

    assertThat(open.stateOn(day("2024-04-07"), BOOK)).isEqualTo(DutyState.NOT_BEGUN);
    assertThat(open.stateOn(START, BOOK)).isEqualTo(DutyState.RUNNING);
    assertThat(done.stateOn(day("2024-04-09"), BOOK)).isEqualTo(DutyState.RUNNING);
    assertThat(done.stateOn(day("2024-04-10"), BOOK)).isEqualTo(DutyState.DONE);
    assertThat(excused.stateOn(day("2024-04-10"), BOOK)).isEqualTo(DutyState.EXCUSED);
    assertThat(lapsed.stateOn(day("2024-04-10"), BOOK)).isEqualTo(DutyState.LAPSED);
    assertThat(paused.stateOn(day("2024-04-09"), BOOK)).isEqualTo(DutyState.RUNNING);
    assertThat(paused.stateOn(day("2024-04-10"), BOOK)).isEqualTo(DutyState.PAUSED);
    assertThat(duty(done).closedOn()).contains(day("2024-04-10"));
    assertThat(duty(done).openedOn()).isEqualTo(START);
  }

  @Test
  void shows_the_light_that_its_two_limits_and_its_end_give() {
    DutyClock open = clock(Optional.empty());

    assertThat(open.timeline(day("2024-04-20"), BOOK, LightPolicy.DEFAULT))
        .extracting(span -> span.from() + " " + span.light())
        .containsExactly(
            "2024-04-08 GREEN", "2024-04-10 WARN", "2024-04-12 YELLOW", "2024-04-16 RED");
    assertThat(closed("2024-04-11", Ending.How.DONE)).contains(Light.CLOSED_ON_TIME);
    assertThat(closed("2024-04-12", Ending.How.DONE)).contains(Light.CLOSED_LATE);
    assertThat(closed("2024-04-16", Ending.How.DONE)).contains(Light.CLOSED_OVERDUE);
    assertThat(closed("2024-04-16", Ending.How.EXCUSED)).contains(Light.CLOSED_WITHDRAWN);
    assertThat(closed("2024-04-16", Ending.How.LAPSED)).contains(Light.CLOSED_WITHDRAWN);
    assertThat(closed("2024-04-11", Ending.How.REPLACED)).contains(Light.CLOSED_WITHDRAWN);
    assertThat(closed("2024-04-12", Ending.How.REPLACED)).contains(Light.CLOSED_LATE);
    assertThat(closed("2024-04-16", Ending.How.REPLACED)).contains(Light.CLOSED_OVERDUE);
    assertThat(open.lightOn(day("2024-04-07"), BOOK, LightPolicy.DEFAULT)).isEmpty();
    assertThat(
            DutyClock.builder()
                .calendar("CN")
                .from(START)
                .build()
                .lightOn(START, BOOK, LightPolicy.DEFAULT))
        .isEmpty();
  }

  /** Promised by Friday, 12 April 2024; what goes on keeps that day's light over the weekend. */
  @Test
  void whoever_acts_on_a_rest_day_is_judged_as_if_it_were_none() {
    DutyClock open =
        DutyClock.builder()
            .calendar("CN")
            .from(START)
            .statutory(LegalClock.from(START, TimeLimit.workingDays(5, "行政许可法第四十四条")))
            .committed(LegalClock.from(START, TimeLimit.workingDays(4, "工作惯例")))
            .build();

    assertThat(open.lightOn(day("2024-04-13"), BOOK, LightPolicy.DEFAULT)).contains(Light.WARN);
    assertThat(open.openLightOn(day("2024-04-13"), BOOK, LightPolicy.DEFAULT))
        .isEqualTo(Light.YELLOW);
  }

  private static Optional<Light> closed(String day, Ending.How how) {
    LocalDate on = day(day);
    return clock(Optional.of(new Ending(on, how))).lightOn(on, BOOK, LightPolicy.DEFAULT);
  }

  @Test
  void is_in_the_hands_of_its_owner_on_the_days_that_count() {
    Duty duty = duty(clock(Optional.of(Ending.done(day("2024-04-15")))));

    assertThat(duty.holderOn(START, BOOK)).isEmpty();
    assertThat(duty.holderOn(day("2024-04-09"), BOOK)).contains("LAND");
    assertThat(duty.holderOn(day("2024-04-13"), BOOK)).isEmpty();
    assertThat(duty.holderOn(day("2024-04-15"), BOOK)).contains("LAND");
    assertThat(duty.holderOn(day("2024-04-16"), BOOK)).isEmpty();
  }

  @Test
  void explains_itself_by_a_ledger() {
    String text =
        clock(Optional.empty()).explain(day("2024-04-20"), BOOK).orElseThrow().text(Locale.ENGLISH);

    assertThat(text).contains("2024-04-15");
    assertThat(DutyClock.builder().calendar("CN").from(START).build().explain(START, BOOK))
        .isEmpty();
  }

  @Test
  void reaches_the_steps_of_its_policy_on_working_days_around_its_last_ones() {
    DutyClock open = clock(Optional.empty());

    assertThat(EscalationPolicy.DEFAULT.reached(open, day("2024-04-08"), BOOK))
        .extracting(reached -> reached.on() + " " + reached.step().role())
        .containsExactly(
            "2024-04-10 HANDLER",
            "2024-04-12 DEPARTMENT_HEAD",
            "2024-04-16 TASK_FORCE_LEADER",
            "2024-04-18 SUPERVISION_OFFICE");
    assertThat(
            EscalationPolicy.DEFAULT.reached(
                clock(Optional.of(Ending.done(day("2024-04-12")))), day("2024-04-20"), BOOK))
        .extracting(reached -> reached.step().role())
        .containsExactly(Role.HANDLER, Role.DEPARTMENT_HEAD);
  }

  @Test
  void a_project_shows_all_that_is_owed_with_its_limits_and_steps() {
    ProjectDesk desk = ProjectDesk.with("2024-04-08", Plans.licence("L"));
    desk.recorded(AcceptApplication.of("L"));

    Duty decide =
        desk.view().duties(day("2024-04-09")).stream()
            .filter(duty -> duty.kind() == ApprovalDuty.DECIDE)
            .findFirst()
            .orElseThrow();

    assertThat(decide.clock().lightOn(day("2024-04-09"), BOOK, LightPolicy.DEFAULT))
        .contains(Light.GREEN);
    assertThat(decide.holderOn(day("2024-04-09"), BOOK)).contains("LAND");
    assertThat(decide.steps(day("2024-04-09"), BOOK))
        .hasSize(EscalationPolicy.OF_APPROVALS.steps().size());
    assertThat(desk.view().duties(day("2024-04-07"))).isEmpty();
  }
}
