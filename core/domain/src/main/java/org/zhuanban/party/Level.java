package org.zhuanban.party;

/** At which level an organ stands; its calendar and its place in a task force follow from it. */
public enum Level {
  /** A department of the county, or a branch in it. */
  COUNTY,
  /** A department of the city or prefecture. */
  CITY,
  /** An intermediary that reviews or tests, such as a drawing-review body. */
  INTERMEDIARY,
  /** A utility, such as the power company. */
  UTILITY,
  /** A department of the province. */
  PROVINCE,
  /** A department of the nation. */
  NATION
}
