package org.zhuanban.command;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhuanban.duty.DutyKind;

/** Finds the texts of rules in the bundles beside them. */
final class RuleTexts {
  /** The bundle of the labels of codes, the same as for hosts. */
  private static final String LABELS = "org.zhuanban.export.labels";

  private static final Pattern KEY =
      Pattern.compile(
          "Command\\.[a-z]+\\.[a-z-]+|DutyKind\\.[a-z-]+\\.[A-Z0-9_]+|[A-Z][A-Za-z]*(?:\\.[A-Z][A-Za-z]*)*\\.[A-Z][A-Z_]+");

  private static final String DUTY = "DutyKind.";

  private RuleTexts() {}

  /** The key of the label of a kind of duty. */
  static String key(DutyKind duty) {
    return DUTY + duty.code();
  }

  /** The key of the label of a constant, such as {@code Track.ORGANISATIONAL}. */
  static String key(Enum<?> constant) {
    Class<?> type = constant.getDeclaringClass();
    String name = type.getName().substring(type.getPackageName().length() + 1);
    return name.replace('$', '.') + "." + constant.name();
  }

  static String of(Class<?> rules, String key, Locale locale, Object... arguments) {
    Locale language =
        locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? Locale.CHINESE : Locale.ENGLISH;
    ResourceBundle bundle =
        ResourceBundle.getBundle(rules.getPackageName() + ".texts", language, rules.getModule());
    return new MessageFormat(bundle.getString(key), Locale.ROOT)
        .format(
            Arrays.stream(arguments)
                .map(argument -> argument instanceof String said ? words(said, language) : argument)
                .toArray());
  }

  /**
   * Replaces the keys in an argument by labels; a step of a table of the host has its code only.
   */
  private static String words(String said, Locale language) {
    Matcher keys = KEY.matcher(said);
    if (!keys.find()) {
      return said;
    }
    ResourceBundle labels = ResourceBundle.getBundle(LABELS, language, RuleTexts.class.getModule());
    return keys.replaceAll(
        found ->
            Matcher.quoteReplacement(
                labels.containsKey(found.group())
                    ? labels.getString(found.group())
                    : found.group().replaceFirst("^DutyKind\\.", "")));
  }
}
