package org.zhuanban.dossier;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Locale;
import java.util.ResourceBundle;
import org.zhuanban.deadline.LimitUnit;

/** What the program says to people, in their language. */
final class Texts {
  private static final String BUNDLE = "org.zhuanban.dossier.messages";

  private final ResourceBundle bundle;
  private final Locale locale;

  private Texts(ResourceBundle bundle, Locale locale) {
    this.bundle = bundle;
    this.locale = locale;
  }

  /**
   * Gets the texts of a language. The machine's own language never mixes in.
   *
   * @param language the language
   * @return its texts
   */
  static Texts of(Language language) {
    Locale locale = Locale.forLanguageTag(language.name());
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    return new Texts(bundle, locale);
  }

  /** The languages that there are. */
  enum Language {
    /** Chinese. */
    zh,
    /** English. */
    en
  }

  /**
   * Says something.
   *
   * @param key what
   * @param arguments what goes into it; numbers only to choose by, else texts
   * @return the text
   */
  String say(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), locale).format(arguments);
  }

  /**
   * Names a constant.
   *
   * @param prefix what it is about
   * @param constant the constant
   * @return the text under {@code prefix.CONSTANT}
   */
  String name(String prefix, Enum<?> constant) {
    return bundle.getString(prefix + "." + constant.name());
  }

  /** {@return an amount of units, such as {@code 20 个工作日}} */
  String amount(int amount, LimitUnit unit) {
    return say("amount." + unit.name(), amount, String.valueOf(amount));
  }

  /** {@return a day with its day of the week} */
  String day(LocalDate day) {
    return say("day", day.toString(), weekday(day));
  }

  /** {@return the day of the week} */
  String weekday(LocalDate day) {
    return bundle.getString("weekday." + day.getDayOfWeek().name());
  }
}
