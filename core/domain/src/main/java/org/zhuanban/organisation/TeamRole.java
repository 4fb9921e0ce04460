package org.zhuanban.organisation;

/** The roles in a team. */
public enum TeamRole {
  /** The leader (队长). */
  LEADER,
  /** A deputy leader (副队长). */
  DEPUTY,
  /** A member (队员). */
  MEMBER
}
