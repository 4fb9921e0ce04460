package org.zhuanban.dossier;

import java.util.Arrays;
import org.zhuanban.deadline.LimitUnit;

/** How a case is counted. */
enum DueRule {
  /** The n-th working day after the start. */
  WD_FORWARD(LimitUnit.WORKING_DAYS, Way.CLOCK),
  /** The n-th working day before an anchor. */
  WD_BACKWARD(LimitUnit.WORKING_DAYS, Way.BACKWARD),
  /** As forward; the start is the day of receipt, silence being acceptance. */
  WD_DEEMED_ACCEPTED(LimitUnit.WORKING_DAYS, Way.CLOCK),
  /** Calendar days, the last one moving past free days. */
  CD_FORWARD_ROLL(LimitUnit.CALENDAR_DAYS, Way.CLOCK),
  /** Calendar days before an anchor. */
  CD_BACKWARD(LimitUnit.CALENDAR_DAYS, Way.BACKWARD),
  /** Months, the last day moving past free days. */
  MONTHS_ROLL(LimitUnit.MONTHS, Way.CLOCK),
  /** Months that a status lasts. */
  MONTHS_NOROLL(LimitUnit.MONTHS, Way.STATUS),
  /** Years, the last day moving past free days. */
  YEARS_ROLL(LimitUnit.YEARS, Way.CLOCK);

  /** What does the counting. */
  enum Way {
    /** A clock that can be paused and extended. */
    CLOCK,
    /** Counting back. */
    BACKWARD,
    /** A status that ends by itself. */
    STATUS
  }

  private final LimitUnit unit;
  private final Way way;

  DueRule(LimitUnit unit, Way way) {
    this.unit = unit;
    this.way = way;
  }

  /** {@return in what its limits are given} */
  LimitUnit unit() {
    return unit;
  }

  /** {@return what does the counting} */
  Way way() {
    return way;
  }

  /**
   * Finds a rule.
   *
   * @param name its name
   * @return the rule
   * @throws IllegalArgumentException if there is none of that name
   */
  static DueRule of(String name) {
    return Arrays.stream(values())
        .filter(rule -> rule.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "the rule must be one of %s, but was %s"
                        .formatted(Quoted.list(Arrays.asList(values())), Quoted.of(name))));
  }
}
