package org.zhuanban.project.agency;

/** How a mandate ended. */
public enum MandateEnd {
  /** The enterprise took it back, as it may at any time (民法典第一百七十三条第二项、第九百三十三条). */
  REVOKED,
  /** Another agent took it over. */
  HANDED_OVER,
  /** The project ended, be it by full output or by termination: our convention. */
  PROJECT_OVER
}
