package org.zhuanban.calendar;

/** What a notice does to those that it is laid over. */
public enum NoticeEffect {
  /** It rules the days that it names, and leaves the others alone. */
  ADDITIVE,
  /**
   * It restates the whole arrangement of its year for its place: what the notices under it say of
   * the days of that year, from 25 December to 24 December, falls away. Days off that it repeats
   * keep their kind.
   */
  REPLACING
}
