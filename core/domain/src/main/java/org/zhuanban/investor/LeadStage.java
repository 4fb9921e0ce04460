package org.zhuanban.investor;

/** The stages of a lead. */
public enum LeadStage {
  /** Nobody has contacted the investor about it (待响应). */
  REGISTERED,
  /** The investor was contacted; the judgement is due (待研判). */
  ANSWERED,
  /** The lead is followed (在谈). */
  NEGOTIATING,
  /** The project is signed (已签约). */
  SIGNED,
  /** The judgement was not to follow it (不予跟进). */
  DECLINED,
  /** It ended without a project (终止跟进). */
  GIVEN_UP
}
