package org.zhuanban.approval;

import org.zhuanban.duty.DutyKind;
import org.zhuanban.duty.EscalationPolicy;
import org.zhuanban.glossary.Term;

/** The duties in approvals. */
@Term(zh = "审批期限义务", en = "duty in approvals", law = "行政许可法第四十二条")
public enum ApprovalDuty implements DutyKind {
  /** To accept an application, or to notify all corrections at once. */
  EXAMINE_RECEIPT("行政许可法第三十二条第一款第四项"),
  /** To supply a document promised at a tolerated acceptance, by the promised day. */
  SUPPLY_PROMISED("国发〔2022〕5号"),
  /** To complete a special procedure within its cap. */
  COMPLETE_PROCEDURE("行政许可法第四十五条"),
  /** To decide on an item. */
  DECIDE("行政许可法第四十二条"),
  /** To deliver a decision. */
  DELIVER("行政许可法第四十四条"),
  /** To check the commitment on which an item was approved; the limit is a local rule. */
  CHECK_COMMITMENT("优化营商环境条例第四十条第三款"),
  /** To give the lead of joint handling an opinion; the limit is a local rule. */
  GIVE_OPINION("行政许可法第二十六条第二款"),
  /** To apply for the renewal of a licence before its end. */
  APPLY_RENEWAL("行政许可法第五十条第一款"),
  /** To answer an application for renewal before the end of the licence. */
  ANSWER_RENEWAL("行政许可法第五十条第二款"),
  /** To answer a bad rating; the limit is a local rule. */
  ANSWER_RATING("国办发〔2019〕51号"),
  /** To call back the author of a bad rating given by name; the limit is a local rule. */
  CALL_BACK("国办发〔2019〕51号"),
  /**
   * To make a filing as an enterprise, such as a developer's completion filing. The clause of this
   * constant covers the usual case; the clause of the item's own limit is binding.
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
