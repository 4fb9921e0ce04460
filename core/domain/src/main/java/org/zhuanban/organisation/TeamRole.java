package org.zhuanban.organisation;

/** What somebody is in a team. */
public enum TeamRole {
  /** Its leader (队长). */
  LEADER,
  /** A deputy of the leader (副队长). */
  DEPUTY,
  /** A member (队员). */
  MEMBER
}
