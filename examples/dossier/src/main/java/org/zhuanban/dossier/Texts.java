package org.zhuanban.dossier;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

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

  /** {@return the language as the library takes it} */
  Locale locale() {
    return locale;
  }

  /**
   * Says something.
   *
   * @param key what
   * @param arguments what goes into it
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
}
