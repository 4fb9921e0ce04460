package org.zhuanban.approval.application;

/**
 * On which ground an application is no longer dealt with (终止审批): there is nothing left to decide.
 * The law names no list; these are our convention.
 */
public enum Termination {
  /** The legal person that applied has ended. */
  APPLICANT_ENDED,
  /** The project was terminated. */
  PROJECT_TERMINATED,
  /** The licence itself was abolished while the application was under way. */
  LICENCE_ABOLISHED
}
