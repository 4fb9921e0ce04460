package org.zhuanban.project;

/** How it stands with the project as a whole. */
public enum Standing {
  /** It stands still (停滞). */
  SUSPENDED,
  /** It goes on again. */
  RESUMED,
  /** It has ended for good (终止、退出). */
  TERMINATED
}
