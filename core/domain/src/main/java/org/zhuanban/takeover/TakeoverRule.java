package org.zhuanban.takeover;

import org.zhuanban.command.Rule;

/** The rules of taking over; texts in {@code texts}. */
public enum TakeoverRule implements Rule {
  /** A project is taken over once. */
  ALREADY_TAKEN_OVER,
  /** A project of which something was recorded is not taken over. */
  ALREADY_RECORDED,
  /** Nothing takes effect before the day of the take-over. */
  BEFORE_TAKE_OVER,
  /** The take-over takes effect on the day that its record names. */
  NOT_ON_ITS_DAY,
  /** A record tells what was before the take-over. */
  DAY_NOT_BEFORE,
  /** A day lies where no calendar reaches, or too far from the take-over for any limit. */
  DAY_OUT_OF_RANGE,
  /** The days of one matter stand in their order. */
  DAYS_OUT_OF_ORDER,
  /** The record names something that its plan or agreement does not have. */
  UNKNOWN,
  /** The record names something twice. */
  REPEATED,
  /** A state is not one in which an attempt is taken over, or none of its item. */
  STATE_UNFIT,
  /** What the record tells does not go with the state that it names. */
  CONTRADICTION,
  /** Something is missing without which the rest says nothing. */
  INCOMPLETE,
  /** The record cannot be read. */
  MALFORMED,
  /** The stream of the project cannot be read, or others keep writing to it. */
  STREAM_UNFIT;

  @Override
  public String source() {
    return "约定: 在办项目接管, 未知即注明, 接管日前不追溯";
  }
}
