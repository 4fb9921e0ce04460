package org.zhuanban.testing.generate;

/** The kinds of histories. */
public enum HistoryKind {
  /** Each act is lawful, and entered on its day. */
  LAWFUL,
  /** As a lawful history, with acts in between of which at least one is refused. */
  UNLAWFUL,
  /** Each act is lawful; some are reported days later, in the order of the acts. */
  LATE,
  /** Each act is lawful; all are reported on the last day, in any order of their days. */
  OUT_OF_ORDER
}
