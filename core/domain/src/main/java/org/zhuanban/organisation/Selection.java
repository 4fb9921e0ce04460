package org.zhuanban.organisation;

/** How a member of a team was chosen. */
public enum Selection {
  /** Sent by the unit (选派). */
  ASSIGNED,
  /** Chosen in the open (公开选拔). */
  OPEN_SELECTION,
  /** Lent by another unit (抽调). */
  SECONDED,
  /** Hired (招聘). */
  RECRUITED
}
