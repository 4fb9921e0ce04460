package org.zhuanban.project.problem;

/** The proofs of the solution of a problem. */
public enum ProblemProof {
  /** The confirmation of the enterprise. */
  ENTERPRISE,
  /** A paper that the enterprise was asked and was silent; only where the terms allow it. */
  SUBSTITUTE
}
