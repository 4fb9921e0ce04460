package org.zhuanban.project.complaint;

/** The matters of complaints. */
public enum ComplaintAbout {
  /** The handling of an approval item. */
  ITEM,
  /** The conduct of an organ. */
  ORGAN,
  /** A service, such as that of a window or of an agent. */
  SERVICE
}
