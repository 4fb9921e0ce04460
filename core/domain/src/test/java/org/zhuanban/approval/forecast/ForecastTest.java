package org.zhuanban.approval.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.zhuanban.testing.domain.Plans.beforeApply;
import static org.zhuanban.testing.domain.Plans.beforeDecide;
import static org.zhuanban.testing.domain.Plans.item;
import static org.zhuanban.testing.domain.Plans.licence;
import static org.zhuanban.testing.domain.Plans.plain;
import static org.zhuanban.testing.domain.Plans.promised;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.AcceptanceCommand.RecordFiling;
import org.zhuanban.approval.ApprovalCommand.TakeTradeStep;
import org.zhuanban.approval.Approvals;
import org.zhuanban.approval.ClockCommand.ExtendLimit;
import org.zhuanban.approval.ClockCommand.StartPause;
import org.zhuanban.approval.DecisionCommand.DecideItem;
import org.zhuanban.approval.ReceiptCommand.GiveCorrectionNotice;
import org.zhuanban.approval.ReceiptCommand.ReceiveApplication;
import org.zhuanban.approval.ReceiptCommand.WithdrawApplication;
import org.zhuanban.approval.application.Result;
import org.zhuanban.approval.application.TradeStep;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.approval.plan.Gate;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.approval.plan.Prerequisite;
import org.zhuanban.approval.plan.SpecialProcedure;
import org.zhuanban.approval.plan.Stage;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.calendar.Certainty;
import org.zhuanban.calendar.NoticeCsv;
import org.zhuanban.deadline.PauseReason;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Level;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.ProjectDesk;

class ForecastTest {

  private static final Optional<TimeLimit> NONE = Optional.empty();

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static Outlook planned(ApprovalPlan plan, String day, Pace pace) {
    return Outlook.from(
        new Approvals(Optional.of(plan), new TreeMap<>(), new TreeMap<>()),
        day(day),
        CalendarBook.bundled(),
        pace);
  }

  private static Forecast ahead(ProjectDesk desk, String day) {
    return desk.view().approvals().outlook(day(day), Pace.COMMITTED).forecast();
  }

  private static ForecastItem find(Forecast forecast, String item) {
    return forecast.item(item).orElseThrow();
  }

  private static String days(ForecastItem item) {
    return item.start().date() + ".." + item.finish().date();
  }

  private static ProjectDesk accepted(String day, ApprovalItem... items) {
    ProjectDesk desk = ProjectDesk.with(day, items);
    for (ApprovalItem item : items) {
      desk.recorded(AcceptApplication.of(item.code()));
    }
    return desk;
  }

  private static DecideItem decide(String item, Result result) {
    return DecideItem.of(item, result);
  }

  private static ApprovalItem.Builder limited(String code, int stage, ItemKind kind, String limit) {
    ApprovalItem.Builder builder = ApprovalItem.builder();
    builder
        .code(code)
        .stage(stage)
        .name("事项" + code)
        .kind(kind)
        .department("LAND")
        .correction(ApprovalItem.CORRECTION_LIMIT)
        .statutory(limit.equals("NONE") ? NONE : Optional.of(TimeLimit.parse(limit, "服务指南")));
    return builder;
  }

  private static ApprovalItem of(String code, int stage, String limit, String... before) {
    return of(limited(code, stage, ItemKind.LICENCE, limit), before);
  }

  private static ApprovalItem of(ApprovalItem.Builder builder, String... before) {
    for (String other : before) {
      builder.addPrerequisites(beforeApply(other));
    }
    return builder.build();
  }

  /** A whole project in four stages: the usual items of a factory on auctioned land. */
  private static ApprovalPlan factory() {
    List<ApprovalItem> items = new ArrayList<>();
    items.add(limited("A01", 1, ItemKind.FILING, "IMMEDIATE").addGates(Gate.BEFORE_START).build());
    items.add(limited("A02", 1, ItemKind.PUBLIC_TRADE, "NONE").build());
    items.add(of("A03", 1, "5 WD", "A01", "A02"));
    for (String review : List.of("A04 10 WD", "A05 10 WD", "A06 15 WD")) {
      items.add(
          of(
              limited(review.substring(0, 3), 1, ItemKind.LICENCE, review.substring(4))
                  .addGates(Gate.BEFORE_START),
              "A01"));
    }
    items.add(of(limited("A07", 2, ItemKind.TECHNICAL_REVIEW, "10 WD"), "A03"));
    items.add(of("A08", 2, "7 WD", "A03", "A07"));
    items.add(of(limited("A09", 3, ItemKind.INTERMEDIARY, "10 WD"), "A08"));
    items.add(
        of(
            limited("A10", 3, ItemKind.LICENCE, "10 WD")
                .addPrerequisites(beforeDecide("A09"))
                .addGates(Gate.BEFORE_START),
            "A08"));
    items.add(of("A11", 3, "5 WD", "A08"));
    items.add(
        of(
            limited("A12", 3, ItemKind.LICENCE, "3 WD").addGates(Gate.BEFORE_START),
            "A02",
            "A08",
            "A09",
            "A10",
            "A11"));
    items.add(
        of(
            limited("A13", 4, ItemKind.JOINT, "12 WD")
                .addJointWith("REFORM")
                .addGates(Gate.BEFORE_OPERATION),
            "A12"));
    items.add(
        of(
            limited("A14", 4, ItemKind.FILING, "15 CD")
                .dutyOf("DEVELOPER")
                .addGates(Gate.BEFORE_OPERATION),
            "A13"));
    items.add(
        of(limited("A15", 4, ItemKind.LICENCE, "10 WD").addGates(Gate.BEFORE_OPERATION), "A06"));
    items.add(
        of(limited("A16", 4, ItemKind.LICENCE, "10 WD").addGates(Gate.BEFORE_OPERATION), "A13"));
    List<Stage> stages =
        List.of(
            new Stage(1, "立项用地规划许可", "REFORM"),
            new Stage(2, "工程建设许可", "LAND"),
            new Stage(3, "施工许可", "LAND"),
            new Stage(4, "竣工验收", "LAND"));
    return new ApprovalPlan(Plans.DEPARTMENTS, stages, items);
  }

  /** From announcement to land contract as the law gives it at least, in working days. */
  private static final Pace WITH_AUCTION = Pace.typical(Map.of("A02", 28), "2023年办件统计");

  private static ProjectDesk paused(
      Optional<LocalDate> notified, Optional<TimeLimit> stated, Optional<TimeLimit> cap) {
    ApprovalItem licence =
        promised("L")
            .addSpecial(new SpecialProcedure(PauseReason.EXPERT_REVIEW, cap, false))
            .build();
    ProjectDesk desk = accepted("2024-04-08", licence);
    StartPause review = StartPause.of("L", "EXPERT_REVIEW");
    StartPause told = notified.map(review::withNotifiedOn).orElse(review);
    desk.day("2024-04-15").recorded(stated.map(told::withStated).orElse(told));
    return desk;
  }

  private static ApprovalItem inCity(ApprovalItem item) {
    return Plans.inDepartment(item, "CITY");
  }

  @Nested
  class WholePlan {
    // Days recomputed by a script of its own from the notices of 2024.
    @Test
    void a_whole_project_is_forecast_from_its_first_day() {
      Forecast forecast = planned(factory(), "2024-01-10", WITH_AUCTION).forecast();

      assertThat(forecast.items().stream().map(each -> each.item() + " " + days(each)))
          .containsExactly(
              "A01 2024-01-11..2024-01-11",
              "A02 2024-01-11..2024-02-23",
              "A03 2024-02-23..2024-03-01",
              "A04 2024-01-11..2024-01-25",
              "A05 2024-01-11..2024-01-25",
              "A06 2024-01-11..2024-02-01",
              "A07 2024-03-01..2024-03-15",
              "A08 2024-03-15..2024-03-26",
              "A09 2024-03-26..2024-04-10",
              "A10 2024-03-26..2024-04-10",
              "A11 2024-03-26..2024-04-02",
              "A12 2024-04-10..2024-04-15",
              "A13 2024-04-15..2024-04-30",
              "A14 2024-04-30..2024-05-15",
              "A15 2024-02-01..2024-02-20",
              "A16 2024-04-30..2024-05-16");
      assertThat(forecast.construction())
          .contains(
              new Milestone(
                  new Estimate(day("2024-04-15"), Certainty.FINAL, false),
                  List.of("A02", "A03", "A07", "A08", "A09", "A12")));
      assertThat(forecast.operation().orElseThrow().on().date()).isEqualTo("2024-05-16");
      assertThat(forecast.end().orElseThrow().path())
          .containsExactly("A02", "A03", "A07", "A08", "A09", "A12", "A13", "A16");
      // A09 and A10 end on the same day, so that neither may slip.
      assertThat(forecast.critical())
          .containsExactly("A02", "A03", "A07", "A08", "A09", "A10", "A12", "A13", "A16");
      assertThat(find(forecast, "A11").slack()).contains(5);
      assertThat(find(forecast, "A14").slack()).contains(1);
    }

    @Test
    void parallel_handling_saves_seventy_one_working_days_of_it() {
      Savings savings = planned(factory(), "2024-01-10", WITH_AUCTION).savings();

      assertThat(savings.parallel().date()).isEqualTo("2024-05-16");
      assertThat(savings.serial().date()).isEqualTo("2024-08-26");
      assertThat(savings.workingDays()).isEqualTo(71);
    }

    @Test
    void what_nobody_can_say_makes_everything_behind_it_a_lower_bound() {
      Forecast forecast = planned(factory(), "2024-01-10", Pace.COMMITTED).forecast();

      assertThat(find(forecast, "A02").finish())
          .isEqualTo(new Estimate(day("2024-01-11"), Certainty.FINAL, true));
      assertThat(find(forecast, "A03").finish().lowerBound()).isTrue();
      assertThat(find(forecast, "A06").finish().lowerBound()).isFalse();
      assertThat(forecast.construction().orElseThrow().on().lowerBound()).isTrue();
    }

    @Test
    void without_a_plan_nothing_lies_ahead() {
      Forecast forecast = ahead(ProjectDesk.on("2024-04-08"), "2024-04-08");

      assertThat(forecast.items()).isEmpty();
      assertThat(forecast.end()).isEmpty();
      assertThat(forecast.construction()).isEmpty();
    }
  }

  @Nested
  class Changes {
    @Test
    void a_gate_before_the_decision_lets_both_run_at_once() {
      Outlook outlook =
          planned(
              Plans.plan(plain("L"), plain("M", beforeApply("L"))), "2024-04-08", Pace.STATUTORY);
      Forecast serial = outlook.forecast();

      Forecast parallel = outlook.with(new WhatIf.GateSet("M", "L", Gate.BEFORE_DECIDE)).forecast();

      assertThat(days(find(serial, "M"))).isEqualTo("2024-05-09..2024-06-05");
      assertThat(days(find(parallel, "M"))).isEqualTo("2024-04-09..2024-05-09");
      assertThat(parallel.shiftsFrom(serial))
          .containsExactly(
              new Shift("M", find(serial, "M").finish(), find(parallel, "M").finish()));
      assertThat(outlook.with(new WhatIf.GateDropped("M", "L")).forecast().critical())
          .containsExactly("L", "M");
    }

    @Test
    void the_other_prerequisites_of_an_item_stay_when_one_is_dropped() {
      Outlook outlook =
          planned(
              Plans.plan(plain("L"), plain("M"), plain("N", beforeApply("L"), beforeDecide("M"))),
              "2024-04-08",
              Pace.STATUTORY);

      Outlook dropped = outlook.with(new WhatIf.GateDropped("N", "L"));
      Outlook set = outlook.with(new WhatIf.GateSet("N", "L", Gate.BEFORE_DECIDE));

      assertThat(dropped.known("N").prerequisites()).containsExactly(beforeDecide("M"));
      assertThat(set.known("N").prerequisites())
          .containsExactly(beforeDecide("M"), beforeDecide("L"));
    }

    @Test
    void items_that_wait_for_each_other_are_named() {
      Outlook outlook =
          planned(
              Plans.plan(plain("L"), plain("M", beforeApply("L"))), "2024-04-08", Pace.STATUTORY);
      Outlook self = outlook.with(new WhatIf.GateSet("L", "L", Gate.BEFORE_DECIDE));
      Outlook both = outlook.with(new WhatIf.GateSet("L", "M", Gate.BEFORE_DECIDE));

      assertThatIllegalArgumentException()
          .isThrownBy(self::forecast)
          .withMessage("items must not wait for each other, but these do: L, L");
      assertThatIllegalArgumentException()
          .isThrownBy(both::forecast)
          .withMessage("items must not wait for each other, but these do: L, M, L");
    }

    @Test
    void changes_that_make_no_sense_are_refused() {
      ProjectDesk desk = accepted("2024-04-08", licence("L"));
      desk.recorded(decide("L", Result.APPROVED));
      Outlook outlook = desk.view().approvals().outlook(day("2024-04-08"), Pace.COMMITTED);

      assertThatIllegalArgumentException()
          .isThrownBy(() -> outlook.with(new WhatIf.NotBefore("X", day("2024-05-01"))))
          .withMessage("Outlook.item names X, which plan does not have; name what it has");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> outlook.with(new WhatIf.Fails("L", day("2024-04-08"))))
          .withMessage(
              "Outlook.on is from 2024-04-09 to 2050-12-31, but was 2024-04-08; correct it");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> outlook.with(new WhatIf.Fails("L", day("2024-05-01"))))
          .withMessage(
              "Outlook.on does not go with L.metOn, which is 2024-04-08; correct or leave out one of"
                  + " them");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> planned(Plans.plan(), "2024-04-08", Pace.COMMITTED).savings())
          .withMessage("a plan without items never ends");
    }
  }

  @Nested
  class LimitsAndCalendars {
    @Test
    void what_is_to_be_done_at_once_is_done_on_the_first_working_day() {
      Forecast forecast =
          planned(Plans.plan(of("F", 1, "IMMEDIATE")), "2024-04-12", Pace.COMMITTED).forecast();

      assertThat(days(find(forecast, "F"))).isEqualTo("2024-04-15..2024-04-15");
    }

    @Test
    void months_end_on_the_corresponding_day_or_after_the_holidays() {
      // 1 to 5 May 2024 were free.
      Forecast forecast =
          planned(Plans.plan(of("M", 1, "1 MONTHS")), "2024-03-30", Pace.COMMITTED).forecast();

      assertThat(days(find(forecast, "M"))).isEqualTo("2024-04-01..2024-05-06");
    }

    @Test
    void the_statutory_pace_gives_the_law_its_time() {
      ProjectDesk desk = accepted("2024-04-08", licence("L"));

      assertThat(
              desk.view()
                  .approvals()
                  .outlook(day("2024-04-08"), Pace.STATUTORY)
                  .forecast()
                  .end()
                  .orElseThrow()
                  .on()
                  .date())
          .isEqualTo("2024-05-08");
    }

    @Test
    void each_department_counts_by_its_own_calendar() throws Exception {
      CalendarBook book =
          CalendarBook.bundled()
              .with(
                  NoticeCsv.local(
                      "shilin.csv",
                      new StringReader(
                          """
                          date,kind,region,source,published,festival
                          2024-07-29,OFF,SHILIN,县政府通知〔2024〕1号,2024-01-15,火把节
                          2024-07-30,OFF,SHILIN,县政府通知〔2024〕1号,2024-01-15,火把节
                          2024-07-31,OFF,SHILIN,县政府通知〔2024〕1号,2024-01-15,火把节
                          """)));
      Department county = new Department("LAND", "县自然资源局", Level.COUNTY, "CN+SHILIN");
      ApprovalItem local = of("L", 1, "10 WD");
      ApprovalItem.Builder city = limited("C", 1, ItemKind.LICENCE, "10 WD");
      city.addPrerequisites(new Prerequisite("L", Gate.BEFORE_START));
      ApprovalPlan plan =
          new ApprovalPlan(
              List.of(county, new Department("CITY", "市发展改革委", Level.CITY, "CN")),
              Plans.STAGES,
              List.of(local, inCity(city.build())));

      Forecast forecast =
          Outlook.from(
                  new Approvals(Optional.of(plan), new TreeMap<>(), new TreeMap<>()),
                  day("2024-07-21"),
                  book,
                  Pace.COMMITTED)
              .forecast();

      assertThat(days(find(forecast, "L"))).isEqualTo("2024-07-22..2024-08-08");
      assertThat(days(find(forecast, "C"))).isEqualTo("2024-07-22..2024-08-05");
      // Named as a prerequisite of construction by another item, not by its own gates.
      assertThat(forecast.construction().orElseThrow().path()).containsExactly("L");
      assertThat(forecast.operation()).isEmpty();
      // Three working days of the city lie in between.
      assertThat(find(forecast, "C").slack()).contains(3);
    }

    @Test
    void what_a_later_notice_can_move_is_provisional() {
      Forecast forecast =
          planned(
                  Plans.plan(of("L", 1, "10 WD"), of("M", 1, "10 WD", "L")),
                  "2026-12-01",
                  Pace.COMMITTED)
              .forecast();

      assertThat(find(forecast, "L").finish().certainty()).isEqualTo(Certainty.FINAL);
      assertThat(find(forecast, "M").finish().certainty()).isEqualTo(Certainty.PROVISIONAL);
      assertThat(forecast.end().orElseThrow().on().certainty()).isEqualTo(Certainty.PROVISIONAL);
    }
  }

  @Nested
  class OwnDutiesAndTrades {
    @Test
    void an_enterprises_own_duty_runs_from_the_day_on_which_it_owes() {
      ApprovalItem duty = of(limited("D", 1, ItemKind.FILING, "15 CD").dutyOf("DEVELOPER"), "L");
      ProjectDesk desk = ProjectDesk.with("2024-04-08", licence("L"), duty);
      desk.recorded(AcceptApplication.of("L"));
      desk.day("2024-04-13").recorded(decide("L", Result.APPROVED));

      ForecastItem running = find(ahead(desk, "2024-04-20"), "D");
      Forecast late =
          desk.view()
              .approvals()
              .outlook(day("2024-04-20"), Pace.COMMITTED)
              .with(new WhatIf.NotBefore("D", day("2024-05-20")))
              .forecast();

      assertThat(running.progress()).isEqualTo(Progress.RUNNING);
      assertThat(days(running)).isEqualTo("2024-04-13..2024-04-28");
      assertThat(days(find(late, "D"))).isEqualTo("2024-04-13..2024-05-20");
      assertThat(days(find(ahead(desk, "2024-05-31"), "D"))).isEqualTo("2024-04-13..2024-06-03");

      desk.day("2024-06-03").recorded(RecordFiling.of("D"));
      assertThat(find(ahead(desk, "2024-06-03"), "D").progress()).isEqualTo(Progress.MET);
    }

    @Test
    void an_own_duty_that_waits_for_nothing_has_no_end() {
      ApprovalItem duty = limited("D", 1, ItemKind.FILING, "15 CD").dutyOf("DEVELOPER").build();

      assertThat(
              find(planned(Plans.plan(duty), "2024-04-08", Pace.COMMITTED).forecast(), "D")
                  .finish())
          .isEqualTo(new Estimate(day("2024-04-09"), Certainty.FINAL, true));
    }

    @Test
    void a_public_trade_runs_from_its_announcement_and_begins_anew_if_unsold() {
      ProjectDesk desk = ProjectDesk.with("2024-03-01", item("T", ItemKind.PUBLIC_TRADE).build());
      Pace pace = Pace.typical(Map.of("T", 28), "2023年办件统计");
      desk.recorded(TakeTradeStep.of("T", TradeStep.ANNOUNCED));
      desk.day("2024-03-12").recorded(TakeTradeStep.of("T", TradeStep.LISTING_STARTED));
      desk.day("2024-03-20").recorded(TakeTradeStep.of("T", TradeStep.UNSOLD));

      ForecastItem before =
          find(desk.view().approvals().outlook(day("2024-03-19"), pace).forecast(), "T");
      ForecastItem after =
          find(desk.view().approvals().outlook(day("2024-03-20"), pace).forecast(), "T");

      assertThat(before.progress()).isEqualTo(Progress.RUNNING);
      assertThat(days(before)).isEqualTo("2024-03-01..2024-04-11");
      assertThat(after.progress()).isEqualTo(Progress.TO_COME);
      assertThat(after.attempt()).isEqualTo(2);
      assertThat(days(after)).isEqualTo("2024-03-21..2024-04-30");
    }
  }

  @Nested
  class OpenPauses {
    // Promised: 10 working days from 8 April 2024; 4 are used when the pause begins.
    @Test
    void an_open_pause_ends_as_its_notice_says_or_its_cap() {
      Optional<LocalDate> notified = Optional.of(day("2024-04-15"));
      Optional<TimeLimit> fifteen = Optional.of(TimeLimit.workingDays(15, "专家评审告知书"));
      Optional<TimeLimit> thirty = Optional.of(TimeLimit.calendarDays(30, "服务指南"));
      Optional<TimeLimit> two = Optional.of(TimeLimit.workingDays(2, "专家评审告知书"));

      assertThat(find(ahead(paused(notified, fifteen, thirty), "2024-04-20"), "L").finish())
          .isEqualTo(new Estimate(day("2024-05-14"), Certainty.FINAL, false));
      assertThat(find(ahead(paused(notified, NONE, thirty), "2024-04-20"), "L").finish())
          .isEqualTo(new Estimate(day("2024-05-22"), Certainty.FINAL, false));
      assertThat(find(ahead(paused(notified, two, NONE), "2024-04-20"), "L").finish())
          .isEqualTo(new Estimate(day("2024-04-28"), Certainty.FINAL, false));
    }

    @Test
    void an_open_pause_of_unknown_length_leaves_the_end_open() {
      assertThat(
              find(ahead(paused(Optional.of(day("2024-04-15")), NONE, NONE), "2024-04-20"), "L")
                  .finish())
          .isEqualTo(new Estimate(day("2024-04-28"), Certainty.FINAL, true));
    }

    @Test
    void a_pause_without_notice_keeps_nobody_from_deciding() {
      assertThat(find(ahead(paused(Optional.empty(), NONE, NONE), "2024-04-20"), "L").finish())
          .isEqualTo(new Estimate(day("2024-04-22"), Certainty.FINAL, false));
    }
  }

  @Nested
  class ApplyingAgain {
    @Test
    void what_was_refused_or_withdrawn_is_applied_for_again() {
      ProjectDesk refused = accepted("2024-04-08", licence("L"));
      refused.day("2024-04-15").recorded(decide("L", Result.REFUSED));
      ProjectDesk withdrawn = accepted("2024-04-08", licence("L"));
      withdrawn.day("2024-04-15").recorded(WithdrawApplication.of("L"));

      for (ProjectDesk desk : List.of(refused, withdrawn)) {
        ForecastItem again = find(ahead(desk, "2024-04-15"), "L");
        assertThat(again.progress()).isEqualTo(Progress.TO_COME);
        assertThat(again.attempt()).isEqualTo(2);
        assertThat(days(again)).isEqualTo("2024-04-16..2024-04-29");
        // On the day before, nobody knew.
        assertThat(days(find(ahead(desk, "2024-04-14"), "L"))).isEqualTo("2024-04-08..2024-04-22");
      }
    }

    @Test
    void what_fails_begins_anew_on_that_day_without_pauses_and_extension() {
      ProjectDesk desk = accepted("2024-04-08", licence("L"));
      desk.recorded(ExtendLimit.of("L", Plans.TEN_MORE, Plans.LAND_HEAD));
      Outlook outlook = desk.view().approvals().outlook(day("2024-04-10"), Pace.COMMITTED);

      ForecastItem fails =
          find(outlook.with(new WhatIf.Fails("L", day("2024-04-22"))).forecast(), "L");

      assertThat(days(find(outlook.forecast(), "L"))).isEqualTo("2024-04-08..2024-05-08");
      assertThat(fails.attempt()).isEqualTo(2);
      assertThat(fails.progress()).isEqualTo(Progress.TO_COME);
      assertThat(days(fails)).isEqualTo("2024-04-22..2024-05-08");
      // A length of its own has the extension in it.
      assertThat(
              days(find(outlook.with(new WhatIf.Lasts("L", Plans.TEN_PROMISED)).forecast(), "L")))
          .isEqualTo("2024-04-08..2024-04-22");
    }
  }

  @Nested
  class LatenessOfToday {
    @Test
    void a_receipt_left_unanswered_too_long_runs_from_its_day() {
      // 4 to 6 April 2024 were free, Sunday 7 April was worked: 5 working days end on 9 April.
      ProjectDesk desk = ProjectDesk.with("2024-04-01", licence("L"));
      desk.recorded(ReceiveApplication.of("L", true));

      ForecastItem inTime = find(ahead(desk, "2024-04-08"), "L");
      ForecastItem silent = find(ahead(desk, "2024-04-09"), "L");

      assertThat(inTime.progress()).isEqualTo(Progress.TO_COME);
      assertThat(days(inTime)).isEqualTo("2024-04-09..2024-04-23");
      assertThat(silent.progress()).isEqualTo(Progress.RUNNING);
      assertThat(days(silent)).isEqualTo("2024-04-01..2024-04-16");
    }

    @Test
    void a_complete_set_left_unanswered_too_long_runs_from_its_day() {
      ProjectDesk desk = ProjectDesk.with("2024-03-25", licence("L"));
      desk.recorded(ReceiveApplication.of("L", false));
      desk.day("2024-03-26").recorded(GiveCorrectionNotice.of("L", new DocumentRef("notice-1")));
      desk.day("2024-04-01").recorded(ReceiveApplication.of("L", true));

      assertThat(find(ahead(desk, "2024-04-08"), "L").progress()).isEqualTo(Progress.TO_COME);
      assertThat(days(find(ahead(desk, "2024-04-09"), "L"))).isEqualTo("2024-04-01..2024-04-16");
    }

    @Test
    void what_is_overdue_is_decided_tomorrow_at_the_earliest() {
      ProjectDesk desk = accepted("2024-04-08", licence("L"));

      assertThat(days(find(ahead(desk, "2024-04-30"), "L"))).isEqualTo("2024-04-08..2024-05-06");
    }
  }
}
