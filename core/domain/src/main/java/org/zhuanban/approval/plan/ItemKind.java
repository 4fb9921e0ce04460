package org.zhuanban.approval.plan;

/** The kind of an approval item. */
public enum ItemKind {
  /** 备案 (企业投资项目核准和备案管理条例第十三条). */
  FILING,
  /** 核准 (企业投资项目核准和备案管理条例第九条). */
  PROJECT_APPROVAL,
  /** 行政许可 (行政许可法第二条). */
  LICENCE,
  /** 技术审查. */
  TECHNICAL_REVIEW,
  /** 联合办理: one clock, owned by the lead department (行政许可法第二十六条第二款). */
  JOINT,
  /** 公开交易 of land use rights; its gate opens with the land contract. */
  PUBLIC_TRADE,
  /** 中介服务. */
  INTERMEDIARY
}
