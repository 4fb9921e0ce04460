package org.zhuanban.approval.forecast;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.deadline.LimitUnit;
import org.zhuanban.deadline.TimeLimit;

/**
 * The assumed lengths of items: their limits, or experience.
 *
 * @param basis the limit that counts
 * @param own by the code of an item, its length from acceptance to decision with extensions, which
 *     overrides its limits
 */
public record Pace(Basis basis, SortedMap<String, TimeLimit> own) {
  /** The limit of an item that counts. */
  public enum Basis {
    /** The statutory limit; the committed one if there is no statutory one. */
    STATUTORY,
    /** The committed limit (优化营商环境条例第三十六条第二款); the statutory one if none is committed. */
    COMMITTED
  }

  /** The statutory limits in full. */
  public static final Pace STATUTORY = new Pace(Basis.STATUTORY, new TreeMap<>());

  /** The committed limits in full. */
  public static final Pace COMMITTED = new Pace(Basis.COMMITTED, new TreeMap<>());

  /**
   * Copies the lengths.
   *
   * @param basis the limit that counts
   * @param own the lengths of some items
   */
  public Pace {
    own = Collections.unmodifiableSortedMap(new TreeMap<>(own));
  }

  /**
   * Creates a pace of typical lengths.
   *
   * @param workingDays by the code of an item, its typical number of working days, 0 to 3,650; the
   *     others take their committed limits
   * @param source the source of the numbers, such as {@code 2023年办件统计}
   * @return the pace
   * @throws IllegalArgumentException if a number is out of range or the source is blank
   */
  public static Pace typical(Map<String, Integer> workingDays, String source) {
    SortedMap<String, TimeLimit> own = new TreeMap<>();
    workingDays.forEach(
        (item, days) ->
            own.put(
                item,
                days == 0
                    ? new TimeLimit(0, LimitUnit.IMMEDIATE, source)
                    : TimeLimit.workingDays(days, source)));
    return new Pace(Basis.COMMITTED, own);
  }

  /**
   * Sets the length of one item.
   *
   * @param item the code of the item
   * @param length its length
   * @return a copy with it
   */
  public Pace with(String item, TimeLimit length) {
    SortedMap<String, TimeLimit> more = new TreeMap<>(own);
    more.put(item, length);
    return new Pace(basis, more);
  }

  /**
   * Returns the length of an item.
   *
   * @param item the item
   * @return its length; empty if it is unknown
   */
  public Optional<TimeLimit> of(ApprovalItem item) {
    TimeLimit length = own.get(item.code());
    if (length != null) {
      return Optional.of(length);
    }
    return basis == Basis.STATUTORY ? item.statutory().or(item::committed) : item.binding();
  }

  boolean ownOf(ApprovalItem item) {
    return own.containsKey(item.code());
  }
}
