package org.zhuanban.project.funds;

/** What money that arrives is, or was spent on. */
public enum FundsKind {
  /** Paid in as registered capital (注册资本). */
  REGISTERED_CAPITAL,
  /** Paid for land (土地价款). */
  LAND_PRICE,
  /** Spent on construction (建设支出). */
  CONSTRUCTION,
  /** Spent on equipment (设备支出). */
  EQUIPMENT,
  /** Lent by a bank of the place (本地银行贷款). */
  LOCAL_BANK_LOAN,
  /** Arrived before the project was taken over; nobody knows as what (接管前到位, 类别未记录). */
  NOT_RECORDED
}
