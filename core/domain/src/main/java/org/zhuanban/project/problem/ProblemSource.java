package org.zhuanban.project.problem;

/** Where a problem came up. */
public enum ProblemSource {
  /** The agent of the enterprise told of it. */
  AGENT,
  /** The enterprise itself told of it. */
  ENTERPRISE,
  /** It was found on a visit (走访). */
  VISIT,
  /** It was raised at a symposium (座谈会). */
  SYMPOSIUM,
  /** It was raised at a meeting of the task force. */
  MEETING
}
