package org.zhuanban.party;

import java.util.Optional;
import org.zhuanban.glossary.Term;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;

/**
 * An enterprise or another organisation outside of the administration, by the name on its licence.
 * A natural person is no enterprise: the host keeps the name behind a {@link PersonRef}.
 *
 * @param name the registered name, 1 to 200 characters
 * @param code the unified social credit code; empty if it is not given
 */
@Term(zh = "企业", en = "enterprise", law = "市场主体登记管理条例第八条")
public record Enterprise(String name, Optional<CreditCode> code) {
  private static final int LONGEST = 200;

  /**
   * Checks the name, and the check digits of the code. A code with one matching digit is in use;
   * one with none is refused. Callers use {@link #of}, as the components may grow.
   *
   * @param name the registered name
   * @param code the unified social credit code
   * @throws IllegalArgumentException if the name is blank or too long, if the code has another form
   *     than GB 32100-2015, or if neither check digit matches
   */
  public Enterprise {
    Input.said("Enterprise.name", name, LONGEST);
    Input.given("Enterprise.code", code)
        .filter(
            given ->
                given.grade() == CreditCode.Grade.MALFORMED
                    || given.grade() == CreditCode.Grade.NONE_RIGHT)
        .ifPresent(
            given -> {
              throw InputFault.FORM.at("Enterprise.code", "91530126MA6K000068", given.text());
            });
  }

  /**
   * Creates an enterprise without a code.
   *
   * @param name the registered name, 1 to 200 characters
   * @return the enterprise
   * @throws IllegalArgumentException if the name is blank or too long
   */
  public static Enterprise of(String name) {
    return new Enterprise(name, Optional.empty());
  }

  /**
   * Sets the code.
   *
   * @param code the unified social credit code
   * @return a copy with it
   * @throws IllegalArgumentException if it has another form, or if neither check digit matches
   */
  public Enterprise withCode(String code) {
    return new Enterprise(name, Optional.of(new CreditCode(Input.given("Enterprise.code", code))));
  }
}
