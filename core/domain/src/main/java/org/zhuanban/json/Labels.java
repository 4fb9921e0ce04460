package org.zhuanban.json;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.function.Function;
import org.zhuanban.duty.DutyKind;
import org.zhuanban.export.Dictionary;

/** The labels of a code in Chinese and in English; empty where the dictionary has none. */
record Labels(String zh, String en) {
  static final Labels NONE = new Labels("", "");

  static Labels of(Enum<?> constant) {
    return of(locale -> Dictionary.label(constant, locale));
  }

  static Labels ofCommand(String name) {
    return of(locale -> Dictionary.ofCommand(name, locale));
  }

  static Labels ofDuty(DutyKind duty) {
    return of(locale -> Dictionary.ofDuty(duty, locale));
  }

  private static Labels of(Function<Locale, String> label) {
    try {
      return new Labels(label.apply(Locale.CHINESE), label.apply(Locale.ENGLISH));
    } catch (MissingResourceException e) {
      return NONE;
    }
  }

  /** {@return both labels by language} */
  Map<String, String> map() {
    Map<String, String> map = new LinkedHashMap<>();
    map.put("zh", zh);
    map.put("en", en);
    return map;
  }

  /** Both labels in one text. */
  String text() {
    return zh.isEmpty() ? "" : zh + " / " + en;
  }
}
