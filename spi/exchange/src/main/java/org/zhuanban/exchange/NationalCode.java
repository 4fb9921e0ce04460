package org.zhuanban.exchange;

import java.util.Optional;

/** What a national list of codes has for a term of the library: a code, or no equal. */
public sealed interface NationalCode {
  /**
   * A code.
   *
   * @param code the code as it is sent
   * @param label its name in the list
   */
  record Equal(String code, String label) implements NationalCode {}

  /**
   * No code means the same.
   *
   * @param zh the reason in Chinese
   * @param en the reason in English
   */
  record NoEqual(String zh, String en) implements NationalCode {}

  /** {@return the code; empty if there is no equal} */
  default Optional<String> sent() {
    return this instanceof Equal equal ? Optional.of(equal.code()) : Optional.empty();
  }
}
