package org.zhuanban.access;

import org.zhuanban.party.PersonRef;

/**
 * Somebody asked for what the {@linkplain RoleTable table of roles} does not let that person read.
 * It says nothing about whether there is anything to read.
 */
public final class NotReadableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Who asked. */
  private final transient PersonRef reader;

  /** What was asked for. */
  private final ViewSection part;

  /**
   * Says who may not read what.
   *
   * @param reader who asked
   * @param part what was asked for
   * @param where where it was asked for, such as a stream
   */
  public NotReadableException(PersonRef reader, ViewSection part, String where) {
    super(
        "%s may not read %s of %s, whether or not there is any; ask whoever gives out the right"
            .formatted(reader.id(), part, where));
    this.reader = reader;
    this.part = part;
  }

  /** {@return who asked} */
  public PersonRef reader() {
    return reader;
  }

  /** {@return what was asked for} */
  public ViewSection part() {
    return part;
  }
}
