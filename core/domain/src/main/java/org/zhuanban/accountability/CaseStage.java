package org.zhuanban.accountability;

/** How far a case has come. */
public enum CaseStage {
  /** Nobody has opened it. */
  NOT_OPENED,
  /** It was opened, and nobody was told of the facts yet (立案). */
  OPENED,
  /** Those examined were told, and may speak (告知). */
  NOTIFIED,
  /** All who were told have spoken (陈述申辩). */
  HEARD,
  /** It was decided and not delivered to all yet (决定). */
  DECIDED,
  /** The decision was delivered (送达). */
  DELIVERED,
  /** A remedy was sought and not answered yet (救济). */
  IN_REMEDY,
  /** It was dismissed (撤销立案). */
  DISMISSED
}
