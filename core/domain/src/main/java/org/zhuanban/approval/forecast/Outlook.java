package org.zhuanban.approval.forecast;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.zhuanban.approval.Approvals;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.approval.plan.Prerequisite;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.calendar.HolidayNotice;
import org.zhuanban.calendar.WorkCalendar;
import org.zhuanban.glossary.Term;
import org.zhuanban.input.InputFault;

/**
 * The assumptions of a forecast from the end of a day: past events, published notices, the lengths
 * of items and hypothetical changes.
 *
 * @param approvals the approvals at the end of the day
 * @param day the day
 * @param book the notices known on that day
 * @param pace the lengths of items
 * @param failures by the code of an item, the day on which it fails and is applied for again
 * @param notBefore by the code of an item, the first day on which it can begin
 */
@Term(zh = "进度预测", en = "forecast")
public record Outlook(
    Approvals approvals,
    LocalDate day,
    CalendarBook book,
    Pace pace,
    SortedMap<String, LocalDate> failures,
    SortedMap<String, LocalDate> notBefore) {
  /**
   * Copies the maps.
   *
   * @param approvals the approvals at the end of the day
   * @param day the day
   * @param book the notices known on that day
   * @param pace the lengths of items
   * @param failures the days on which items fail
   * @param notBefore the first days on which items can begin
   */
  public Outlook {
    failures = Collections.unmodifiableSortedMap(new TreeMap<>(failures));
    notBefore = Collections.unmodifiableSortedMap(new TreeMap<>(notBefore));
  }

  /**
   * Creates an outlook from the end of a day, without later events and notices.
   *
   * @param approvals the approvals, with a plan
   * @param day the day
   * @param book the notices
   * @param pace the lengths of items
   * @return the outlook
   */
  public static Outlook from(Approvals approvals, LocalDate day, CalendarBook book, Pace pace) {
    return new Outlook(
        approvals.asOf(day), day, book.asOf(day), pace, new TreeMap<>(), new TreeMap<>());
  }

  /**
   * Applies a hypothetical change.
   *
   * @param change the change
   * @return the changed outlook
   * @throws IllegalArgumentException if the plan has no such item, or the item fails although it is
   *     met, or not after the day of the outlook
   */
  public Outlook with(WhatIf change) {
    return change.applyTo(this);
  }

  /**
   * Computes the forecast, in time linear in the number of items and prerequisites.
   *
   * @return the forecast; empty lists without a plan
   * @throws IllegalArgumentException if items wait for each other, as after a {@link
   *     WhatIf.GateSet}
   * @throws org.zhuanban.calendar.CalendarRangeException if a date lies beyond every calendar
   * @throws org.zhuanban.calendar.HorizonException if the book refuses to answer for such days
   */
  public Forecast forecast() {
    return new Forecaster(this).forecast();
  }

  /**
   * Compares with a serial execution of the same plan. Every future item is applied for only after
   * the preceding one is met. The order is that of the stages and of the plan, except that
   * prerequisites come first. Open items continue.
   *
   * @return the difference of the two ends, counted by the national calendar
   * @throws IllegalArgumentException as {@link #forecast()}, or if the plan has no items
   * @throws org.zhuanban.calendar.CalendarRangeException as {@link #forecast()}
   * @throws org.zhuanban.calendar.HorizonException as {@link #forecast()}
   */
  public Savings savings() {
    Estimate parallel = end(this);
    Estimate serial = end(Serial.of(this));
    return new Savings(
        parallel,
        serial,
        book.calendar(HolidayNotice.NATION).count(parallel.date(), serial.date()));
  }

  private static Estimate end(Outlook outlook) {
    return outlook
        .forecast()
        .end()
        .orElseThrow(() -> new IllegalArgumentException("a plan without items never ends"))
        .on();
  }

  Outlook withPace(Pace changed) {
    return new Outlook(approvals, day, book, changed, failures, notBefore);
  }

  Outlook withPlan(ApprovalPlan changed) {
    return new Outlook(
        new Approvals(
            Optional.of(changed),
            approvals.cases(),
            approvals.trades(),
            approvals.plans(),
            approvals.materials(),
            approvals.recordedFrom(),
            approvals.works()),
        day,
        book,
        pace,
        failures,
        notBefore);
  }

  Outlook withPrerequisites(String item, List<Prerequisite> changed) {
    String code = known(item).code();
    ApprovalPlan plan = approvals.plan().orElseThrow();
    return withPlan(
        new ApprovalPlan(
            plan.departments(),
            plan.stages(),
            plan.items().stream()
                .map(each -> each.code().equals(code) ? each.withPrerequisites(changed) : each)
                .toList()));
  }

  Outlook withFailure(String item, LocalDate on) {
    if (!on.isAfter(day)) {
      throw InputFault.RANGE.at("Outlook.on", day.plusDays(1), WorkCalendar.LAST, on);
    }
    if (approvals.metOn(known(item).code()).isPresent()) {
      throw InputFault.UNFIT.at("Outlook.on", item + ".metOn", approvals.metOn(item).orElseThrow());
    }
    SortedMap<String, LocalDate> more = new TreeMap<>(failures);
    more.put(item, on);
    return new Outlook(approvals, day, book, pace, more, notBefore);
  }

  Outlook withNotBefore(String item, LocalDate first) {
    SortedMap<String, LocalDate> more = new TreeMap<>(notBefore);
    more.put(known(item).code(), first);
    return new Outlook(approvals, day, book, pace, failures, more);
  }

  ApprovalItem known(String item) {
    return approvals
        .plan()
        .flatMap(plan -> plan.item(item))
        .orElseThrow(() -> InputFault.UNKNOWN.at("Outlook.item", "plan", item));
  }
}
