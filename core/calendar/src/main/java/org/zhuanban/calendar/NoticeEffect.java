package org.zhuanban.calendar;

/** The effect of a notice on the notices in the layers under it. */
public enum NoticeEffect {
  /** The notice rules on the days that it names, and leaves the others unchanged. */
  ADDITIVE,
  /**
   * The notice restates the whole arrangement of its year for its place. Rulings of the notices
   * under it for that year, from 25 December to 24 December, lapse. Days off that it repeats keep
   * their kind.
   */
  REPLACING
}
