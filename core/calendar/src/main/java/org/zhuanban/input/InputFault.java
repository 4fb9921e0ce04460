package org.zhuanban.input;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The kinds of malformed input. Constants are never renamed; their messages are in the resource
 * bundle {@code texts} of this package.
 *
 * @since 0.1
 */
public enum InputFault {
  /** A required value is missing. */
  MISSING,
  /** A code or a reference has an invalid length or invalid characters. */
  CHARACTERS,
  /** A text is longer than the maximum. */
  LENGTH,
  /**
   * A text contains a character that is not stored: a control character, an unpaired surrogate or a
   * change of direction.
   */
  UNSAFE,
  /** A number or a day lies outside its bounds. */
  RANGE,
  /** An amount is not greater than another, usually zero. */
  MORE,
  /** An amount or a share has more digits than the maximum. */
  DIGITS,
  /** A name begins with a prefix that is reserved for the library. */
  RESERVED,
  /** A value has another format than the required one. */
  FORM,
  /** A collection has more elements than the maximum. */
  TOO_MANY,
  /** A name occurs twice. */
  REPEATED,
  /** A name refers to something that does not exist. */
  UNKNOWN,
  /** A day or number precedes another that it must not precede. */
  ORDER,
  /** Two values contradict each other. */
  UNFIT,
  /** A value is none of the permitted choices. */
  CHOICE;

  /** {@return the code that is shown, such as {@code input.MISSING}} */
  public String code() {
    return "input." + name();
  }

  /**
   * Creates the exception.
   *
   * @param place the place of the fault, such as {@code Money.amount}
   * @param values the values that the message mentions besides the place, in the order of the
   *     message
   * @return the exception, for the caller to throw
   */
  public InputException at(String place, Object... values) {
    return new InputException(this, place, values);
  }

  String text(Locale locale, Object... arguments) {
    boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            InputFault.class.getPackageName() + ".texts",
            chinese ? Locale.CHINESE : Locale.ENGLISH,
            InputFault.class.getModule());
    return new MessageFormat(bundle.getString(name()), Locale.ROOT).format(arguments);
  }
}
