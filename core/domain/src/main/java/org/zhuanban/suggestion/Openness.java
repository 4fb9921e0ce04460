package org.zhuanban.suggestion;

/** Whether a reply to a suggestion is published (是否公开), as the letter says it. */
public enum Openness {
  /** The host publishes the letter by itself (主动公开). */
  PUBLIC,
  /** The letter is given to those who ask for it (依申请公开). */
  ON_REQUEST,
  /** The letter is not given out, since the law forbids or exempts it (不予公开). */
  WITHHELD
}
