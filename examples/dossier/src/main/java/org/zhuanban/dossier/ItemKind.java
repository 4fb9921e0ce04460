package org.zhuanban.dossier;

/** What kind of thing an item is. */
enum ItemKind {
  /** 备案. */
  FILING,
  /** 核准. */
  PROJECT_APPROVAL,
  /** 行政许可. */
  LICENCE,
  /** 技术审查. */
  TECHNICAL_REVIEW,
  /** 联合办理. */
  JOINT,
  /** 招标拍卖挂牌. */
  PUBLIC_TRADE,
  /** 中介服务. */
  INTERMEDIARY
}
