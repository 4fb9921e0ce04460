package org.zhuanban.project.taskforce;

/** Why a task force is dissolved; it follows its project to one of these ends (一跟到底). */
public enum Dissolution {
  /** The project is in full output (达产达效). */
  FULL_OUTPUT,
  /** The project was terminated. */
  TERMINATED
}
