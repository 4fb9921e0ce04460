package org.zhuanban.accountability;

/** The stages of a case. */
public enum CaseStage {
  /** The case before its opening. */
  NOT_OPENED,
  /** The case was opened; no notice of facts was given yet (立案). */
  OPENED,
  /** The notice was given; statements are open (告知). */
  NOTIFIED,
  /** All notified parties have made their statements (陈述申辩). */
  HEARD,
  /** The case was decided; the decision was not delivered to all yet (决定). */
  DECIDED,
  /** The decision was delivered (送达). */
  DELIVERED,
  /** A remedy was sought and is not answered yet (救济). */
  IN_REMEDY,
  /** The case was dismissed (撤销立案). */
  DISMISSED
}
