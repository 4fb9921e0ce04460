package org.zhuanban.accountability;

import java.util.Optional;
import org.zhuanban.party.PersonRef;

/**
 * Whom a part of a case concerns: the unit that is examined, or one of its officers.
 *
 * @param person the officer; empty for the unit
 */
public record PartyConcerned(Optional<PersonRef> person) {
  /** The unit that is examined. */
  public static final PartyConcerned UNIT = new PartyConcerned(Optional.empty());

  /**
   * Names an officer.
   *
   * @param person the officer
   * @return the party
   */
  public static PartyConcerned of(PersonRef person) {
    return new PartyConcerned(Optional.of(person));
  }

  /** {@return the reference of the officer, or {@code UNIT}} */
  @Override
  public String toString() {
    return person.map(PersonRef::id).orElse("UNIT");
  }
}
