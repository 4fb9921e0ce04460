package org.zhuanban.project;

/** The results of an admission review (准入评审). */
public enum AdmissionResult {
  /** The project may be signed. */
  PASSED,
  /** The project is reviewed again. */
  DEFERRED,
  /** The project is not admitted. */
  REJECTED
}
