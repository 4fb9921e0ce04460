package org.zhuanban.approval.plan;

import java.util.Optional;
import org.zhuanban.glossary.Term;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;
import org.zhuanban.party.CreditCode;

/**
 * The codes of an approval item in the directories of government services (事项编码); all optional.
 *
 * <p>GB/T 39046—2020, table 4, allows 10 characters for the basic code and 24 for the
 * implementation code. The national platform has codes of 12 and 31 characters, and a code of the
 * handling item besides, in a column of 50. All of these forms are accepted. An implementation code
 * of 31 characters begins with the credit code of the organ, whose check digits are checked as
 * those of an {@link org.zhuanban.party.Enterprise}.
 *
 * @param basic the basic code (基本编码) of the directory, 1 to 32 characters out of {@code A-Z a-z 0-9
 *     . _ -}
 * @param implementation the implementation code (实施编码) of the list of the organ, of the same
 *     characters, 1 to 36
 * @param handling the code of the handling item (业务办理项编码), of the same characters, 1 to 50
 * @param version the version of the item in that list (事项版本), of the same characters, 1 to 20
 */
@Term(zh = "事项编码", en = "codes of an item")
public record ItemCodes(
    Optional<String> basic,
    Optional<String> implementation,
    Optional<String> handling,
    Optional<String> version) {
  /** No codes. */
  public static final ItemCodes NONE =
      new ItemCodes(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  private static final int BASIC = 32;
  private static final int IMPLEMENTATION = 36;
  private static final int NATIONAL_LENGTH = 31;
  private static final int HANDLING = 50;
  private static final int VERSION = 20;

  /**
   * Checks the codes. Callers begin with {@link #NONE}, since components may be added.
   *
   * @param basic the basic code
   * @param implementation the implementation code
   * @param handling the code of the handling item
   * @param version the version of the item
   * @throws IllegalArgumentException if a code has another form, or if an implementation code of 31
   *     characters begins with no credit code
   */
  public ItemCodes {
    Input.given("ItemCodes.basic", basic)
        .ifPresent(code -> Input.code("ItemCodes.basic", code, BASIC));
    Input.given("ItemCodes.implementation", implementation).ifPresent(ItemCodes::checked);
    Input.given("ItemCodes.handling", handling)
        .ifPresent(code -> Input.code("ItemCodes.handling", code, HANDLING));
    Input.given("ItemCodes.version", version)
        .ifPresent(code -> Input.code("ItemCodes.version", code, VERSION));
  }

  private static void checked(String code) {
    Input.code("ItemCodes.implementation", code, IMPLEMENTATION);
    if (code.length() == NATIONAL_LENGTH && !ofOrgan(code)) {
      throw InputFault.FORM.at("ItemCodes.implementation", "12441500196720244T3442199806003", code);
    }
  }

  private static boolean ofOrgan(String code) {
    return switch (new CreditCode(code.substring(0, CreditCode.LENGTH)).grade()) {
      case BOTH_RIGHT, ONLY_LAST_RIGHT, ONLY_ORGANISATION_RIGHT -> true;
      case NONE_RIGHT, MALFORMED -> false;
    };
  }

  /**
   * Sets the basic code.
   *
   * @param code the basic code (基本编码)
   * @return a copy with it
   * @throws IllegalArgumentException if it has another form
   */
  public ItemCodes withBasic(String code) {
    return new ItemCodes(
        Optional.of(Input.given("ItemCodes.basic", code)), implementation, handling, version);
  }

  /**
   * Sets the implementation code.
   *
   * @param code the implementation code (实施编码)
   * @return a copy with it
   * @throws IllegalArgumentException if it has another form, or if one of 31 characters begins with
   *     no credit code
   */
  public ItemCodes withImplementation(String code) {
    return new ItemCodes(
        basic, Optional.of(Input.given("ItemCodes.implementation", code)), handling, version);
  }

  /**
   * Sets the code of the handling item.
   *
   * @param code the code of the handling item (业务办理项编码)
   * @return a copy with it
   * @throws IllegalArgumentException if it has another form
   */
  public ItemCodes withHandling(String code) {
    return new ItemCodes(
        basic, implementation, Optional.of(Input.given("ItemCodes.handling", code)), version);
  }

  /**
   * Sets the version of the item.
   *
   * @param number the version of the item (事项版本)
   * @return a copy with it
   * @throws IllegalArgumentException if it has another form
   */
  public ItemCodes withVersion(String number) {
    return new ItemCodes(
        basic, implementation, handling, Optional.of(Input.given("ItemCodes.version", number)));
  }
}
