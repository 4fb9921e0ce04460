package org.zhuanban.exchange;

/** The kinds of applicants that an investment project has (GB/T 39046—2020, table A.4, 服务对象). */
public enum ApplicantKind {
  /** An enterprise with legal personality (企业法人). */
  ENTERPRISE
}
