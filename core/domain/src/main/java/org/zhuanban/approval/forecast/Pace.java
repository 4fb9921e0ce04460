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
 * How long items are taken to last: as long as they may, or as long as they usually do.
 *
 * @param basis which limit counts
 * @param own by the code of an item, how long it lasts whatever its limits say, from acceptance to
 *     decision and extensions included
 */
public record Pace(Basis basis, SortedMap<String, TimeLimit> own) {
  /** Which of an item's limits counts. */
  public enum Basis {
    /** The one of the law; the committed one where the law has none. */
    STATUTORY,
    /** The published one (优化营商环境条例第三十六条第二款); the one of the law where none is published. */
    COMMITTED
  }

  /** Every item takes all the time that the law gives. */
  public static final Pace STATUTORY = new Pace(Basis.STATUTORY, new TreeMap<>());

  /** Every item takes all the time that was promised. */
  public static final Pace COMMITTED = new Pace(Basis.COMMITTED, new TreeMap<>());

  /**
   * Copies the lengths.
   *
   * @param basis which limit counts
   * @param own how long some items last
   */
  public Pace {
    own = Collections.unmodifiableSortedMap(new TreeMap<>(own));
  }

  /**
   * Goes by experience.
   *
   * @param workingDays by the code of an item, how many working days it typically takes, 0 to
   *     3,650; the others take what was promised
   * @param source where the numbers come from, such as {@code 2023年办件统计}
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
   * Lets one item last for a time of its own.
   *
   * @param item the code of the item
   * @param length how long it lasts
   * @return the pace
   */
  public Pace with(String item, TimeLimit length) {
    SortedMap<String, TimeLimit> more = new TreeMap<>(own);
    more.put(item, length);
    return new Pace(basis, more);
  }

  /**
   * Finds how long an item lasts.
   *
   * @param item the item
   * @return its length; empty if nobody knows
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
