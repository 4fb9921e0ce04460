package org.zhuanban.export;

import java.util.List;
import java.util.stream.Stream;
import org.zhuanban.command.Notification;
import org.zhuanban.spi.Letter;
import org.zhuanban.spi.StreamKey;

/**
 * The changes of one commit.
 *
 * <p>The changes of a stream form a chain: {@code after} is the {@code version} of the one before.
 * They may arrive late, twice or out of order. A reader of whole rows skips changes up to the
 * version that it read last, and so never goes back. A reader of every step answers {@link
 * org.zhuanban.spi.Delivery.Later} until {@code after} has arrived.
 *
 * @param stream the project or suggestion
 * @param after the version before the commit
 * @param version the version after the commit
 * @param items the codes of the approval items with a changed case, trade or entry in the plan,
 *     each once, in order; empty for any other change
 */
public record Change(StreamKey stream, long after, long version, List<String> items) {
  /**
   * Copies the list.
   *
   * @param stream the project or suggestion
   * @param after the version before the commit
   * @param version the version after the commit
   * @param items the codes of the approval items
   */
  public Change {
    items = List.copyOf(items);
  }

  /**
   * Parses a letter of a {@link ChangeFeed}.
   *
   * @param letter the letter
   * @return the change
   * @throws IllegalArgumentException if the letter has another form
   */
  public static Change of(Letter letter) {
    List<String> lines = letter.text().lines().toList();
    if (!letter.topic().equals(Notification.CHANGE_TOPIC) || lines.size() < 2) {
      throw new IllegalArgumentException(
          "letter '%s' on '%s' tells of no change".formatted(letter.id(), letter.topic()));
    }
    return new Change(
        letter.stream(),
        Long.parseLong(lines.get(0)),
        Long.parseLong(lines.get(1)),
        lines.subList(2, lines.size()));
  }

  /** The text of the letter, line by line: both versions, then the items. */
  List<String> lines() {
    return Stream.concat(Stream.of(String.valueOf(after), String.valueOf(version)), items.stream())
        .toList();
  }
}
