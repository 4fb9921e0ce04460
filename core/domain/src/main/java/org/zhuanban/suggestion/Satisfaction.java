package org.zhuanban.suggestion;

import org.zhuanban.glossary.Term;

/** What a deputy makes of a reply. */
@Term(zh = "代表满意度", en = "satisfaction of the deputy")
public enum Satisfaction {
  /** 满意. */
  SATISFIED,
  /** 基本满意. */
  MOSTLY_SATISFIED,
  /** 不满意: the host replies again. */
  DISSATISFIED
}
