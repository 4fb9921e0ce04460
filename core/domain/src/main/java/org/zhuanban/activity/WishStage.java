package org.zhuanban.activity;

/** The stages of a wish. */
public enum WishStage {
  /** The answer is due (待答复). */
  OPEN,
  /** The wish is answered, and not confirmed yet (已答复). */
  ANSWERED,
  /** The answer is confirmed (已确认). */
  CONFIRMED
}
