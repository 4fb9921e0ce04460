package org.zhuanban.investor;

/** The ways of a contact with an investor. */
public enum ContactKind {
  /** The unit called on the investor (上门拜访). */
  VISIT,
  /** The investor came and was received (接待来访). */
  RECEPTION,
  /** The investor saw sites and conditions (实地考察). */
  SITE,
  /** Both sides negotiated (洽谈). */
  TALKS,
  /** Both sides spoke or wrote without meeting (电话、网络联系). */
  REMOTE
}
