package org.zhuanban.input;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What can be wrong with something that a person has given. Constants are never renamed; their
 * words lie in the bundle {@code texts} beside them.
 *
 * @since 0.1
 */
public enum InputFault {
  /** Nothing was given where something is needed. */
  MISSING,
  /** A code or a reference has another length or other characters. */
  CHARACTERS,
  /** A text is longer than is kept. */
  LENGTH,
  /** A text holds a character that is not kept: a control, half a pair, a change of direction. */
  UNSAFE,
  /** A number or a day lies outside its bounds. */
  RANGE,
  /** A sum is not more than another, mostly than nothing. */
  MORE,
  /** A sum or a share has more digits than any has. */
  DIGITS,
  /** A name begins as only those of the library do. */
  RESERVED,
  /** It is written in another form. */
  FORM,
  /** There are more parts than are taken at once. */
  TOO_MANY,
  /** Something is named twice. */
  REPEATED,
  /** Something is named that is not there. */
  UNKNOWN,
  /** One day or number comes before another that it must not precede. */
  ORDER,
  /** Two things are given that do not go together. */
  UNFIT,
  /** Something can only be one of a few. */
  CHOICE;

  /** {@return the code that is shown, such as {@code input.MISSING}} */
  public String code() {
    return "input." + name();
  }

  /**
   * Makes the exception.
   *
   * @param place where the fault is, such as {@code Money.amount}
   * @param values what the words speak of beside the place, in the order of the text
   * @return the exception, to be thrown
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
