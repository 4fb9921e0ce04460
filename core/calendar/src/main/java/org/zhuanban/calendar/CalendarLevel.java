package org.zhuanban.calendar;

/** The administrative level of the publisher of a notice. */
public enum CalendarLevel {
  /** The State Council. */
  NATION,
  /** A province, autonomous region or municipality under the central government. */
  PROVINCE,
  /** A prefecture or a city with districts. */
  PREFECTURE,
  /** A county, a district or a city without districts. */
  COUNTY,
  /** A single agency, for its own days of service. */
  AGENCY
}
