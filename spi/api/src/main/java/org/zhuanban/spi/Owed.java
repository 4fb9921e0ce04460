package org.zhuanban.spi;

import java.time.LocalDate;

/** When a duty is owed that a board asks for. */
public sealed interface Owed {
  /** What is open. */
  record Now() implements Owed {}

  /**
   * What was owed at the end of a day: opened on it or before, and closed after it or open.
   *
   * @param day the day
   */
  record On(LocalDate day) implements Owed {}

  /** Everything, closed duties included. */
  record Ever() implements Owed {}
}
