package org.zhuanban.takeover;

import org.zhuanban.command.Rule;
import org.zhuanban.command.RuleKind;

/** The rules of the take-over, with their texts in {@code texts}. */
public enum TakeoverRule implements Rule {
  /** The project was taken over already. */
  ALREADY_TAKEN_OVER,
  /** The project has recorded events already. */
  ALREADY_RECORDED,
  /** The act takes effect before the day of the take-over. */
  BEFORE_TAKE_OVER,
  /** The take-over does not take effect on the day that its record names. */
  NOT_ON_ITS_DAY,
  /** A day of the record does not lie before the take-over. */
  DAY_NOT_BEFORE,
  /** A day lies outside all calendars, or too far from the take-over for any limit. */
  DAY_OUT_OF_RANGE,
  /** The days of one matter are out of order. */
  DAYS_OUT_OF_ORDER,
  /** The record names a code that its plan or agreement does not have. */
  UNKNOWN,
  /** The record names a code twice. */
  REPEATED,
  /** The state cannot be taken over, or not for this item. */
  STATE_UNFIT,
  /** The facts of the record contradict the state that it names. */
  CONTRADICTION,
  /** A fact is missing that the other facts need. */
  INCOMPLETE,
  /** The record cannot be read. */
  MALFORMED,
  /** The stream of the project cannot be read, or others keep writing to it. */
  STREAM_UNFIT;

  @Override
  public String source() {
    return "工作惯例：在办项目接管，未知即注明，接管日前不追溯";
  }

  @Override
  public RuleKind kind() {
    return switch (this) {
      case ALREADY_TAKEN_OVER, ALREADY_RECORDED -> RuleKind.STATE;
      default -> Rule.super.kind();
    };
  }
}
