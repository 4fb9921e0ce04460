package org.zhuanban.investor;

/** The kinds of reasons for which a lead ends without a project. */
public enum LeadLoss {
  /** The investor gave up the investment (客商放弃投资). */
  WITHDRAWN,
  /** The investor invests elsewhere (落户他处). */
  ELSEWHERE,
  /** Both sides did not agree on the terms (条件未谈妥). */
  TERMS,
  /** The county lacks land, energy or other factors (要素不能保障). */
  FACTORS,
  /** Plans, environment or industry policy bar the project (不符合准入要求). */
  BARRED,
  /** The due diligence found risks (尽职调查发现风险). */
  RISK,
  /** The investor cannot be reached any more (客商失去联系). */
  NO_RESPONSE,
  /** Another reason (其他). */
  OTHER
}
