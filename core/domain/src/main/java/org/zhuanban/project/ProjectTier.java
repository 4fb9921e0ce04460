package org.zhuanban.project;

/** Of what weight the county holds a project to be. */
public enum ProjectTier {
  /** Any project. */
  ORDINARY,
  /** A key project (重大项目), which has a coordinator of its own above its task force. */
  KEY
}
