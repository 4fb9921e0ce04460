package org.zhuanban.dossier;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One thing that must hold for a policy.
 *
 * @param kind which thing
 * @param value a {@code String}, {@code BigDecimal} or {@code Boolean}, as the kind says
 */
record PolicyCondition(Kind kind, Object value) {
  /** The things that a policy can ask for. */
  enum Kind {
    /** The project's code of industry is this text. */
    INDUSTRY("industry"),
    /** Verified funds for equipment are at least this amount. */
    EQUIPMENT_INVESTMENT_MIN("equipment_investment_min"),
    /** Production has started, or has not. */
    PRODUCED("produced"),
    /** The use of energy is at most this number of tonnes of coal equivalent a year. */
    ENERGY_TCE_MAX("energy_tce_max"),
    /** Construction started not after the agreed day, or did. */
    STARTED_NOT_AFTER_AGREEMENT("started_not_after_agreement");

    private final String key;

    Kind(String key) {
      this.key = key;
    }

    /** {@return the key in the dossier} */
    String key() {
      return key;
    }

    static Optional<Kind> of(String key) {
      return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
    }

    static List<String> keys() {
      return Arrays.stream(values()).map(Kind::key).toList();
    }
  }

  /** {@return the text to compare with; only of {@link Kind#INDUSTRY}} */
  String text() {
    return (String) value;
  }

  /** {@return the amount to compare with; only of the kinds with a minimum or maximum} */
  BigDecimal amount() {
    return (BigDecimal) value;
  }

  /** {@return what must be so; only of the kinds that are true or false} */
  boolean flag() {
    return (Boolean) value;
  }
}
