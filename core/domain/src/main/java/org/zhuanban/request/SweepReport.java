package org.zhuanban.request;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.zhuanban.spi.StreamKey;

/**
 * What was done to many streams, by a sweep or a refreshing of their duty rows.
 *
 * @param day the day that came, or on which the rows were derived
 * @param changed in how many streams something happened, or rows were changed
 * @param failed the streams that could not be worked on, and why, in a sentence for a log; they
 *     stay as they were
 * @param interrupted whether the thread was interrupted, so that streams are left that nobody has
 *     looked at
 */
public record SweepReport(
    LocalDate day, int changed, Map<StreamKey, String> failed, boolean interrupted) {
  /**
   * Copies the map.
   *
   * @param day the day that came, or on which the rows were derived
   * @param changed in how many streams something happened, or rows were changed
   * @param failed the streams that could not be worked on, and why
   * @param interrupted whether the thread was interrupted
   */
  public SweepReport {
    failed = Collections.unmodifiableMap(new LinkedHashMap<>(failed));
  }
}
