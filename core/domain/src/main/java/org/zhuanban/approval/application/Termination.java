package org.zhuanban.approval.application;

/**
 * The grounds on which an application is terminated without decision (终止审批), because its object has
 * ceased. The law has no list; this one is a convention.
 */
public enum Termination {
  /** The legal person that applied has ended. */
  APPLICANT_ENDED,
  /** The project was terminated. */
  PROJECT_TERMINATED,
  /** The licence itself was abolished while the application was under way. */
  LICENCE_ABOLISHED
}
