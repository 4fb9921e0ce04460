package org.zhuanban.suggestion;

/** The classes of replies. Local rules name them in similar words. */
public enum ReplyClass {
  /** The matter is solved, wholly or basically. */
  A("已经解决或基本解决"),
  /** The matter is being solved, or planned to be. */
  B("正在解决或列入计划解决"),
  /** The matter cannot be solved now, for reasons that the reply gives. */
  C("因条件限制暂不能解决"),
  /** The suggestion is kept for reference. */
  D("留作参考");

  private final String chinese;

  ReplyClass(String chinese) {
    this.chinese = chinese;
  }

  /** {@return the meaning of the class, in Chinese} */
  public String chinese() {
    return chinese;
  }
}
