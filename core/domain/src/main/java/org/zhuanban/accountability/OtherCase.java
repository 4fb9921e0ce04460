package org.zhuanban.accountability;

import org.zhuanban.input.Input;
import org.zhuanban.party.PersonRef;

/**
 * A sanction in another case for the same act.
 *
 * @param id the id of the other case: of its stream, or of another organ
 * @param track the track
 * @param person the sanctioned person
 */
public record OtherCase(String id, AccountabilityType track, PersonRef person) {
  /**
   * Checks the id.
   *
   * @param id the id of the other case: of its stream
   * @param track the track
   * @param person the sanctioned person
   * @throws IllegalArgumentException if the id is blank or longer than 128 characters
   */
  public OtherCase {
    Input.said("OtherCase.id", id, Input.KEY);
  }
}
