package org.zhuanban.dossier;

/** What money that arrives was spent on, or where it came from. */
enum FundsKind {
  /** 注册资本. */
  REGISTERED_CAPITAL,
  /** 土地价款. */
  LAND_PRICE,
  /** 建设支出. */
  CONSTRUCTION,
  /** 设备支出. */
  EQUIPMENT,
  /** 本地银行贷款. */
  LOCAL_BANK_LOAN
}
