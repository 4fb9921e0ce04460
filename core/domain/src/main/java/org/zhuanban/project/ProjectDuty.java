package org.zhuanban.project;

import org.zhuanban.duty.DutyKind;

/** What is owed around a project. */
public enum ProjectDuty implements DutyKind {
  /** To start construction by the day agreed on. */
  START_AS_AGREED("投资协议"),
  /** To start production by the day agreed on. */
  PRODUCE_AS_AGREED("投资协议"),
  /** To reach full output by the day agreed on. */
  FULL_OUTPUT_AS_AGREED("投资协议"),
  /** To keep a promise of the agreement. */
  KEEP_PROMISE("优化营商环境条例第三十一条"),
  /** To provide a factor that was guaranteed (要素保障), such as power. */
  GUARANTEE_FACTOR("优化营商环境条例第三十一条"),
  /** To start construction within the time that the permit leaves. */
  START_AFTER_PERMIT("建筑法第九条"),
  /** To report that construction stopped. */
  REPORT_STOP("建筑法第十条第一款"),
  /** To have the permit checked again before construction goes on after a year. */
  RECHECK_PERMIT("建筑法第十条第二款"),
  /** To sign the land contract after the listing found a buyer. */
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
