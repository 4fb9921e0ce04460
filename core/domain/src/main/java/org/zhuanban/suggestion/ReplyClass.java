package org.zhuanban.suggestion;

/** The classes of replies. Local rules name them in similar words. */
public enum ReplyClass {
  /** The matter is solved, wholly or basically (已经解决或基本解决). */
  A,
  /** The matter is being solved, or planned to be (正在解决或列入计划解决). */
  B,
  /** The matter cannot be solved now, for reasons that the reply gives (因条件限制暂不能解决). */
  C,
  /** The suggestion is kept for reference (留作参考). */
  D
}
