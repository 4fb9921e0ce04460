package org.zhuanban.suggestion;

/** What a deputy makes of a reply. */
public enum Satisfaction {
  /** 满意. */
  SATISFIED,
  /** 基本满意. */
  MOSTLY_SATISFIED,
  /** 不满意: the host replies again. */
  DISSATISFIED
}
