package org.zhuanban.approval.application;

/** How somebody goes into a rating (国办发〔2019〕51号). */
public enum RatingCheck {
  /** Whoever gave it was called back (回访). */
  CALLED_BACK,
  /** It was found to be false, and is excluded (排除). */
  EXCLUDED
}
