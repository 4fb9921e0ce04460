package org.zhuanban.project;

/** What an admission review (准入评审) comes to. */
public enum AdmissionResult {
  /** The project may be signed. */
  PASSED,
  /** It is reviewed again. */
  DEFERRED,
  /** It is not let in. */
  REJECTED
}
