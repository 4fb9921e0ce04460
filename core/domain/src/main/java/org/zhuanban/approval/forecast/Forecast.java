package org.zhuanban.approval.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The result of an {@link Outlook}: for every item its known days, and the earliest days for the
 * rest.
 *
 * <ul>
 *   <li>A future item is accepted on the first working day of its department after the outlook on
 *       which every item {@link org.zhuanban.approval.plan.Gate#BEFORE_APPLY} is met.
 *   <li>An item is met at the end of its length, or when every item {@link
 *       org.zhuanban.approval.plan.Gate#BEFORE_DECIDE} is met, if that is later.
 *   <li>A running item follows its clock with pauses and extension. An open pause ends after the
 *       duration stated in its notice, else after its cap, but after the day of the outlook.
 *   <li>A refused, withdrawn or unsold item begins again.
 *   <li>A receipt without an answer in time runs from its day (行政许可法第三十二条第一款第四项). An enterprise's
 *       own duty runs from the day on which its last prerequisite is met.
 * </ul>
 *
 * <p>The time of construction is not an item; see {@link WhatIf.NotBefore}.
 *
 * @param day the day at whose end the forecast begins
 * @param items one entry per item, in the order of the plan
 * @param construction the milestone of all items required before construction; empty if there are
 *     none
 * @param operation the milestone of all items required before operation; empty if there are none
 * @param end the milestone of all items; empty if there are none
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
   * @param day the day at whose end the forecast begins
   * @param items one entry per item
   * @param construction the milestone before construction
   * @param operation the milestone before operation
   * @param end the milestone of all items
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

  /** {@return the codes of the items without slack, whose delay would delay the plan} */
  public List<String> critical() {
    return items.stream().filter(ForecastItem::critical).map(ForecastItem::item).toList();
  }

  /**
   * Compares with another forecast of the same items.
   *
   * @param before the other forecast
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
