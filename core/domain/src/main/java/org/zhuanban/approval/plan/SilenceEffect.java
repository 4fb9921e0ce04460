package org.zhuanban.approval.plan;

import org.zhuanban.glossary.Term;

/**
 * The effects of silence by law. The list is closed: an agreement of a county between its
 * departments (超时默认) is a local policy, and creates no licence.
 */
@Term(zh = "默示的法律效果", en = "effect of silence", law = "行政许可法第三十二条、第五十条")
public enum SilenceEffect {
  /** An organ that neither accepts nor notifies corrections in time has accepted on receipt. */
  DEEMED_ACCEPTED("行政许可法第三十二条第一款第四项"),
  /** An organ that has not decided on a renewal at the end of the licence has renewed it. */
  DEEMED_RENEWED("行政许可法第五十条第二款"),
  /** An organ that does not answer a re-check of an environmental impact in time has agreed. */
  DEEMED_AGREED("建设项目环境保护管理条例第十二条第二款"),
  /**
   * An organ that produced information with another one and does not answer agrees to disclose it.
   */
  DEEMED_AGREED_TO_DISCLOSE("政府信息公开条例第三十四条"),
  /** An applicant for information who does not correct the application in time abandons it. */
  DEEMED_ABANDONED("政府信息公开条例第三十条");

  private final String source;

  SilenceEffect(String source) {
    this.source = source;
  }

  /** {@return the clause that gives silence this effect} */
  public String source() {
    return source;
  }
}
