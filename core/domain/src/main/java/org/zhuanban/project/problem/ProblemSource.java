package org.zhuanban.project.problem;

/** The sources of problems. */
public enum ProblemSource {
  /** A report of the agent of the enterprise. */
  AGENT,
  /** A report of the enterprise itself. */
  ENTERPRISE,
  /** A visit (走访). */
  VISIT,
  /** A symposium (座谈会). */
  SYMPOSIUM,
  /** A meeting of the task force. */
  MEETING,
  /** The passage of the last day of an approval, by a local rule. */
  OVERDUE_APPROVAL
}
