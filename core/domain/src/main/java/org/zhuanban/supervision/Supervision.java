package org.zhuanban.supervision;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The orders and the returns of a stream.
 *
 * @param byNumber the orders by their numbers, in the order of issue
 * @param returns the days of the returns, by period and department as in {@code 2024-06:LAND}
 */
public record Supervision(
    Map<String, SupervisionOrder> byNumber, SortedMap<String, LocalDate> returns) {
  /** The supervision without orders. */
  public static final Supervision NONE = new Supervision(Map.of(), new TreeMap<>());

  /**
   * Copies the maps.
   *
   * @param byNumber the orders
   * @param returns the days of the returns
   */
  public Supervision {
    byNumber = Collections.unmodifiableMap(new LinkedHashMap<>(byNumber));
    returns = Collections.unmodifiableSortedMap(new TreeMap<>(returns));
  }

  /** {@return the orders, in the order of issue} */
  public List<SupervisionOrder> orders() {
    return List.copyOf(byNumber.values());
  }

  /**
   * Finds an order.
   *
   * @param number the number
   * @return the order; empty if there is none
   */
  public Optional<SupervisionOrder> order(String number) {
    return Optional.ofNullable(byNumber.get(number));
  }

  /**
   * Finds the day on which a department returned its progress.
   *
   * @param period the period
   * @param department the code of the department
   * @return the day; empty if there is no return
   */
  public Optional<LocalDate> returnedOn(ReturnPeriod period, String department) {
    return Optional.ofNullable(returns.get(key(period, department)));
  }

  private static String key(ReturnPeriod period, String department) {
    return period.text() + ":" + department;
  }

  Supervision with(SupervisionOrder order) {
    Map<String, SupervisionOrder> next = new LinkedHashMap<>(byNumber);
    next.put(order.number(), order);
    return new Supervision(next, returns);
  }

  Supervision with(String number, UnaryOperator<SupervisionOrder> change) {
    return order(number).map(change).map(this::with).orElse(this);
  }

  Supervision returned(ReturnPeriod period, String department, LocalDate on) {
    SortedMap<String, LocalDate> next = new TreeMap<>(returns);
    next.put(key(period, department), on);
    return new Supervision(byNumber, next);
  }
}
