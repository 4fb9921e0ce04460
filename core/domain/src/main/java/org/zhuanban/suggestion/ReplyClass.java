package org.zhuanban.suggestion;

/** What a reply comes to; local rules name the classes much alike. */
public enum ReplyClass {
  /** Solved, wholly or basically. */
  A("已经解决或基本解决"),
  /** Being solved, or planned to be. */
  B("正在解决或列入计划解决"),
  /** Not possible now, for reasons that the reply gives. */
  C("因条件限制暂不能解决"),
  /** Taken for reference. */
  D("留作参考");

  private final String chinese;

  ReplyClass(String chinese) {
    this.chinese = chinese;
  }

  /** {@return what it means, in Chinese} */
  public String chinese() {
    return chinese;
  }
}
