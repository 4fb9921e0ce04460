package org.zhuanban.attribute;

import java.util.Optional;
import org.zhuanban.command.FreeText;
import org.zhuanban.input.Input;

/**
 * A key with a value of the host.
 *
 * @param key the key, 1 to 64 characters out of {@code A-Z a-z 0-9 . _ : -}
 * @param value the value, kept like any {@link FreeText}; empty to clear it
 */
public record Attribute(String key, @FreeText Optional<String> value) {
  /**
   * Checks the key and the value.
   *
   * @param key the key
   * @param value the value; empty to clear it
   * @throws IllegalArgumentException if the key is malformed, or if the value is blank
   */
  public Attribute {
    Input.reference("Attribute.key", key);
    Input.given("Attribute.value", value)
        .ifPresent(given -> Input.said("Attribute.value", given, Integer.MAX_VALUE));
  }

  /**
   * Sets an attribute.
   *
   * @param key the key
   * @param value the value
   * @return the attribute
   * @throws IllegalArgumentException if the key is malformed, or if the value is blank
   */
  public static Attribute of(String key, String value) {
    return new Attribute(key, Optional.of(value));
  }

  /**
   * Clears an attribute.
   *
   * @param key the key
   * @return the attribute without a value
   * @throws IllegalArgumentException if the key is malformed
   */
  public static Attribute cleared(String key) {
    return new Attribute(key, Optional.empty());
  }
}
