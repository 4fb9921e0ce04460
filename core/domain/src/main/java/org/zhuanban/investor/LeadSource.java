package org.zhuanban.investor;

/** The sources of leads. */
public enum LeadSource {
  /** An activity of investment promotion (招商活动). */
  ACTIVITY,
  /** The investor itself (客商主动联系). */
  INVESTOR,
  /** A referral by an enterprise, an association or a person (引荐). */
  REFERRAL,
  /** A superior organ (上级推送). */
  SUPERIOR,
  /** An entrusted agency (委托招商). */
  ENTRUSTED,
  /** Own research of industries and enterprises (产业研究). */
  RESEARCH,
  /** Another source (其他). */
  OTHER
}
