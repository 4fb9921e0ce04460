package org.zhuanban.spi;

import java.util.List;

/**
 * Knows how those are reached whom the library tells things.
 *
 * <p>It is asked while a command is carried out, before anything is written; if it throws, the
 * command is not carried out.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface Directory {
  /** Writes everything to the log, under the recipient's own reference. */
  Directory LOG = recipient -> List.of(new Address("log", recipient));

  /**
   * Finds where to tell a recipient.
   *
   * @param recipient the code of an organ or the reference of an office or person, like a {@link
   *     StreamKey#id}
   * @return the addresses; empty if the recipient is not to be told
   */
  List<Address> addresses(String recipient);

  /**
   * Finds where to tell whoever holds a role. Unless a host knows of roles, all of an organ's mail
   * goes to the organ.
   *
   * @param post the role
   * @return the addresses; empty if nobody is to be told
   */
  default List<Address> addresses(Post post) {
    return addresses(post.organ());
  }

  /**
   * A role that somebody holds.
   *
   * @param role the role, such as {@code DEPARTMENT_HEAD}
   * @param organ the code of the organ that the matter lies with, like a {@link StreamKey#id}
   * @param stream what it is about, such as the project whose task force is meant
   */
  record Post(String role, String organ, StreamKey stream) {}

  /**
   * Where one recipient is reached over one channel.
   *
   * @param channel the name of the channel
   * @param reference what the channel finds the recipient by, like a {@link StreamKey#id}
   */
  record Address(String channel, String reference) {
    /**
     * Checks both parts.
     *
     * @param channel the name of the channel
     * @param reference what the channel finds the recipient by
     * @throws IllegalArgumentException if a part is malformed
     */
    public Address {
      Ascii.id("channel", channel);
      Ascii.id("reference", reference);
    }
  }
}
