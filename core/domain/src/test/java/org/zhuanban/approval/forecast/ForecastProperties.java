package org.zhuanban.approval.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.zhuanban.ProjectView;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.AcceptanceCommand.RecordFiling;
import org.zhuanban.approval.ApprovalCommand;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.approval.ApprovalCommand.TakeTradeStep;
import org.zhuanban.approval.Approvals;
import org.zhuanban.approval.DecisionCommand.DecideItem;
import org.zhuanban.approval.application.TradeStep;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.approval.plan.Gate;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.approval.plan.Prerequisite;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.calendar.WorkCalendar;
import org.zhuanban.deadline.LimitUnit;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.testing.domain.Cases;
import org.zhuanban.testing.domain.History;
import org.zhuanban.testing.domain.HistoryDomain;
import org.zhuanban.testing.domain.ProjectDesk;

@Domain(HistoryDomain.class)
@Domain(DomainContext.Global.class)
class ForecastProperties {
  private static final int TRIES = 300;
  private static final CalendarBook BOOK = CalendarBook.bundled();

  private static Outlook planned(ApprovalPlan plan, LocalDate day, Pace pace) {
    return Outlook.from(
        new Approvals(Optional.of(plan), new TreeMap<>(), new TreeMap<>()), day, BOOK, pace);
  }

  private static LocalDate day(int number) {
    return LocalDate.of(2018, 3, 1).plusDays(number);
  }

  private static ProjectDesk opened(ApprovalPlan plan, LocalDate start) {
    ProjectDesk desk = ProjectDesk.on(start.toString());
    desk.recorded(AdoptPlan.of(plan));
    return desk;
  }

  /** What lies ahead in the midst of a history. */
  private static Outlook midway(History history) {
    ProjectDesk desk = opened(history.plan(), history.start());
    // The properties below ask about items of the plan with which the history begins.
    history
        .withoutPlanChanges()
        .commands()
        .forEach(step -> desk.day(step.on()).record(step.command()));
    ProjectView view = desk.view();
    return view.approvals().outlook(history.end(), Pace.COMMITTED);
  }

  private static LocalDate end(Outlook outlook) {
    return outlook.forecast().end().orElseThrow().on().date();
  }

  private static ApprovalItem item(Outlook outlook, ForecastItem forecast) {
    return outlook.known(forecast.item());
  }

  private static WorkCalendar calendar(Outlook outlook, ForecastItem forecast) {
    return outlook.book().calendar(outlook.approvals().terms().calendar(item(outlook, forecast)));
  }

  private static TimeLimit workingDays(int days) {
    return days == 0
        ? new TimeLimit(0, LimitUnit.IMMEDIATE, "假设")
        : TimeLimit.workingDays(days, "假设");
  }

  private static ForecastItem at(Forecast forecast, int number) {
    return forecast.items().get(number % forecast.items().size());
  }

  /** Lets day after day come and does on each what can be done. */
  private static Map<String, LocalDate> dayByDay(ApprovalPlan plan, LocalDate today, Pace pace) {
    Map<String, LocalDate> begun = new HashMap<>();
    Map<String, LocalDate> met = new HashMap<>();
    for (LocalDate day = today.plusDays(1); met.size() < plan.items().size(); ) {
      int before = begun.size() + met.size();
      for (ApprovalItem item : plan.items()) {
        WorkCalendar calendar =
            BOOK.asOf(today).calendar(plan.department(item.department()).orElseThrow().calendar());
        boolean duty = item.dutyOf().isPresent() && item.kind() != ItemKind.PUBLIC_TRADE;
        boolean mayBegin =
            item.prerequisites().stream()
                .filter(each -> duty || each.gate() == Gate.BEFORE_APPLY)
                .allMatch(each -> met.containsKey(each.item()));
        boolean owed = duty && !item.prerequisites().isEmpty();
        if (mayBegin && (owed || calendar.isWorkingDay(day))) {
          begun.putIfAbsent(item.code(), day);
        }
        boolean mayEnd =
            begun.containsKey(item.code())
                && calendar.isWorkingDay(day)
                && item.prerequisites().stream()
                    .filter(each -> each.gate() == Gate.BEFORE_DECIDE)
                    .allMatch(each -> met.containsKey(each.item()));
        if (mayEnd) {
          LocalDate from = begun.getOrDefault(item.code(), day);
          Optional<TimeLimit> length =
              duty && item.prerequisites().isEmpty() ? Optional.empty() : pace.of(item);
          if (length.isEmpty() || over(length.get(), from, day, calendar)) {
            met.putIfAbsent(item.code(), day);
          }
        }
      }
      if (begun.size() + met.size() == before) {
        day = day.plusDays(1);
      }
    }
    return met;
  }

  private static boolean over(TimeLimit limit, LocalDate from, LocalDate day, WorkCalendar works) {
    return switch (limit.unit()) {
      case IMMEDIATE -> true;
      case WORKING_DAYS ->
          from.datesUntil(day.plusDays(1)).skip(1).filter(works::isWorkingDay).count()
              >= limit.amount();
      case CALENDAR_DAYS -> !day.isBefore(from.plusDays(limit.amount()));
      case MONTHS -> !day.isBefore(from.plusMonths(limit.amount()));
      case YEARS -> !day.isBefore(from.plusYears(limit.amount()));
    };
  }

  @Property(tries = TRIES)
  void the_days_are_those_found_by_letting_day_after_day_come(
      @ForAll ApprovalPlan plan,
      @ForAll @IntRange(max = 2700) int number,
      @ForAll Pace.Basis basis) {
    Pace pace = new Pace(basis, new TreeMap<>());

    Forecast forecast = planned(plan, day(number), pace).forecast();

    Map<String, LocalDate> met = new HashMap<>();
    forecast.items().forEach(each -> met.put(each.item(), each.finish().date()));
    assertThat(met).isEqualTo(dayByDay(plan, day(number), pace));
  }

  private record Done(LocalDate on, ApprovalCommand command) {}

  private static List<Done> comingTrue(ApprovalItem item, ForecastItem forecast) {
    String code = item.code();
    LocalDate start = forecast.start().date();
    LocalDate finish = forecast.finish().date();
    if (item.kind() == ItemKind.PUBLIC_TRADE) {
      return List.of(
          new Done(start, TakeTradeStep.of(code, TradeStep.ANNOUNCED)),
          new Done(finish, TakeTradeStep.of(code, TradeStep.LISTING_STARTED)),
          new Done(finish, TakeTradeStep.of(code, TradeStep.SOLD)),
          new Done(finish, TakeTradeStep.of(code, TradeStep.LAND_CONTRACT_SIGNED)));
    }
    if (item.dutyOf().isPresent()) {
      return List.of(new Done(finish, RecordFiling.of(code)));
    }
    return List.of(
        new Done(start, AcceptApplication.of(code)), new Done(finish, DecideItem.approve(code)));
  }

  @Property(tries = TRIES)
  void of_a_plan_that_went_as_forecast_the_forecast_is_what_happened(
      @ForAll ApprovalPlan plan, @ForAll @IntRange(max = 2700) int number) {
    Forecast ahead = planned(plan, day(number), Pace.COMMITTED).forecast();
    List<Done> steps = new ArrayList<>();
    plan.items()
        .forEach(item -> steps.addAll(comingTrue(item, ahead.item(item.code()).orElseThrow())));
    steps.sort(Comparator.comparing(Done::on));
    ProjectDesk desk = opened(plan, day(number));
    steps.forEach(step -> desk.day(step.on()).recorded(step.command()));
    LocalDate last = ahead.end().orElseThrow().on().date();

    Forecast back = desk.view().approvals().outlook(last, Pace.STATUTORY).forecast();

    for (ApprovalItem item : plan.items()) {
      ForecastItem then = ahead.item(item.code()).orElseThrow();
      ForecastItem now = back.item(item.code()).orElseThrow();
      assertThat(now.progress()).isEqualTo(Progress.MET);
      assertThat(now.finish()).isEqualTo(Estimate.fact(then.finish().date()));
      assertThat(now.slack()).isEmpty();
      if (item.dutyOf().isEmpty() || item.kind() == ItemKind.PUBLIC_TRADE) {
        assertThat(now.start()).isEqualTo(Estimate.fact(then.start().date()));
      }
    }
    assertThat(back.end().orElseThrow().on()).isEqualTo(Estimate.fact(last));
    assertThat(back.critical()).isEmpty();
  }

  @Property(tries = TRIES)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void nothing_to_come_lies_in_the_past_or_before_its_gates(@ForAll History history) {
    Outlook outlook = midway(history);
    Forecast forecast = outlook.forecast();
    for (ForecastItem each : forecast.items()) {
      Statistics.collect(each.progress());
      if (each.progress() == Progress.MET) {
        assertThat(each.finish().date()).isBeforeOrEqualTo(outlook.day());
        continue;
      }
      assertThat(each.finish().date()).isAfter(outlook.day());
      assertThat(each.slack().orElseThrow()).isNotNegative();
      assertThat(each.finish().date()).isAfterOrEqualTo(each.start().date());
      assertThat(calendar(outlook, each).isWorkingDay(each.finish().date())).isTrue();
      for (Prerequisite before : item(outlook, each).prerequisites()) {
        LocalDate met = forecast.item(before.item()).orElseThrow().finish().date();
        if (each.progress() == Progress.TO_COME && before.gate() == Gate.BEFORE_APPLY) {
          assertThat(each.start().date()).isAfterOrEqualTo(met);
        }
        if (before.gate() == Gate.BEFORE_DECIDE) {
          assertThat(each.finish().date()).isAfterOrEqualTo(met);
        }
      }
    }
    assertThat(forecast.end().orElseThrow().on().date())
        .isEqualTo(
            forecast.items().stream()
                .map(each -> each.finish().date())
                .max(LocalDate::compareTo)
                .orElseThrow());
    Cases.mustBeMet(Progress.MET, Progress.RUNNING, Progress.TO_COME);
  }

  private static void assertNothingEarlier(Outlook before, Outlook after) {
    Forecast was = before.forecast();
    Forecast is = after.forecast();
    assertThat(is.shiftsFrom(was))
        .allSatisfy(shift -> assertThat(shift.after().date()).isAfter(shift.before().date()));
    assertThat(end(after)).isAfterOrEqualTo(end(before));
  }

  @Property(tries = TRIES)
  void a_longer_limit_makes_nothing_earlier(
      @ForAll History history,
      @ForAll @IntRange(max = 5) int number,
      @ForAll @IntRange(max = 30) int days,
      @ForAll @IntRange(min = 1, max = 30) int more) {
    Outlook outlook = midway(history);
    String item = at(outlook.forecast(), number).item();

    assertNothingEarlier(
        outlook.with(new WhatIf.Lasts(item, workingDays(days))),
        outlook.with(new WhatIf.Lasts(item, workingDays(days + more))));
  }

  @Property(tries = TRIES)
  void a_gate_added_makes_nothing_earlier(
      @ForAll History history,
      @ForAll @IntRange(max = 5) int one,
      @ForAll @IntRange(max = 5) int other,
      @ForAll Gate gate) {
    Outlook outlook = midway(history);
    int size = history.plan().items().size();
    ApprovalItem first = history.plan().items().get(Math.min(one % size, other % size));
    ApprovalItem second = history.plan().items().get(Math.max(one % size, other % size));
    boolean linked =
        second.prerequisites().stream().anyMatch(each -> each.item().equals(first.code()));
    if (!first.equals(second) && !linked) {
      assertNothingEarlier(
          outlook, outlook.with(new WhatIf.GateSet(second.code(), first.code(), gate)));
    }
  }

  @Property(tries = TRIES)
  void one_item_after_another_is_never_faster(@ForAll History history) {
    Outlook outlook = midway(history);

    Savings savings = outlook.savings();

    assertThat(savings.workingDays()).isGreaterThanOrEqualTo(0);
    assertThat(savings.serial().date()).isAfterOrEqualTo(savings.parallel().date());
    assertThat(savings.parallel()).isEqualTo(outlook.forecast().end().orElseThrow().on());
  }

  private static Set<String> waitingFor(String code, ApprovalPlan plan) {
    Set<String> waiting = new HashSet<>(Set.of(code));
    // Every item comes after those for which it waits.
    for (ApprovalItem item : plan.items()) {
      if (item.prerequisites().stream().anyMatch(each -> waiting.contains(each.item()))) {
        waiting.add(item.code());
      }
    }
    return waiting;
  }

  @Property(tries = TRIES)
  void an_item_moves_only_what_waits_for_it(
      @ForAll History history,
      @ForAll @IntRange(max = 5) int number,
      @ForAll @IntRange(max = 60) int days) {
    Outlook outlook = midway(history);
    Forecast forecast = outlook.forecast();
    String moved = at(forecast, number).item();

    Forecast changed = outlook.with(new WhatIf.Lasts(moved, workingDays(days))).forecast();

    Set<String> waiting = waitingFor(moved, history.plan());
    for (ForecastItem each : changed.items()) {
      if (!waiting.contains(each.item())) {
        ForecastItem was = forecast.item(each.item()).orElseThrow();
        assertThat(each.start()).isEqualTo(was.start());
        assertThat(each.finish()).isEqualTo(was.finish());
        assertThat(each.after()).isEqualTo(was.after());
      }
    }
  }

  @Property(tries = TRIES)
  void what_fails_is_met_no_sooner_and_moves_only_what_waits_for_it(
      @ForAll History history,
      @ForAll @IntRange(max = 5) int number,
      @ForAll @IntRange(min = 1, max = 60) int later) {
    Outlook outlook = midway(history);
    Forecast forecast = outlook.forecast();
    ForecastItem failing = at(forecast, number);
    if (failing.progress() == Progress.MET) {
      return;
    }
    LocalDate on = outlook.day().plusDays(later);

    Forecast failed = outlook.with(new WhatIf.Fails(failing.item(), on)).forecast();

    ForecastItem again = failed.item(failing.item()).orElseThrow();
    assertThat(again.finish().date()).isAfterOrEqualTo(on);
    assertThat(again.attempt()).isEqualTo(failing.attempt() + 1);
    assertThat(failed.shiftsFrom(forecast))
        .extracting(Shift::item)
        .isSubsetOf(waitingFor(failing.item(), history.plan()));
  }

  @Property(tries = TRIES)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void an_item_may_slip_by_its_slack_and_not_by_a_day_more(
      @ForAll History history, @ForAll @IntRange(max = 5) int number) {
    Outlook outlook = midway(history);
    ForecastItem each = at(outlook.forecast(), number);
    boolean withoutPauses = each.progress() == Progress.TO_COME;
    Statistics.collect(withoutPauses);
    if (withoutPauses) {
      int takes = calendar(outlook, each).count(each.start().date(), each.finish().date());
      int slack = each.slack().orElseThrow();

      LocalDate within =
          end(outlook.with(new WhatIf.Lasts(each.item(), workingDays(takes + slack))));
      LocalDate beyond =
          end(outlook.with(new WhatIf.Lasts(each.item(), workingDays(takes + slack + 1))));

      assertThat(within).isEqualTo(end(outlook));
      assertThat(beyond).isAfter(end(outlook));
      assertThat(each.critical()).isEqualTo(slack == 0);
    }
    Cases.mustBeMet(true);
  }

  @Property(tries = TRIES)
  void the_path_alone_takes_as_long_as_the_plan(@ForAll History history) {
    Outlook outlook = midway(history);
    Forecast forecast = outlook.forecast();
    Milestone end = forecast.end().orElseThrow();
    ApprovalPlan plan = history.plan();
    Optional<String> before = Optional.empty();
    for (String code : end.path()) {
      assertThat(forecast.item(code).orElseThrow().after()).isEqualTo(before);
      before = Optional.of(code);
    }
    assertThat(forecast.item(before.orElseThrow()).orElseThrow().finish().date())
        .isEqualTo(end.on().date());
    List<ApprovalItem> alone =
        plan.items().stream()
            .filter(item -> end.path().contains(item.code()))
            .map(
                item ->
                    item.withPrerequisites(
                        item.prerequisites().stream()
                            .filter(each -> end.path().contains(each.item()))
                            .toList()))
            .toList();

    Outlook pathOnly = outlook.withPlan(new ApprovalPlan(plan.departments(), plan.stages(), alone));

    // An enterprise's duty without any prerequisite left would never begin.
    boolean duty = alone.stream().anyMatch(item -> item.dutyOf().isPresent());
    if (!duty) {
      assertThat(end(pathOnly)).isEqualTo(end.on().date());
    }
  }

  @Property(tries = TRIES)
  void what_if_nothing_changes_is_the_same(@ForAll History history) {
    Outlook outlook = midway(history);
    Forecast forecast = outlook.forecast();
    assertThat(outlook.forecast()).isEqualTo(forecast);
    assertThat(forecast.shiftsFrom(forecast)).isEmpty();
    for (ApprovalItem item : history.plan().items()) {
      Outlook same = outlook;
      for (Prerequisite each : item.prerequisites()) {
        boolean alone =
            item.prerequisites().stream().filter(other -> other.item().equals(each.item())).count()
                == 1;
        if (alone) {
          same = same.with(new WhatIf.GateSet(item.code(), each.item(), each.gate()));
        }
      }
      same = same.with(new WhatIf.NotBefore(item.code(), outlook.day()));
      assertThat(same.forecast().shiftsFrom(forecast)).isEmpty();
    }
  }
}
