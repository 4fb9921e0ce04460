package org.zhuanban.archive;

import java.util.List;
import java.util.Optional;
import org.zhuanban.spi.StreamKey;

/**
 * A page of the register of retention.
 *
 * @param lines the closed and destroyed streams, in the order of their ids
 * @param unreadable the streams that cannot be read
 * @param next the place of the next page; empty after the last one
 */
public record RetentionPage(
    List<RetentionLine> lines, List<StreamKey> unreadable, Optional<String> next) {
  /**
   * Copies the lists.
   *
   * @param lines the closed and destroyed streams
   * @param unreadable the streams that cannot be read
   * @param next the place of the next page
   */
  public RetentionPage {
    lines = List.copyOf(lines);
    unreadable = List.copyOf(unreadable);
  }
}
