package org.zhuanban.access;

import org.zhuanban.party.PersonRef;

/**
 * Thrown when a person reads a section that the {@linkplain RoleTable table of roles} denies. The
 * message does not disclose whether there is any content.
 */
public final class NotReadableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The person. */
  private final transient PersonRef reader;

  /** The section. */
  private final ViewSection part;

  /**
   * Creates the exception.
   *
   * @param reader the person
   * @param part the section
   * @param where the place of the section, such as a stream
   */
  public NotReadableException(PersonRef reader, ViewSection part, String where) {
    super(
        "%s may not read %s of %s, whether or not there is any; ask whoever gives out the right"
            .formatted(reader.id(), part, where));
    this.reader = reader;
    this.part = part;
  }

  /** {@return the person who asked} */
  public PersonRef reader() {
    return reader;
  }

  /** {@return the section that was denied} */
  public ViewSection part() {
    return part;
  }
}
