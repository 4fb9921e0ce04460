package org.zhuanban.party;

import java.util.regex.Pattern;
import org.zhuanban.glossary.Term;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;

/**
 * The identifier of an electronic licence (电子证照标识, GB/T 36904-2018), such as {@code
 * 1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.U}.
 *
 * <p>The root {@code 1.2.156.3005.2} is followed by the codes of the type of licence and of the
 * issuing organ. A serial number, three digits of version and a check character follow. The check
 * character is that of ISO/IEC 7064, MOD 37,36, over the parts between root and check character
 * without their dots. The text of the standard was not found; the structure and the check are those
 * of public identifiers, which the tests compute again.
 *
 * @param text the identifier, at most 128 characters
 */
@Term(zh = "电子证照标识", en = "identifier of an electronic licence")
public record LicenceId(String text) {
  private static final String ROOT = "1.2.156.3005.2.";

  private static final Pattern STRUCTURE =
      Pattern.compile(
          Pattern.quote(ROOT)
              + "[0-9A-Z]{6,32}\\.[0-9A-Z]{6,32}\\.[0-9A-Z]{1,36}\\.[0-9]{3}\\.[0-9A-Z]");

  private static final String CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  /**
   * Checks the structure and the check character.
   *
   * @param text the identifier
   * @throws IllegalArgumentException if it has another structure or another check character
   */
  public LicenceId {
    if (!STRUCTURE.matcher(Input.given("LicenceId.text", text)).matches() || !checked(text)) {
      throw InputFault.FORM.at(
          "LicenceId.text",
          "1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.U",
          text);
    }
  }

  /** ISO/IEC 7064, hybrid system MOD 37,36: the last product and the check character make 1. */
  private static boolean checked(String text) {
    int modulus = CHARACTERS.length();
    int product = modulus;
    for (int i = ROOT.length(); i < text.length() - 1; i++) {
      if (text.charAt(i) != '.') {
        int sum = (product + CHARACTERS.indexOf(text.charAt(i))) % modulus;
        product = 2 * (sum == 0 ? modulus : sum) % (modulus + 1);
      }
    }
    return (product + CHARACTERS.indexOf(text.charAt(text.length() - 1))) % modulus == 1;
  }
}
