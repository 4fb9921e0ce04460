package org.zhuanban.deadline;

import org.zhuanban.glossary.Term;

/**
 * The special procedures whose time is not counted. The list is closed: internal coordination,
 * leave or a dispute between departments never stop a clock.
 */
@Term(zh = "不计入期限的事由", en = "reason of a pause", law = "行政许可法第四十五条")
public enum PauseReason {
  /** 听证 (行政许可法第四十五条). */
  HEARING("行政许可法第四十五条"),
  /** 招标 (行政许可法第四十五条). */
  BIDDING("行政许可法第四十五条"),
  /** 拍卖 (行政许可法第四十五条). */
  AUCTION("行政许可法第四十五条"),
  /** 检验 (行政许可法第四十五条). */
  INSPECTION("行政许可法第四十五条"),
  /** 检测 (行政许可法第四十五条). */
  TESTING("行政许可法第四十五条"),
  /** 检疫 (行政许可法第四十五条). */
  QUARANTINE("行政许可法第四十五条"),
  /** 鉴定 (行政许可法第四十五条). */
  APPRAISAL("行政许可法第四十五条"),
  /** 专家评审 (行政许可法第四十五条). */
  EXPERT_REVIEW("行政许可法第四十五条"),
  /** 技术评估 in the environmental impact assessment (生态环境部令第14号). */
  TECHNICAL_EVALUATION("生态环境部令第14号"),
  /** 委托评估 in project approval (企业投资项目核准和备案管理条例第九条第三款). */
  COMMISSIONED_EVALUATION("企业投资项目核准和备案管理条例第九条第三款"),
  /** 征求意见 (取水许可和水资源费征收管理条例第十八条, 政府信息公开条例第三十三条). */
  CONSULTATION("取水许可和水资源费征收管理条例第十八条");

  private final String basis;

  PauseReason(String basis) {
    this.basis = basis;
  }

  /** {@return the clause that excludes the time of the procedure} */
  public String basis() {
    return basis;
  }
}
