package org.zhuanban.accountability;

import org.zhuanban.input.Input;
import org.zhuanban.party.PersonRef;

/**
 * That somebody was sanctioned in another case for the same act.
 *
 * @param id the id of the other case, as of its stream, or whatever another organ calls it
 * @param track on which track
 * @param person who was sanctioned
 */
public record OtherCase(String id, AccountabilityType track, PersonRef person) {
  /**
   * Checks the id.
   *
   * @param id the id of the other case
   * @param track on which track
   * @param person who was sanctioned
   * @throws IllegalArgumentException if the id is blank or longer than 128 characters
   */
  public OtherCase {
    Input.said("OtherCase.id", id, Input.KEY);
  }
}
