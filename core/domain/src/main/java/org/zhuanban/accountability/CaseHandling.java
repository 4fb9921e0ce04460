package org.zhuanban.accountability;

/** What is done about a case beside telling facts, deciding, and answering remedies. */
public enum CaseHandling {
  /** Those told of the facts have stated and defended themselves (陈述申辩). */
  STATEMENT_RECEIVED,
  /** The decision was delivered (送达). */
  DELIVERED,
  /** A remedy was sought (申请复核、申诉、复审). */
  REMEDY_SOUGHT,
  /** Somebody was let read the case. */
  READER_ADMITTED,
  /** The time to decide or to answer was extended (延长期限). */
  EXTENDED,
  /** It was dropped before anything was decided (撤销立案). */
  DROPPED
}
