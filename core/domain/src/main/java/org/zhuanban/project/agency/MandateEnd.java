package org.zhuanban.project.agency;

/** The kinds of endings of a mandate. */
public enum MandateEnd {
  /** The enterprise revoked it, as it may at any time (民法典第一百七十三条第二项、第九百三十三条). */
  REVOKED,
  /** Another agent took it over. */
  HANDED_OVER,
  /** The project ended, by full output or by termination. This is our convention. */
  PROJECT_OVER
}
