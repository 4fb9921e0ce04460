package org.zhuanban.accountability;

import org.zhuanban.party.PersonRef;

/**
 * That somebody was sanctioned in another case for the same act.
 *
 * @param id the id of the other case, as of its stream, or whatever another organ calls it
 * @param track on which track
 * @param person who was sanctioned
 */
public record OtherCase(String id, Track track, PersonRef person) {
  /**
   * Checks the id.
   *
   * @param id the id of the other case
   * @param track on which track
   * @param person who was sanctioned
   * @throws IllegalArgumentException if the id is blank or longer than 64 characters
   */
  public OtherCase {
    if (id.isBlank() || id.length() > 64) {
      throw new IllegalArgumentException(
          "the id of another case has 1 to 64 characters, but was '%s'".formatted(id));
    }
  }
}
