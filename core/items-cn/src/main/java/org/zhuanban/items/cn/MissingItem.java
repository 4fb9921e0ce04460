package org.zhuanban.items.cn;

import org.zhuanban.input.Input;

/**
 * An item without a limit in the library, since the text of its article was not found.
 *
 * @param name its name
 * @param text the legal text that would set its limit
 * @param reason what is missing
 */
public record MissingItem(String name, String text, String reason) {
  /**
   * Checks the texts.
   *
   * @param name its name
   * @param text the legal text that would set its limit
   * @param reason what is missing
   * @throws IllegalArgumentException if a text is blank
   */
  public MissingItem {
    Input.said("MissingItem.name", name, Input.KEY);
    Input.said("MissingItem.text", text, Input.KEY);
    Input.said("MissingItem.reason", reason, Integer.MAX_VALUE);
  }
}
