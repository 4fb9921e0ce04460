package org.zhuanban.duty;

import org.zhuanban.glossary.Term;

/** The lights of a clock at the end of a day. */
@Term(zh = "预警灯（绿灯、预警、黄牌、红牌）", en = "light")
public enum Light {
  /** The duty is in time. */
  GREEN,
  /**
   * At most the warning threshold remains to the {@linkplain DutyClock#binding binding} last day
   * (预警).
   */
  WARN,
  /**
   * The {@linkplain DutyClock#binding binding} last day has passed, such as the committed one (黄牌).
   */
  YELLOW,
  /** The statutory last day has passed (红牌). */
  RED,
  /** The day does not count. */
  PAUSED,
  /** The duty was met in time. */
  CLOSED_ON_TIME,
  /** The duty was met, or replaced, after the {@linkplain DutyClock#binding binding} last day. */
  CLOSED_LATE,
  /** The duty was met, or replaced, after the statutory last day. */
  CLOSED_OVERDUE,
  /**
   * The owner was released, or the duty lapsed, as after a withdrawal by the applicant, or was
   * replaced in time.
   */
  CLOSED_WITHDRAWN
}
