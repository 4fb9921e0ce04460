package org.zhuanban.spi;

import java.util.Comparator;

/**
 * An identifier row that a search has found, and the place after which the next page begins.
 *
 * <p>Its order is that of {@link Board#find}: by namespace, stream kind and stream id byte by byte,
 * then by version and place.
 *
 * @param namespace the namespace it is kept in
 * @param stream the stream it belongs to
 * @param identifier the row
 */
public record IdentifierMatch(String namespace, StreamKey stream, IdentifierRow identifier)
    implements Comparable<IdentifierMatch> {
  private static final Comparator<IdentifierMatch> ORDER =
      Comparator.comparing(IdentifierMatch::namespace)
          .thenComparing(match -> match.stream().kind())
          .thenComparing(match -> match.stream().id())
          .thenComparing(match -> match.identifier().version())
          .thenComparing(match -> match.identifier().place());

  /**
   * Checks the namespace.
   *
   * @param namespace the namespace it is kept in
   * @param stream the stream it belongs to
   * @param identifier the row
   * @throws IllegalArgumentException if the namespace is malformed
   */
  public IdentifierMatch {
    Ascii.id("namespace", namespace);
  }

  @Override
  public int compareTo(IdentifierMatch that) {
    return ORDER.compare(this, that);
  }
}
