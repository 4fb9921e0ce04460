package org.zhuanban.project.funds;

/** The origins of money, as statistics of investment promotion count them. */
public enum FundsOrigin {
  /** From another province (省外资金). */
  OUT_OF_PROVINCE,
  /** From another prefecture of the province (省内市外资金). */
  OUT_OF_PREFECTURE,
  /** From abroad, with Hong Kong, Macao and Taiwan (外资). */
  FOREIGN,
  /** From the own prefecture (市内资金). */
  WITHIN_PREFECTURE,
  /** Of an origin that nobody recorded (来源未记录). */
  NOT_RECORDED
}
