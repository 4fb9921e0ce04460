package org.zhuanban.spi;

import java.time.LocalDate;

/**
 * A duty row that a sweep has to look at, and the place after which the next page begins.
 *
 * <p>Its order is that of {@link Storage#due}: by day, then by stream kind, stream id and key, the
 * texts byte by byte.
 *
 * @param nextReviewOn the day on which it is to be looked at
 * @param stream the stream it belongs to
 * @param key its key inside the stream
 */
public record DueDuty(LocalDate nextReviewOn, StreamKey stream, String key)
    implements Comparable<DueDuty> {
  @Override
  public int compareTo(DueDuty that) {
    int order = nextReviewOn.compareTo(that.nextReviewOn);
    if (order == 0) {
      order = stream.kind().compareTo(that.stream.kind());
    }
    if (order == 0) {
      order = stream.id().compareTo(that.stream.id());
    }
    return order == 0 ? key.compareTo(that.key) : order;
  }
}
