package org.zhuanban.jdbc;

import java.time.LocalDate;
import org.zhuanban.spi.DutyRow;

/** How a duty row stands on a board, in a column of its own so that an index leads with it. */
enum Standing {
  OPEN(0),
  CLOSED(1),
  /**
   * The row was removed. It stays, so that puts and removals of a commit go in one batch, and the
   * next row with its key takes its place.
   */
  GONE(2);

  /** Where a row stands in the order of a board that has no due day. */
  static final LocalDate NEVER = LocalDate.MAX;

  final int code;

  Standing(int code) {
    this.code = code;
  }

  static Standing of(DutyRow row) {
    return row.closedOn().isPresent() ? CLOSED : OPEN;
  }
}
