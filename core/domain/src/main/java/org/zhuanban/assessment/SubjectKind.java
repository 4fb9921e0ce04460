package org.zhuanban.assessment;

/** The kinds of subjects. */
public enum SubjectKind {
  /** A department or another organ, with its own duties. */
  DEPARTMENT,
  /** A task force, with all duties of its project. */
  TASK_FORCE,
  /** A township, with all duties of the projects in it. */
  TOWNSHIP
}
