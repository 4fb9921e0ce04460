package org.zhuanban.spi;

import java.util.Set;
import java.util.function.Supplier;

/**
 * Decides who may do what. It is asked inside the decision of every command.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface Access {
  /** Allows everything: for hosts that ask before they call. */
  Access ALL = (actor, action, stream) -> true;

  /**
   * Tells whether an actor may do something.
   *
   * @param actor who acts, the reference that the host gave
   * @param action the name of the command, such as {@code approval.accept-application}
   * @param stream what it goes to
   * @return true if it is allowed
   */
  boolean allows(String actor, String action, StreamKey stream);

  /**
   * Tells whether an actor may do something, whose competent organs are known. This is what the
   * library asks; a rule that looks at organs overrides it.
   *
   * <p>Who annuls an act is asked for twice: whether entries may be annulled, and whether that act
   * may be done.
   *
   * @param actor who acts, the reference that the host gave
   * @param action the name of the command, such as {@code approval.accept-application}
   * @param stream what it goes to
   * @param organs finds the codes of the competent organs, as of today where organs succeeded
   *     others: of the one that decides the item or holds the problem that the command is about,
   *     else of all that take part in the stream
   * @return true if it is allowed
   */
  default boolean allows(
      String actor, String action, StreamKey stream, Supplier<Set<String>> organs) {
    return allows(actor, action, stream);
  }
}
