package org.zhuanban.project;

/** The tiers of projects. */
public enum ProjectTier {
  /** An ordinary project. */
  ORDINARY,
  /** A key project (重大项目), with a coordinator of its own above its task force. */
  KEY
}
