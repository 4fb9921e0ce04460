package org.zhuanban.command;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhuanban.duty.DutyKind;

/**
 * Finds the texts of rules in the bundles beside them. The Chinese text says what an argument is
 * the code of, such as {@code {0,item}} or {@code {1,items}}. For several words without names it
 * says {@code {2,list}}. What it says holds for both languages.
 */
final class RuleTexts {
  /** The bundle of the labels of codes, the same as for hosts. */
  private static final String LABELS = "org.zhuanban.export.labels";

  private static final Pattern KEY =
      Pattern.compile(
          "Command\\.[a-z]+\\.[a-z-]+|DutyKind\\.[a-z0-9-]+\\.[A-Z0-9_]+|[A-Z][A-Za-z]*(?:\\.[A-Z][A-Za-z]*)*\\.[A-Z][A-Z_]+");

  private static final Pattern PLACE =
      Pattern.compile("\\{(\\d),(items?|organs?|places?|works?|policy|policies|procedures?|list)}");

  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  /** A period of a report. */
  private static final Pattern PERIOD =
      Pattern.compile("(\\d{4})-(?:Q([1-4])|H([12])|(annual)|(\\d{2}))");

  private static final Pattern LIMIT = Pattern.compile("(\\d+) (WD|CD|MONTHS|YEARS)");

  private static final String AT_ONCE = "IMMEDIATE";

  private static final Pattern MONEY = Pattern.compile("(\\d+(?:\\.\\d+)?) CNY");

  private static final DateTimeFormatter IN_WORDS =
      DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);

  private static final String AND = ", ";

  /** The sort of the codes of procedures, which have labels and no names of their own. */
  private static final String PROCEDURE = "procedure";

  /** The sort of several words without names. */
  private static final String LIST = "list";

  private static final String DUTY = "DutyKind.";

  private static final String RULE = "rule:";

  /** What stands for an argument of a rule that is named without any. */
  private static final String ANYTHING = "…";

  /** What stands for an argument that there is none of. */
  private static final String NOTHING = "-";

  private RuleTexts() {}

  /** The key of the label of a kind of duty. */
  static String key(DutyKind duty) {
    return DUTY + duty.code();
  }

  /** The key of the text of a rule, such as {@code rule:org.zhuanban.approval:NO_PLAN:…}. */
  static String key(Rule rule) {
    return RULE + rule.getClass().getPackageName() + ":" + rule.name() + ":" + rule.code();
  }

  /** The key of the label of a constant, such as {@code Track.ORGANISATIONAL}. */
  static String key(Enum<?> constant) {
    Class<?> type = constant.getDeclaringClass();
    String name = type.getName().substring(type.getPackageName().length() + 1);
    return name.replace('$', '.') + "." + constant.name();
  }

  /** The names of the codes among the arguments of a rule. */
  static SortedMap<String, String> names(Rule rule, List<String> arguments, CodeNames known) {
    SortedMap<String, String> names = new TreeMap<>();
    sorts(rule.getClass(), rule.name())
        .forEach(
            (place, sort) -> {
              if (place < arguments.size()) {
                for (String code : arguments.get(place).split(AND, -1)) {
                  name(sort, code, known).ifPresent(name -> names.put(key(sort, code), name));
                }
              }
            });
    return names;
  }

  /** The key of a name, since an item and an organ may have the same code. */
  private static String key(String sort, String code) {
    return sort + ":" + code;
  }

  private static Optional<String> name(String sort, String code, CodeNames known) {
    return switch (sort) {
      case "item" -> known.item(code);
      case "organ" -> known.organ(code);
      case "work" -> known.work(code);
      case "place" -> known.place(code);
      case PROCEDURE, LIST -> Optional.empty();
      default -> known.policy(code);
    };
  }

  private static Map<Integer, String> sorts(Class<?> rules, String key) {
    Map<Integer, String> sorts = new LinkedHashMap<>();
    Matcher places = PLACE.matcher(text(rules, key, Locale.CHINESE));
    while (places.find()) {
      sorts.put(Integer.parseInt(places.group(1)), singular(places.group(2)));
    }
    return sorts;
  }

  private static String singular(String sort) {
    return sort.equals("policies")
        ? "policy"
        : sort.endsWith("s") ? sort.substring(0, sort.length() - 1) : sort;
  }

  /** With the names beside their codes. */
  static String of(
      Class<?> rules, String key, Locale locale, Map<String, String> names, Object... arguments) {
    return of(
        rules, key, locale, names, chinese(locale) ? "“%1$s”（%2$s）" : "\"%1$s\" (%2$s)", arguments);
  }

  /** With the names in place of their codes. */
  static String byNames(
      Class<?> rules, String key, Locale locale, Map<String, String> names, Object... arguments) {
    return of(rules, key, locale, names, "%1$s", arguments);
  }

  private static boolean chinese(Locale locale) {
    return locale.getLanguage().equals(Locale.CHINESE.getLanguage());
  }

  private static String of(
      Class<?> rules,
      String key,
      Locale locale,
      Map<String, String> names,
      String form,
      Object... arguments) {
    Locale language = chinese(locale) ? Locale.CHINESE : Locale.ENGLISH;
    Map<Integer, String> sorts = sorts(rules, key);
    Object[] said = new Object[arguments.length];
    for (int place = 0; place < arguments.length; place++) {
      String sort = sorts.getOrDefault(place, "");
      said[place] =
          !(arguments[place] instanceof String text)
              ? arguments[place]
              : sort.isEmpty() ? words(text, language) : named(sort, text, names, form, language);
    }
    return new MessageFormat(
            PLACE.matcher(text(rules, key, language)).replaceAll("{$1}"), Locale.ROOT)
        .format(said);
  }

  private static String text(Class<?> rules, String key, Locale language) {
    return ResourceBundle.getBundle(rules.getPackageName() + ".texts", language, rules.getModule())
        .getString(key);
  }

  /** Codes with their names, as far as they are known. */
  private static String named(
      String sort, String codes, Map<String, String> names, String form, Locale language) {
    boolean chinese = language.equals(Locale.CHINESE);
    return Arrays.stream(codes.split(AND, -1))
        .map(
            code ->
                sort.equals(PROCEDURE)
                    ? procedure(code, language)
                    : Optional.ofNullable(names.get(key(sort, code)))
                        .map(name -> form.formatted(name, code))
                        .orElseGet(() -> words(code, language)))
        .collect(Collectors.joining(chinese ? "、" : AND));
  }

  private static String procedure(String code, Locale language) {
    ResourceBundle labels = ResourceBundle.getBundle(LABELS, language, RuleTexts.class.getModule());
    if (code.equals(NOTHING)) {
      return language.equals(Locale.CHINESE) ? "特别程序" : "special procedure";
    }
    String key = "PauseReason." + code;
    return labels.containsKey(key) ? labels.getString(key) : code;
  }

  /** Replaces the keys in an argument by labels; says dates, periods, limits, money in Chinese. */
  private static String words(String said, Locale language) {
    if (said.startsWith(RULE)) {
      return rule(said.split(":", -1), language);
    }
    if (said.equals(NOTHING)) {
      return language.equals(Locale.CHINESE) ? "无" : "none";
    }
    ResourceBundle labels = ResourceBundle.getBundle(LABELS, language, RuleTexts.class.getModule());
    if (language.equals(Locale.CHINESE)) {
      if (DATE.matcher(said).matches()) {
        return date(said);
      }
      Matcher period = PERIOD.matcher(said);
      if (period.matches()) {
        return period(period);
      }
      Matcher limit = LIMIT.matcher(said);
      if (limit.matches()) {
        return limit.group(1) + unit(limit.group(2));
      }
      if (said.equals(AT_ONCE)) {
        return "当日";
      }
      Matcher money = MONEY.matcher(said);
      if (money.matches()) {
        return new BigDecimal(money.group(1)).stripTrailingZeros().toPlainString() + "元";
      }
    }
    return KEY.matcher(said)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    labels.containsKey(found.group())
                        ? labels.getString(found.group())
                        : constant(found.group())));
  }

  /** The text of a rule up to the way out; its code where a host has its texts elsewhere. */
  private static String rule(String[] parts, Locale language) {
    try {
      String text =
          ResourceBundle.getBundle(parts[1] + ".texts", language, RuleTexts.class.getModule())
              .getString(parts[2]);
      // Behind the semicolon of its language stands the way out.
      String plain = text.split("[;；]", 2)[0].replaceAll("\\{\\d(?:,[a-z]+)?}", ANYTHING);
      return (language.equals(Locale.CHINESE) ? "“%s”" : "\"%s\"").formatted(plain);
    } catch (MissingResourceException elsewhere) {
      return parts[3];
    }
  }

  private static String date(String iso) {
    try {
      return LocalDate.parse(iso).format(IN_WORDS);
    } catch (DateTimeException notADate) {
      return iso;
    }
  }

  private static String period(Matcher period) {
    String year = period.group(1) + "年";
    if (period.group(2) != null) {
      return year + "第" + "一二三四".charAt(period.group(2).charAt(0) - '1') + "季度";
    }
    if (period.group(3) != null) {
      return year + (period.group(3).equals("1") ? "上半年" : "下半年");
    }
    return period.group(4) != null
        ? year + "度"
        : year + Integer.parseInt(period.group(5), 10) + "月";
  }

  private static String unit(String code) {
    return switch (code) {
      case "WD" -> "个工作日";
      case "CD" -> "日";
      case "MONTHS" -> "个月";
      default -> "年";
    };
  }

  /** The code of what has no label, such as a step of a table of the host. */
  private static String constant(String key) {
    if (key.startsWith("Command.")) {
      return key;
    }
    return key.substring(key.lastIndexOf('.') + 1);
  }
}
