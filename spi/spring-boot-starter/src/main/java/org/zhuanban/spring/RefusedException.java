package org.zhuanban.spring;

import java.util.Locale;
import org.zhuanban.command.Refusal;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.Outcome.Refused;

/**
 * Thrown for a refusal on demand, so that a transaction with rows of the application is rolled back
 * and a controller needs no branch of its own.
 *
 * @since 0.1
 */
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The refusal. */
  private final transient Refused refused;

  /**
   * Creates the exception.
   *
   * @param refused the refusal
   */
  public RefusedException(Refused refused) {
    super(refused.refusal().rule().code() + ": " + refused.refusal().text(Locale.ENGLISH));
    this.refused = refused;
  }

  /**
   * Throws if an outcome is a refusal.
   *
   * @param outcome the outcome
   * @return the same outcome, which is no refusal
   * @throws RefusedException if it is one
   */
  public static Outcome orThrow(Outcome outcome) {
    if (outcome instanceof Refused refused) {
      throw new RefusedException(refused);
    }
    return outcome;
  }

  /** {@return the refusal with all its reasons} */
  public Refused refused() {
    return refused;
  }

  /** {@return the reason; of several the first} */
  public Refusal refusal() {
    return refused.refusal();
  }
}
