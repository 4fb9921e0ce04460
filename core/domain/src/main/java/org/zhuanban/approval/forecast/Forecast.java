package org.zhuanban.approval.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What follows from an {@link Outlook}: for every item the days that are facts, and the earliest
 * days for the rest.
 *
 * <p>An item not yet begun is accepted on the first working day of its department on which every
 * item {@link org.zhuanban.approval.plan.Gate#BEFORE_APPLY} is met, the day after the outlook's at
 * the earliest. It is met when its length has run out, or when every item {@link
 * org.zhuanban.approval.plan.Gate#BEFORE_DECIDE} is met if that is later. What runs goes on by its
 * clock with pauses and extension; a pause that goes on ends after the days that its notice states,
 * else after those of its cap, the day after the outlook's at the earliest. What was refused,
 * withdrawn or could not be sold begins anew. A receipt left unanswered too long runs from its day
 * (行政许可法第三十二条第一款第四项), an enterprise's own duty from the day on which its last prerequisite is met.
 *
 * <p>The time that it takes to build is no item: see {@link WhatIf.NotBefore}.
 *
 * @param day the day from whose end one looks ahead
 * @param items an item each, in the order of the plan
 * @param construction when everything is met that must be before construction starts; empty if
 *     nothing must
 * @param operation when everything is met that must be before operation starts; empty if nothing
 *     must
 * @param end when all items are met; empty if there are none
 */
public record Forecast(
    LocalDate day,
    List<ForecastItem> items,
    Optional<Milestone> construction,
    Optional<Milestone> operation,
    Optional<Milestone> end) {
  /**
   * Copies the items.
   *
   * @param day the day from whose end one looks ahead
   * @param items an item each
   * @param construction when construction may start
   * @param operation when operation may start
   * @param end when all items are met
   */
  public Forecast {
    items = List.copyOf(items);
  }

  /**
   * Finds an item.
   *
   * @param code its code
   * @return the item; empty if the plan has none
   */
  public Optional<ForecastItem> item(String code) {
    return items.stream().filter(each -> each.item().equals(code)).findFirst();
  }

  /** {@return the codes of the items of which none may end later, or the plan does} */
  public List<String> critical() {
    return items.stream().filter(ForecastItem::critical).map(ForecastItem::item).toList();
  }

  /**
   * Compares with another forecast of the same items.
   *
   * @param before the other one
   * @return the items that are met on another day here, in the order of the plan
   */
  public List<Shift> shiftsFrom(Forecast before) {
    List<Shift> shifts = new ArrayList<>();
    for (ForecastItem each : items) {
      before
          .item(each.item())
          .filter(was -> !was.finish().date().equals(each.finish().date()))
          .ifPresent(was -> shifts.add(new Shift(each.item(), was.finish(), each.finish())));
    }
    return shifts;
  }
}
