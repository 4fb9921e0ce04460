package org.zhuanban.spi;

import java.util.List;
import java.util.Optional;

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
   * Finds the addresses of a recipient.
   *
   * @param recipient the code of an organ or the reference of an office or person, like a {@link
   *     StreamKey#id}
   * @return the addresses; empty if the recipient gets no message
   */
  List<Address> addresses(String recipient);

  /**
   * Finds the addresses of the holder of a role. Unless a host knows of roles, all mail of an organ
   * goes to the organ.
   *
   * @param post the role
   * @return the addresses; empty if nobody gets a message
   */
  default List<Address> addresses(Post post) {
    return addresses(post.organ());
  }

  /**
   * Finds a name that the journal does not keep, such as that of a natural person. It is asked when
   * something is shown, and the answer is kept nowhere.
   *
   * @param reference the code of an organ or the reference of an office or person
   * @return the name; empty for an unknown one, which is the default
   */
  default Optional<String> name(String reference) {
    return Optional.empty();
  }

  /**
   * Lists what somebody is, by which the library decides what that person may do and read.
   *
   * @param person the reference that the host gave
   * @return the positions; empty for a person without one, which is the default
   */
  default List<Position> positions(String person) {
    return List.of();
  }

  /**
   * What somebody is. Its scope is what is the person's own: the matters of an organ, one stream,
   * or those of an organ in one stream; a position without a scope has nothing of its own.
   *
   * @param role the role, such as {@code DEPARTMENT_HEAD}; one that the library does not know gives
   *     no right
   * @param organ the code of the organ, like a {@link StreamKey#id}, of a person who handles cases
   *     there; empty for the task force, an enterprise, an agent, a deputy
   * @param stream the stream, such as the project whose task force is meant; empty for all
   */
  record Position(String role, Optional<String> organ, Optional<StreamKey> stream) {
    /**
     * Checks the organ. Callers use {@link #of}, as the components may grow.
     *
     * @param role the role
     * @param organ the code of the organ
     * @param stream the stream
     * @throws IllegalArgumentException if the code is malformed
     */
    public Position {
      organ.ifPresent(code -> Ascii.id("organ", code));
    }

    /**
     * Makes a position in no organ, for all streams.
     *
     * @param role the role, such as {@code DEPARTMENT_HEAD}
     * @return the position
     */
    public static Position of(String role) {
      return new Position(role, Optional.empty(), Optional.empty());
    }

    /**
     * Names the organ of the position.
     *
     * @param organ the code of the organ, like a {@link StreamKey#id}, of a person who handles
     *     cases there
     * @return the same with it
     */
    public Position withOrgan(String organ) {
      return new Position(role, Optional.of(organ), stream);
    }

    /**
     * Names the stream of the position.
     *
     * @param stream the stream, such as the project whose task force is meant
     * @return the same with it
     */
    public Position withStream(StreamKey stream) {
      return new Position(role, organ, Optional.of(stream));
    }
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
