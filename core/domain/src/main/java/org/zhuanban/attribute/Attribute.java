package org.zhuanban.attribute;

import java.util.Optional;
import java.util.regex.Pattern;
import org.zhuanban.feature.FreeText;

/**
 * A key and what the host has to say under it.
 *
 * @param key the key, 1 to 64 characters out of {@code A-Z a-z 0-9 . _ : -}
 * @param value the value, kept like any {@link FreeText}; empty to clear it
 */
public record Attribute(String key, @FreeText Optional<String> value) {
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

  /**
   * Checks the key and the value.
   *
   * @param key the key
   * @param value the value; empty to clear it
   * @throws IllegalArgumentException if the key is malformed, or the value is there but blank
   */
  public Attribute {
    if (!KEY.matcher(key).matches()) {
      throw new IllegalArgumentException(
          "the key of an attribute is 1 to 64 characters out of A-Z a-z 0-9 . _ : -, but was '%s'"
              .formatted(key));
    }
    if (value.filter(String::isBlank).isPresent()) {
      throw new IllegalArgumentException(
          "attribute '%s' is cleared by no value, not by a blank one".formatted(key));
    }
  }

  /**
   * Sets an attribute.
   *
   * @param key the key
   * @param value the value
   * @return the attribute
   * @throws IllegalArgumentException if the key is malformed or the value blank
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
