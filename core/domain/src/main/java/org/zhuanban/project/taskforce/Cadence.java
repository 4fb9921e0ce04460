package org.zhuanban.project.taskforce;

import org.zhuanban.deadline.TimeLimit;

/**
 * How often the task force meets (例会): a local rule, written down when it is founded.
 *
 * @param untilStart at the latest how long after the meeting before, until construction starts
 * @param fromStart at the latest how long after the meeting before, once it has started
 */
public record Cadence(TimeLimit untilStart, TimeLimit fromStart) {
  /** Monthly until construction starts, quarterly from then on: our convention. */
  public static final Cadence DEFAULT =
      new Cadence(
          TimeLimit.parse("1 MONTHS", "约定: 开工前每月召开例会"),
          TimeLimit.parse("3 MONTHS", "约定: 开工后每季度召开例会"));
}
