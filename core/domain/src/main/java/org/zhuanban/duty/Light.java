package org.zhuanban.duty;

import org.zhuanban.glossary.Term;

/** What supervision sees of a clock at the end of a day. */
@Term(zh = "预警灯(绿灯、预警、黄牌、红牌)", en = "light")
public enum Light {
  /** In time. */
  GREEN,
  /** At most the warning threshold remains to the committed last day (预警). */
  WARN,
  /** The committed last day is gone (黄牌). */
  YELLOW,
  /** The statutory last day is gone (红牌). */
  RED,
  /** The day is not counted. */
  PAUSED,
  /** Concluded in time. */
  CLOSED_ON_TIME,
  /** Concluded after the committed last day, or replaced by something else after it. */
  CLOSED_LATE,
  /** Concluded after the statutory last day, or replaced by something else after it. */
  CLOSED_OVERDUE,
  /** Nothing was owed any more, as after a withdrawal by the applicant. */
  CLOSED_WITHDRAWN
}
