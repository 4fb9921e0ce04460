package org.zhuanban.investor;

/** Where an investor comes from, as the county counts money from outside (省内、省外、境外). */
public enum InvestorOrigin {
  /** The investor is of the county itself (县内). */
  COUNTY,
  /** The investor is of another county of the province (省内). */
  PROVINCE,
  /** The investor is of another province (省外). */
  OTHER_PROVINCE,
  /** The investor is from abroad, or from Hong Kong, Macao or Taiwan (境外). */
  ABROAD
}
