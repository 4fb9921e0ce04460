package org.zhuanban.approval.application;

import org.zhuanban.glossary.Term;

/** On which ground an approval ends after it was granted: revoked (撤销), withdrawn, cancelled. */
@Term(zh = "撤销许可", en = "revocation", law = "行政许可法第六十九条")
public enum Revocation {
  /** Officials abused their office or neglected it. */
  ABUSE_OR_NEGLECT("行政许可法第六十九条第一款第一项"),
  /** It was not the organ's to grant. */
  BEYOND_POWER("行政许可法第六十九条第一款第二项"),
  /** The procedure of the law was not kept. */
  PROCEDURE_VIOLATED("行政许可法第六十九条第一款第三项"),
  /** The applicant was not entitled, or did not meet the conditions. */
  NOT_QUALIFIED("行政许可法第六十九条第一款第四项"),
  /** It was got by fraud, bribery or other improper means. */
  FRAUD_OR_BRIBERY("行政许可法第六十九条第二款"),
  /** It rested on a commitment that a check found not to be kept. */
  COMMITMENT_NOT_KEPT("国办发〔2020〕42号"),
  /**
   * The law or the circumstances changed, and the public interest asks for it; with compensation.
   */
  WITHDRAWN_BY_ORGAN("行政许可法第八条第二款"),
  /** It ran out and was not renewed. */
  EXPIRED("行政许可法第七十条第一项"),
  /** The legal person that held it has ended. */
  HOLDER_ENDED("行政许可法第七十条第三项"),
  /** Force majeure keeps it from being used. */
  IMPOSSIBLE("行政许可法第七十条第五项");

  private final String source;

  Revocation(String source) {
    this.source = source;
  }

  /** {@return the clause that gives the ground} */
  public String source() {
    return source;
  }
}
