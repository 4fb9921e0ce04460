package org.zhuanban.approval.application;

import org.zhuanban.glossary.Term;

/**
 * The grounds on which an organ does not accept an application (不予受理). The list is closed: missing
 * or faulty materials are no ground, but require a notice of corrections.
 */
@Term(zh = "不予受理", en = "refusal to accept", law = "行政许可法第三十二条")
public enum NonAcceptance {
  /** The matter needs no licence. */
  NOT_NEEDED("行政许可法第三十二条第一款第一项", true),
  /** The organ is not competent; the competent one is named. */
  NOT_COMPETENT("行政许可法第三十二条第一款第二项", true),
  /** The applicant concealed facts or submitted false materials. */
  FALSE_MATERIALS("行政许可法第七十八条", false);

  private final String source;
  private final boolean atOnce;

  NonAcceptance(String source, boolean atOnce) {
    this.source = source;
    this.atOnce = atOnce;
  }

  /** {@return the clause that gives the ground} */
  public String source() {
    return source;
  }

  /** {@return whether the law requires an immediate notice (即时)} */
  public boolean atOnce() {
    return atOnce;
  }
}
