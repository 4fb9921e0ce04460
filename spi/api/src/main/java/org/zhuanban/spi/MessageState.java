package org.zhuanban.spi;

/** Where a message stands. */
public enum MessageState {
  /** It is to be sent, or sent again. */
  WAITING,
  /** Its channel took it. */
  SENT,
  /** Its moment had passed before it could be sent. */
  EXPIRED,
  /** It was given up. */
  BURIED
}
