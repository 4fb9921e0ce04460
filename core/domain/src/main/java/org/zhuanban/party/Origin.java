package org.zhuanban.party;

/** Where an investor or money comes from, as statistics of investment promotion count it (来源地). */
public enum Origin {
  /** Another province (省外). */
  OUT_OF_PROVINCE,
  /** Another prefecture of the province (省内市外). */
  OUT_OF_PREFECTURE,
  /** Abroad, with Hong Kong, Macao and Taiwan (境外). */
  FOREIGN,
  /** The own prefecture (市内). */
  WITHIN_PREFECTURE,
  /** An origin that nobody recorded (未记录). */
  NOT_RECORDED
}
