package org.zhuanban.party;

import java.util.List;
import org.zhuanban.glossary.Term;
import org.zhuanban.input.Input;

/**
 * A unified social credit code (统一社会信用代码, GB 32100-2015) of 18 characters. The ninth to the
 * seventeenth are the code of the organisation (GB 11714-1997). Both have a check digit of their
 * own.
 *
 * <p>The grade depends on the check digits alone. Codes with only one matching digit are in use,
 * since organisations named before 2015 kept their codes. A code with two matching digits may never
 * have been issued; only the register of enterprises knows.
 *
 * @param text the code, as written
 */
@Term(zh = "统一社会信用代码", en = "unified social credit code")
public record CreditCode(String text) {
  /** The grades of the check digits. */
  public enum Grade {
    /** Both check digits match. */
    BOTH_RIGHT,
    /** The last digit matches; that of the organisation does not. */
    ONLY_LAST_RIGHT,
    /** The digit of the organisation matches; the last one does not. */
    ONLY_ORGANISATION_RIGHT,
    /** Neither digit matches: most likely a slip of the pen. */
    NONE_RIGHT,
    /** The text is no code: it has another length, or other characters. */
    MALFORMED
  }

  /** The number of characters of a code. */
  public static final int LENGTH = 18;

  /** The characters of the standard by their values: no I, O, S, V or Z. */
  private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  /** The characters of the code of an organisation by their values. */
  private static final String ALL = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  private static final List<Integer> ORGANISATION_WEIGHTS = List.of(3, 7, 9, 10, 5, 8, 4, 2);

  private static final int ORGANISATION_FROM = 8;
  private static final int ORGANISATION_TO = 16;

  /**
   * Checks that the code is there; the check digits only have a grade.
   *
   * @param text the code, as written
   * @throws IllegalArgumentException if it is missing
   */
  public CreditCode {
    Input.given("CreditCode.text", text);
  }

  /** {@return the grade of the check digits} */
  public Grade grade() {
    if (text.length() != LENGTH || text.chars().anyMatch(c -> CHARACTERS.indexOf(c) < 0)) {
      return Grade.MALFORMED;
    }
    boolean last = text.charAt(LENGTH - 1) == lastDigit();
    boolean organisation = text.charAt(ORGANISATION_TO) == organisationDigit();
    if (last) {
      return organisation ? Grade.BOTH_RIGHT : Grade.ONLY_LAST_RIGHT;
    }
    return organisation ? Grade.ONLY_ORGANISATION_RIGHT : Grade.NONE_RIGHT;
  }

  /** Weights are the powers of 3, modulo 31 (GB 32100-2015). */
  private char lastDigit() {
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < LENGTH - 1; i++) {
      sum += CHARACTERS.indexOf(text.charAt(i)) * weight;
      weight = weight * 3 % CHARACTERS.length();
    }
    return CHARACTERS.charAt(
        (CHARACTERS.length() - sum % CHARACTERS.length()) % CHARACTERS.length());
  }

  /** Modulo 11; ten is written X, eleven 0 (GB 11714-1997). */
  private char organisationDigit() {
    int sum = 0;
    for (int i = ORGANISATION_FROM; i < ORGANISATION_TO; i++) {
      sum += ALL.indexOf(text.charAt(i)) * ORGANISATION_WEIGHTS.get(i - ORGANISATION_FROM);
    }
    int digit = 11 - sum % 11;
    return switch (digit) {
      case 10 -> 'X';
      case 11 -> '0';
      default -> (char) ('0' + digit);
    };
  }
}
