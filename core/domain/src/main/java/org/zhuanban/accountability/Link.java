package org.zhuanban.accountability;

/** The links of a project's life, each with its own accountability (各环节追责). */
public enum Link {
  /** Negotiation and promotion (洽谈推介). */
  NEGOTIATION,
  /** Signing and bringing in (签约引进). */
  SIGNING,
  /** Approval service (审批服务). */
  APPROVAL,
  /** Landing and production (落地投产). */
  LANDING
}
