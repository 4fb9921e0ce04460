package org.zhuanban.accountability;

import org.zhuanban.party.PersonRef;

/**
 * Who may read a case.
 *
 * @param person the host's own reference, as of the one who asks to read
 * @param role as what
 */
public record Reader(PersonRef person, ReaderRole role) {
  /** As what somebody reads a case. */
  public enum ReaderRole {
    /** Whoever handles it. */
    HANDLER,
    /** Whoever decides it. */
    DECIDER,
    /** Whoever is examined, or speaks for the unit. */
    CONCERNED,
    /** Whoever answers a remedy. */
    REMEDY,
    /** Whoever supervises the procedure. */
    SUPERVISOR
  }
}
