package org.zhuanban.organisation;

/** The ways of selection of a member of a team. */
public enum Selection {
  /** Assignment by the unit (选派). */
  ASSIGNED,
  /** Open selection (公开选拔). */
  OPEN_SELECTION,
  /** Secondment from another unit (抽调). */
  SECONDED,
  /** Recruitment (招聘). */
  RECRUITED
}
