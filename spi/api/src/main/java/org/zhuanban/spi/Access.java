package org.zhuanban.spi;

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
   * @param action the name of the command, such as {@code AcceptApplication}
   * @param stream what it goes to
   * @return true if it is allowed
   */
  boolean allows(String actor, String action, StreamKey stream);
}
