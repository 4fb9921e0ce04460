package org.zhuanban.accountability;

import java.util.Optional;
import org.zhuanban.party.PersonRef;

/**
 * A party to a case: the unit under examination, or one of its officers.
 *
 * @param person the officer; empty for the unit
 */
public record PartyConcerned(Optional<PersonRef> person) {
  /** The unit under examination. */
  public static final PartyConcerned UNIT = new PartyConcerned(Optional.empty());

  /**
   * Creates the party of an officer.
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
