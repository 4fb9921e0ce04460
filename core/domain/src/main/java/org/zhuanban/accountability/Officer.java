package org.zhuanban.accountability;

import org.zhuanban.command.FreeText;
import org.zhuanban.input.Input;
import org.zhuanban.party.PersonRef;

/**
 * An officer under examination.
 *
 * @param person the host's reference of the person
 * @param title the title of the office, 1 to 200 characters, never a name
 */
public record Officer(PersonRef person, @FreeText String title) {
  /**
   * Checks the title.
   *
   * @param person the host's reference of the person
   * @param title the title of the office
   * @throws IllegalArgumentException if the title is blank or too long
   */
  public Officer {
    Input.said("Officer.title", title, 200);
  }
}
