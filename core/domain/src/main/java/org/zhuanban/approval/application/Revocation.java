package org.zhuanban.approval.application;

import org.zhuanban.glossary.Term;

/**
 * The grounds on which an approval ends after its grant: revocation (撤销), withdrawal, cancellation.
 */
@Term(zh = "撤销许可", en = "revocation", law = "行政许可法第六十九条")
public enum Revocation {
  /** Abuse or neglect of office by officials. */
  ABUSE_OR_NEGLECT("行政许可法第六十九条第一款第一项"),
  /** Lack of competence of the organ. */
  BEYOND_POWER("行政许可法第六十九条第一款第二项"),
  /** Violation of the statutory procedure. */
  PROCEDURE_VIOLATED("行政许可法第六十九条第一款第三项"),
  /** Lack of entitlement or of the conditions on the part of the applicant. */
  NOT_QUALIFIED("行政许可法第六十九条第一款第四项"),
  /** Fraud, bribery or other improper means. */
  FRAUD_OR_BRIBERY("行政许可法第六十九条第二款"),
  /** A commitment that a check found to be broken. */
  COMMITMENT_NOT_KEPT("国办发〔2020〕42号"),
  /**
   * Change of the law or the circumstances, with a demand of the public interest; with
   * compensation.
   */
  WITHDRAWN_BY_ORGAN("行政许可法第八条第二款"),
  /** Expiry without renewal. */
  EXPIRED("行政许可法第七十条第一项"),
  /** End of the legal person that held it. */
  HOLDER_ENDED("行政许可法第七十条第三项"),
  /** Impossibility of its use by force majeure. */
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
