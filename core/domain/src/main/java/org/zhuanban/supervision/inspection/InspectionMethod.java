package org.zhuanban.supervision.inspection;

/** The methods of inspection (政府督查工作条例第十二条). */
public enum InspectionMethod {
  /** The organ is asked to check itself and explain (要求自查、说明情况). */
  SELF_CHECK,
  /** Reports are heard (听取汇报). */
  REPORT,
  /** Inspectors go there (开展检查、访谈、暗访). */
  VISIT,
  /** A symposium, hearing or assessment is held (组织座谈、听证、统计、评估). */
  HEARING,
  /** Materials are called for (调阅、复制与督查事项有关的资料). */
  MATERIALS,
  /** Letters, calls or online messages are verified (通过信函、电话、媒体等渠道收集线索). */
  CLUES,
  /** Responsible officers are called in (约谈). */
  TALK,
  /** Data are compared online ("互联网+督查"). */
  ONLINE
}
