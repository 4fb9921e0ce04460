package org.zhuanban.json;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.function.Function;
import org.zhuanban.duty.DutyKind;
import org.zhuanban.export.Dictionary;
import org.zhuanban.export.Dictionary.DictionaryEntry;

/** The labels of a code in Chinese and in English; empty where the dictionary has none. */
record Labels(String zh, String en) {
  static final Labels NONE = new Labels("", "");

  /** The labels of all constants of a type; looked up once, since a view has thousands of them. */
  private static final ClassValue<List<Labels>> CONSTANTS =
      new ClassValue<>() {
        @Override
        protected List<Labels> computeValue(Class<?> type) {
          return Arrays.stream(type.getEnumConstants())
              .map(constant -> of(locale -> Dictionary.label((Enum<?>) constant, locale)))
              .toList();
        }
      };

  private static final List<DictionaryEntry> RULES =
      Dictionary.entries().stream().filter(entry -> entry.kind().equals("Rule")).toList();

  static Labels of(Enum<?> constant) {
    return CONSTANTS.get(constant.getDeclaringClass()).get(constant.ordinal());
  }

  static Labels ofRule(String code) {
    return RULES.stream()
        .filter(entry -> entry.code().equals(code))
        .map(entry -> new Labels(entry.zh(), entry.en()))
        .findFirst()
        .orElse(NONE);
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
