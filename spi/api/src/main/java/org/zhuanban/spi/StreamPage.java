package org.zhuanban.spi;

import java.util.List;

/**
 * A page of entries of a stream, with the texts of these entries.
 *
 * @param stream the stream
 * @param entries the entries in ascending order
 * @param texts their texts, by version and place
 */
public record StreamPage(StreamKey stream, List<Entry> entries, List<KeptText> texts) {
  /**
   * Copies the lists.
   *
   * @param stream the stream
   * @param entries the entries in ascending order
   * @param texts their texts, by version and place
   */
  public StreamPage {
    entries = List.copyOf(entries);
    texts = List.copyOf(texts);
  }
}
