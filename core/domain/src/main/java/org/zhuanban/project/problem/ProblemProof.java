package org.zhuanban.project.problem;

/** What shows that a problem is gone. */
public enum ProblemProof {
  /** The enterprise said so. */
  ENTERPRISE,
  /** A paper says that the enterprise was asked and was silent; only where the terms allow it. */
  SUBSTITUTE
}
