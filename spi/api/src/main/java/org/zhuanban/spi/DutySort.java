package org.zhuanban.spi;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Duties of a sort: those of some kinds, or those of all other kinds, in streams of one kind.
 *
 * @param streamKind the kind of the streams, like a {@link StreamKey#kind}
 * @param kinds kinds of duties, each like a {@link StreamKey#id}
 * @param others whether all kinds are meant but those
 * @since 0.1
 */
public record DutySort(String streamKind, Set<String> kinds, boolean others) {
  /**
   * Copies the kinds.
   *
   * @param streamKind the kind of the streams
   * @param kinds kinds of duties
   * @param others whether all kinds are meant but those
   * @throws IllegalArgumentException if a kind is malformed, or none is meant
   */
  public DutySort {
    Ascii.id("streamKind", streamKind);
    kinds.forEach(kind -> Ascii.id("kind", kind));
    if (kinds.isEmpty() && !others) {
      throw new IllegalArgumentException(
          "a sort of duties in streams of kind '%s' has at least one kind, but had none"
              .formatted(streamKind));
    }
    kinds = Collections.unmodifiableSet(new TreeSet<>(kinds));
  }

  /**
   * Tells whether a row is of this sort.
   *
   * @param row the row
   * @return true if it is
   */
  public boolean contains(BoardRow row) {
    return streamKind.equals(row.stream().kind()) && kinds.contains(row.duty().kind()) != others;
  }

  /**
   * Finds what is of this sort and of another.
   *
   * @param that the other sort
   * @return the sort of both; empty if nothing is
   */
  public Optional<DutySort> and(DutySort that) {
    if (!streamKind.equals(that.streamKind)) {
      return Optional.empty();
    } else if (others && that.others) {
      Set<String> neither = new TreeSet<>(kinds);
      neither.addAll(that.kinds);
      return Optional.of(new DutySort(streamKind, neither, true));
    }
    Set<String> both = new TreeSet<>(others ? that.kinds : kinds);
    both.removeIf(
        kind -> kinds.contains(kind) == others || that.kinds.contains(kind) == that.others);
    return both.isEmpty() ? Optional.empty() : Optional.of(new DutySort(streamKind, both, false));
  }
}
