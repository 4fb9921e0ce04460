package org.zhuanban.dossier;

import java.util.Arrays;
import java.util.Optional;

/** How an enterprise comes by the benefit of a policy. */
enum PolicyMode {
  /** Without applying: due from the day on which all conditions first hold. */
  NO_APPLICATION("免申即享"),
  /** By a short application. */
  FAST_APPLICATION("快申快享"),
  /** By an ordinary application. */
  APPLICATION("申报");

  private final String label;

  PolicyMode(String label) {
    this.label = label;
  }

  /**
   * Finds a mode.
   *
   * @param label the word in the dossier
   * @return the mode; empty if the word is none
   */
  static Optional<PolicyMode> of(String label) {
    return Arrays.stream(values()).filter(mode -> mode.label.equals(label)).findFirst();
  }

  /** {@return the word in the dossier} */
  @Override
  public String toString() {
    return label;
  }
}
