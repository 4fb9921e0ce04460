package org.zhuanban.policy.support;

/** What is done about an application to a higher level. */
public enum SupportStep {
  /** The county submitted it, or supplemented what had come back (报送). */
  SUBMITTED,
  /** The higher level returned it to be supplemented (退回补正). */
  RETURNED,
  /** The higher level granted a sum (获批). */
  GRANTED,
  /** The higher level refused it (未获批). */
  REFUSED,
  /** Money of the grant arrived (资金到账). */
  ARRIVED,
  /** The county gave it up (放弃申报). */
  GIVEN_UP
}
