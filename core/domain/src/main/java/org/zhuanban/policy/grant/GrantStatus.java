package org.zhuanban.policy.grant;

/** The statuses of an application to a higher level. */
public enum GrantStatus {
  /** The county prepares the papers (筹备申报). */
  IN_PREPARATION,
  /** The county submitted the application, or supplemented a returned one (报送). */
  SUBMITTED,
  /** The higher level returned the application for supplement (退回补正). */
  RETURNED,
  /** The higher level granted a sum (获批). */
  GRANTED,
  /** The higher level refused the application (未获批). */
  REFUSED,
  /** The county withdrew the application (放弃申报). */
  WITHDRAWN
}
