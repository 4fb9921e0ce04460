package org.zhuanban.organisation;

import org.zhuanban.command.Breach;
import org.zhuanban.command.Rule;

/** The rules of the organisation; texts in {@code texts}. */
public enum OrganisationRule implements Rule {
  /** The calendar of a unit is unknown. */
  UNKNOWN_CALENDAR(Breach.IMPOSSIBLE, "约定"),
  /** There is no such unit, or none any more. */
  UNKNOWN_UNIT(Breach.PREMATURE, "约定"),
  /** A unit stands under itself. */
  PARENT_CYCLE(Breach.IMPOSSIBLE, "约定"),
  /**
   * A unit stands under one that stands under it; that one is moved first, which may not have been
   * reported yet.
   */
  PARENT_BELOW(Breach.PREMATURE, "约定"),
  /** Of each kind one unit answers for a place, an industry or the whole county. */
  ANSWERED_TWICE(Breach.PREMATURE, "约定: 主体责任唯一"),
  /** A unit is closed after those under it, and after its members have left. */
  UNIT_IN_USE(Breach.PREMATURE, "约定"),
  /** There is no committee for the whole county. */
  NO_COMMITTEE(Breach.PREMATURE, "约定: 招商委例会"),
  /** The committee meets for a period once. */
  PERIOD_HELD(Breach.IMPOSSIBLE, "约定: 招商委例会"),
  /** The period has not begun. */
  PERIOD_TO_COME(Breach.IMPOSSIBLE, "约定: 招商委例会"),
  /** The last day of a task lies before the meeting, or out of reach. */
  TASK_OUT_OF_RANGE(Breach.IMPOSSIBLE, "约定: 会议议定事项"),
  /** The person is in no team. */
  NOT_A_MEMBER(Breach.PREMATURE, "约定: 招商队伍"),
  /** The person has that post already. */
  ALREADY_IN_POST(Breach.PREMATURE, "约定: 招商队伍"),
  /** Nobody is the own mentor. */
  OWN_MENTOR(Breach.IMPOSSIBLE, "约定: 导师帮带"),
  /** The last day of a qualification lies before it is given, or out of reach. */
  VALIDITY_OUT_OF_RANGE(Breach.IMPOSSIBLE, "约定: 资格认定"),
  /** The member works for the project already. */
  ALREADY_ASSIGNED(Breach.PREMATURE, "约定: 委派代办员"),
  /** The member does not work for the project. */
  NOT_ASSIGNED(Breach.PREMATURE, "约定: 委派代办员"),
  /** Whoever works for a project is qualified for it. */
  NOT_QUALIFIED(Breach.UNLAWFUL, "约定: 持证上岗");

  private final Breach breach;
  private final String source;

  OrganisationRule(Breach breach, String source) {
    this.breach = breach;
    this.source = source;
  }

  @Override
  public Breach breach() {
    return breach;
  }

  @Override
  public String source() {
    return source;
  }
}
