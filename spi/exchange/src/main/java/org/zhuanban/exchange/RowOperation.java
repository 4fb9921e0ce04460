package org.zhuanban.exchange;

/** The operations of rows at a receiver (同步类型). */
public enum RowOperation {
  /** The row is inserted, or replaces the one with its key. */
  WRITE,
  /** The row with the key is no longer in effect. */
  WITHDRAW
}
