package org.zhuanban;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The state of a stopped {@link FoldRun}, which a host keeps and resumes. A resumed run has the
 * result of a run without a stop. This holds as long as nothing is recorded meanwhile that changes
 * the streams as of the point in time.
 *
 * @param kind the name of the kind of the streams
 * @param asOf the point in time of the views
 * @param after the identifier of the last visited stream; empty if there is none
 * @param done the number of visited streams
 * @param part the result of the visited streams
 * @param missing the causes, by the identifiers of visited streams that the result lacks
 * @param <R> the result
 */
public record FoldState<R>(
    String kind,
    AsOf asOf,
    Optional<String> after,
    long done,
    R part,
    SortedMap<String, String> missing) {
  /**
   * Copies the map.
   *
   * @param kind the name of the kind of the streams
   * @param asOf the point in time of the views
   * @param after the identifier of the last visited stream
   * @param done the number of visited streams
   * @param part the result of the visited streams
   * @param missing the causes, by the identifiers of streams that the result lacks
   */
  public FoldState {
    missing = Collections.unmodifiableSortedMap(new TreeMap<>(missing));
  }
}
