package org.zhuanban.suggestion;

import org.zhuanban.glossary.Term;

/** The feedback of a deputy on a reply. */
@Term(zh = "代表满意度", en = "satisfaction of the deputy")
public enum Satisfaction {
  /** Satisfied (满意). */
  SATISFIED,
  /** Basically satisfied (基本满意). */
  MOSTLY_SATISFIED,
  /** Not satisfied (不满意): the host replies again. */
  DISSATISFIED
}
