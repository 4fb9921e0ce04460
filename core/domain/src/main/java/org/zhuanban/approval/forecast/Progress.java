package org.zhuanban.approval.forecast;

/** How far an item has come on the day from which one looks ahead. */
public enum Progress {
  /** It was approved or filed, or its land contract was signed: its days are facts. */
  MET,
  /** Its time runs, from a day that is a fact. */
  RUNNING,
  /** It has to be applied for, or to be applied for again. */
  TO_COME
}
