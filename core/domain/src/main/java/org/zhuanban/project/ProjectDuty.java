package org.zhuanban.project;

import org.zhuanban.duty.DutyKind;

/** The duties around a project. */
public enum ProjectDuty implements DutyKind {
  /** The start of construction by the agreed day. */
  START_AS_AGREED("投资协议"),
  /** The start of production by the agreed day. */
  PRODUCE_AS_AGREED("投资协议"),
  /** Full output by the agreed day. */
  FULL_OUTPUT_AS_AGREED("投资协议"),
  /** The performance of a promise of the agreement. */
  KEEP_PROMISE("优化营商环境条例第三十一条"),
  /** The provision of a guaranteed factor (要素保障), such as power. */
  GUARANTEE_FACTOR("优化营商环境条例第三十一条"),
  /** The start of construction within the time of the permit. */
  START_AFTER_PERMIT("建筑法第九条"),
  /** The report of a stop of construction. */
  REPORT_STOP("建筑法第十条第一款"),
  /** The recheck of the permit before construction resumes after a year. */
  RECHECK_PERMIT("建筑法第十条第二款"),
  /** The signing of the land contract after the listing found a buyer. */
  SIGN_LAND_CONTRACT("招标拍卖挂牌出让国有建设用地使用权规定");

  private final String source;

  ProjectDuty(String source) {
    this.source = source;
  }

  @Override
  public String source() {
    return source;
  }
}
