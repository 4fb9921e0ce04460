package org.zhuanban.json;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.function.Function;
import org.zhuanban.export.Dictionary;

/** The labels of a code in Chinese and in English; empty where the dictionary has none. */
record Labels(String zh, String en) {
  private static final Labels NONE = new Labels("", "");

  static Labels of(Enum<?> constant) {
    return of(locale -> Dictionary.label(constant, locale));
  }

  static Labels ofCommand(String name) {
    return of(locale -> Dictionary.ofCommand(name, locale));
  }

  private static Labels of(Function<Locale, String> label) {
    try {
      return new Labels(label.apply(Locale.CHINESE), label.apply(Locale.ENGLISH));
    } catch (MissingResourceException e) {
      return NONE;
    }
  }

  /** Both labels in one text. */
  String text() {
    return zh.isEmpty() ? "" : zh + " / " + en;
  }
}
