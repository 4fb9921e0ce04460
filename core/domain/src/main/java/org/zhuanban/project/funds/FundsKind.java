package org.zhuanban.project.funds;

/** The kinds of money by its use or source. */
public enum FundsKind {
  /** Registered capital paid in (注册资本). */
  REGISTERED_CAPITAL,
  /** Price of land (土地价款). */
  LAND_PRICE,
  /** Expenditure on construction (建设支出). */
  CONSTRUCTION,
  /** Expenditure on equipment (设备支出). */
  EQUIPMENT,
  /** Loan of a local bank (本地银行贷款). */
  LOCAL_BANK_LOAN,
  /** Money of an unknown kind that arrived before the take-over of the project (接管前到位, 类别未记录). */
  NOT_RECORDED
}
