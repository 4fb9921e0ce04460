package org.zhuanban.party;

/** The levels of organs, which determine their calendars and their places in a task force. */
public enum Level {
  /** A department of the county, or a branch in it. */
  COUNTY,
  /** A department of the city or prefecture. */
  CITY,
  /** An intermediary for reviews or tests, such as a drawing-review body. */
  INTERMEDIARY,
  /** A utility, such as the power company. */
  UTILITY,
  /** A department of the province. */
  PROVINCE,
  /** A department of the nation. */
  NATION
}
