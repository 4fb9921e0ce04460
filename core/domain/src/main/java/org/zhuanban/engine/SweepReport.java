package org.zhuanban.engine;

import java.time.LocalDate;
import java.util.Set;
import org.zhuanban.spi.StreamKey;

/**
 * What a sweep did.
 *
 * @param day the day that came
 * @param changed in how many streams something happened
 * @param failed the streams that could not be looked at; they stay due
 */
public record SweepReport(LocalDate day, int changed, Set<StreamKey> failed) {
  /**
   * Copies the set.
   *
   * @param day the day that came
   * @param changed in how many streams something happened
   * @param failed the streams that could not be looked at
   */
  public SweepReport {
    failed = Set.copyOf(failed);
  }
}
