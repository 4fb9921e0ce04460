package org.zhuanban.assessment;

/** What sort of thing is assessed. */
public enum SubjectKind {
  /** A department or another organ, by what it owes itself. */
  DEPARTMENT,
  /** A task force, by all that is owed in its project. */
  TASK_FORCE,
  /** A township, by all that is owed in the projects that belong to it. */
  TOWNSHIP
}
