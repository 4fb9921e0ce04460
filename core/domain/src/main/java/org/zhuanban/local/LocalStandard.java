package org.zhuanban.local;

/** The conventions without a limit that a county may waive. */
public enum LocalStandard {
  /** A leader of the county leads a task force. */
  COUNTY_LEADER_LEADS,
  /** The head of the introducing unit is a deputy leader of a task force. */
  INTRODUCER_IS_DEPUTY,
  /** The principal heads of the approving departments are members of a task force. */
  HEADS_ARE_MEMBERS
}
