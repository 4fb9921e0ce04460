package org.zhuanban.engine;

import java.time.LocalDate;
import java.util.Set;
import org.zhuanban.spi.StreamKey;

/**
 * What was done to many streams, by a sweep or a refreshing of their duty rows.
 *
 * @param day the day that came, or on which the rows were derived
 * @param changed in how many streams something happened, or rows were changed
 * @param failed the streams that could not be looked at; they stay as they were
 */
public record SweepReport(LocalDate day, int changed, Set<StreamKey> failed) {
  /**
   * Copies the set.
   *
   * @param day the day that came, or on which the rows were derived
   * @param changed in how many streams something happened, or rows were changed
   * @param failed the streams that could not be looked at
   */
  public SweepReport {
    failed = Set.copyOf(failed);
  }
}
