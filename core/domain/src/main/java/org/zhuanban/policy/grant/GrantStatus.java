package org.zhuanban.policy.grant;

/** How far an application to a higher level has come. */
public enum GrantStatus {
  /** The county prepares the papers (筹备申报). */
  IN_PREPARATION,
  /** The county submitted it, or supplemented what had come back (报送). */
  SUBMITTED,
  /** The higher level returned it to be supplemented (退回补正). */
  RETURNED,
  /** The higher level granted a sum (获批). */
  GRANTED,
  /** The higher level refused it (未获批). */
  REFUSED,
  /** The county gave it up (放弃申报). */
  WITHDRAWN
}
