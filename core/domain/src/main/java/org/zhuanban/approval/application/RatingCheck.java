package org.zhuanban.approval.application;

/** The kinds of follow-up of a rating (国办发〔2019〕51号). */
public enum RatingCheck {
  /** Call back to its author (回访). */
  CALLED_BACK,
  /** Exclusion as false (排除). */
  EXCLUDED
}
