package org.zhuanban.calendar;

/** How high up whoever publishes a notice stands. */
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
