package org.zhuanban.exchange;

/** The types of special procedures (GB/T 39046—2020, table A.7, 特别程序种类). */
public enum SpecialType {
  /** An extension of the limit (延长审批). */
  EXTENSION,
  /** Any other procedure, such as a hearing or a test (除延长审批之外的情况). */
  OTHER
}
