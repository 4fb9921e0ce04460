package org.zhuanban.party;

import org.zhuanban.input.Input;

/**
 * A reference to a person whom only the host knows; no data of the person are kept here.
 *
 * @param id the host's reference, 1 to 64 characters out of {@code A-Z a-z 0-9 . _ : -}
 */
public record PersonRef(String id) {
  /**
   * Checks the reference.
   *
   * @param id the host's reference
   * @throws IllegalArgumentException if it is empty, too long or has another character
   */
  public PersonRef {
    Input.reference("PersonRef.id", id);
  }
}
