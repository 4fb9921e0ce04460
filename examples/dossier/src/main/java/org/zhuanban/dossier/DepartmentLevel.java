package org.zhuanban.dossier;

/** To whom a department belongs. */
enum DepartmentLevel {
  /** The county: its approving departments have a member in the task force. */
  COUNTY,
  /** The city above it. */
  CITY,
  /** An intermediary, no authority at all. */
  INTERMEDIARY,
  /** A supplier of electricity, water or gas. */
  UTILITY
}
