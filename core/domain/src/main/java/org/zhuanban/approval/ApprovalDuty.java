package org.zhuanban.approval;

import org.zhuanban.duty.DutyKind;
import org.zhuanban.duty.EscalationPolicy;
import org.zhuanban.glossary.Term;

/** What is owed in approvals. */
@Term(zh = "审批期限义务", en = "duty in approvals", law = "行政许可法第四十二条")
public enum ApprovalDuty implements DutyKind {
  /** To accept an application or to tell all corrections at once. */
  EXAMINE_RECEIPT("行政许可法第三十二条第一款第四项"),
  /** To supply a document that was promised at a tolerated acceptance, by the day promised. */
  SUPPLY_PROMISED("国发〔2022〕5号"),
  /** To bring a special procedure to its end within its cap. */
  COMPLETE_PROCEDURE("行政许可法第四十五条"),
  /** To decide on an item. */
  DECIDE("行政许可法第四十二条"),
  /** To deliver a decision. */
  DELIVER("行政许可法第四十四条"),
  /**
   * To check whether the commitment is kept on which an item was approved; within which limit is a
   * local rule.
   */
  CHECK_COMMITMENT("优化营商环境条例第四十条第三款"),
  /** To give the lead of joint handling an opinion; within which limit is a local rule. */
  GIVE_OPINION("行政许可法第二十六条第二款"),
  /** To apply for the renewal of a licence before it ends. */
  APPLY_RENEWAL("行政许可法第五十条第一款"),
  /** To answer an application for renewal before the licence ends. */
  ANSWER_RENEWAL("行政许可法第五十条第二款"),
  /** To answer a bad rating; within which limit is a local rule. */
  ANSWER_RATING("国办发〔2019〕51号"),
  /** To call back whoever gave a bad rating by name; within which limit is a local rule. */
  CALL_BACK("国办发〔2019〕51号"),
  /**
   * To file something oneself, such as a developer's completion filing. The clause named here is
   * that of the usual case; what binds is the clause of the item's own limit.
   */
  FILE("建设工程质量管理条例第四十九条");

  private final String source;

  ApprovalDuty(String source) {
    this.source = source;
  }

  @Override
  public EscalationPolicy escalation() {
    return switch (this) {
      case SUPPLY_PROMISED, APPLY_RENEWAL, FILE -> EscalationPolicy.OF_ENTERPRISES;
      default -> EscalationPolicy.OF_APPROVALS;
    };
  }

  @Override
  public String source() {
    return source;
  }
}
