package org.zhuanban.export;

import java.util.List;
import java.util.stream.Stream;
import org.zhuanban.command.Notification;
import org.zhuanban.spi.Letter;
import org.zhuanban.spi.StreamKey;

/**
 * What changed by one commit.
 *
 * <p>The changes of a stream form a chain: {@code after} is the {@code version} of the one before.
 * They may arrive late, twice or out of order. Whoever reads the rows anew passes over what is not
 * newer than the version that was read last, and so never goes back; whoever needs every step
 * answers {@link org.zhuanban.spi.Delivery.Later} while {@code after} is still to come.
 *
 * @param stream the project or suggestion
 * @param after its version before the commit
 * @param version its version since
 * @param items the codes of the approval items whose case, trade or entry in the plan changed, each
 *     once, in order; empty if it was something else that changed
 */
public record Change(StreamKey stream, long after, long version, List<String> items) {
  /**
   * Copies the list.
   *
   * @param stream the project or suggestion
   * @param after its version before the commit
   * @param version its version since
   * @param items the codes of the approval items
   */
  public Change {
    items = List.copyOf(items);
  }

  /**
   * Reads a letter of a {@link ChangeFeed}.
   *
   * @param letter the letter
   * @return what it tells
   * @throws IllegalArgumentException if it is no such letter
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

  /** The letter's text, line by line: both versions, then the items. */
  List<String> lines() {
    return Stream.concat(Stream.of(String.valueOf(after), String.valueOf(version)), items.stream())
        .toList();
  }
}
