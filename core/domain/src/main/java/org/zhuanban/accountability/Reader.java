package org.zhuanban.accountability;

import org.zhuanban.party.PersonRef;

/**
 * A person who may read a case.
 *
 * @param person the host's reference of the person
 * @param role the role
 */
public record Reader(PersonRef person, ReaderRole role) {
  /** The roles of readers of a case. */
  public enum ReaderRole {
    /** A person who handles the case. */
    HANDLER,
    /** A person who decides the case. */
    DECIDER,
    /** A person under examination, or a speaker of the unit. */
    CONCERNED,
    /** A person who answers a remedy. */
    REMEDY,
    /** A person who supervises the procedure. */
    SUPERVISOR
  }
}
