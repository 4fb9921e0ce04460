package org.zhuanban.feature;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Finds the words of rules in the bundles beside them. */
final class RuleTexts {
  private RuleTexts() {}

  static String of(Class<?> rules, String key, Locale locale, Object... arguments) {
    boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            rules.getPackageName() + ".texts",
            chinese ? Locale.CHINESE : Locale.ENGLISH,
            rules.getModule());
    return new MessageFormat(bundle.getString(key), Locale.ROOT).format(arguments);
  }
}
