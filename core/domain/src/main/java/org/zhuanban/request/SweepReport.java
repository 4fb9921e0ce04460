package org.zhuanban.request;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.zhuanban.spi.StreamKey;

/**
 * The report of a sweep or a refresh of duty rows over many streams.
 *
 * @param day the day of the sweep, or the day of the derived rows
 * @param changed the number of streams with new events or changed rows
 * @param failed the streams with a failure and its reason, in a sentence for a log; they stay
 *     unchanged
 * @param interrupted whether the thread was interrupted, so that some streams were not visited
 */
public record SweepReport(
    LocalDate day, int changed, Map<StreamKey, String> failed, boolean interrupted) {
  /**
   * Copies the map.
   *
   * @param day the day of the sweep, or the day of the derived rows
   * @param changed the number of streams with new events or changed rows
   * @param failed the streams with a failure and its reason
   * @param interrupted whether the thread was interrupted
   */
  public SweepReport {
    failed = Collections.unmodifiableMap(new LinkedHashMap<>(failed));
  }
}
