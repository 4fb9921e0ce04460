package org.zhuanban.project.taskforce;

/**
 * The reasons for the dissolution of a task force. It follows its project to one of these ends
 * (一跟到底).
 */
public enum Dissolution {
  /** The project is in full output (达产达效). */
  FULL_OUTPUT,
  /** The project was terminated. */
  TERMINATED
}
