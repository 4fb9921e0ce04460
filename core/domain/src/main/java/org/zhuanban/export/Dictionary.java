package org.zhuanban.export;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zhuanban.access.RoleTable;
import org.zhuanban.command.Refusal;
import org.zhuanban.command.Rule;
import org.zhuanban.duty.DutyKind;
import org.zhuanban.report.ReportPeriod;

/**
 * The codes that a host stores or shows, with their labels in Chinese and English.
 *
 * <p>Codes are never renamed; labels may improve. A code is the name of a constant. For rules and
 * duties, which must differ across features, it is {@link Rule#code} and {@link DutyKind#code}.
 */
public final class Dictionary {
  /** The kind of the codes of all rules. */
  static final String RULE = "Rule";

  /** The kind of the codes of all duties, also of steps of the library's own proceedings. */
  static final String DUTY = "DutyKind";

  /** The placeholder for an argument in the label of a rule. */
  private static final String ANYTHING = "…";

  private static final String COMMAND = "Command";

  /** Behind it a rule says what to do instead. */
  private static final Pattern WAY_OUT = Pattern.compile("[；;]");

  private static final DateTimeFormatter CHINESE_DAY =
      DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.ROOT);

  private static final DateTimeFormatter ENGLISH_DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private static final DateTimeFormatter ENGLISH_MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

  private Dictionary() {}

  /**
   * A code and its labels.
   *
   * @param kind the kind of code, such as {@code Light}
   * @param code the code, unique among its kind
   * @param order the place within its kind, from 1
   * @param zh the label in Chinese
   * @param en the label in English
   */
  public record DictionaryEntry(String kind, String code, int order, String zh, String en) {}

  /** {@return every code, kind by kind, each kind in its own order} */
  public static List<DictionaryEntry> entries() {
    return Stream.of(
            CodeTable.CONSTANTS.stream()
                .flatMap(type -> entries(kind(type), constants(type).map(Enum::name).toList())),
            entries("Holder", CodeTable.HOLDERS),
            entries(
                DUTY,
                Stream.concat(
                        CodeTable.DUTIES.stream()
                            .flatMap(Dictionary::constants)
                            .map(Dictionary::code),
                        CodeTable.STEPS.stream())
                    .toList()),
            entries(COMMAND, RoleTable.USUAL.actions().stream().sorted().toList()),
            rules())
        .flatMap(each -> each)
        .toList();
  }

  private static Stream<Rule> allRules() {
    return CodeTable.RULES.stream().flatMap(Dictionary::constants).map(Rule.class::cast);
  }

  private static Stream<DictionaryEntry> rules() {
    List<Rule> rules = allRules().toList();
    return IntStream.range(0, rules.size())
        .mapToObj(
            i ->
                new DictionaryEntry(
                    RULE,
                    rules.get(i).code(),
                    i + 1,
                    words(rules.get(i), Locale.CHINESE),
                    words(rules.get(i), Locale.ENGLISH)));
  }

  private static Stream<DictionaryEntry> entries(String kind, List<String> codes) {
    return IntStream.range(0, codes.size())
        .mapToObj(
            i ->
                new DictionaryEntry(
                    kind,
                    codes.get(i),
                    i + 1,
                    label(kind, codes.get(i), Locale.CHINESE),
                    label(kind, codes.get(i), Locale.ENGLISH)));
  }

  private static Stream<? extends Enum<?>> constants(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants());
  }

  /**
   * Formats a constant by its label. For a rule, {@link Rule#text} has more.
   *
   * @param constant a constant of the library
   * @param locale Chinese for {@code zh}, English for any other
   * @return the label
   * @throws java.util.MissingResourceException if the constant is not in this dictionary
   */
  public static String label(Enum<?> constant, Locale locale) {
    return constant instanceof Rule rule
        ? words(rule, locale)
        : label(kind(constant.getDeclaringClass()), code(constant), locale);
  }

  /**
   * Says how a rule was broken, with names in place of codes and without what to do instead.
   *
   * @param rule the code of the rule
   * @param arguments the arguments of its text; empty for its label
   * @param names the names of the codes among them, by sort and code such as {@code item:A08}
   * @param locale Chinese for {@code zh}, English for any other
   * @return the text; the code for a rule of a host
   */
  public static String ofBreach(
      String rule, List<String> arguments, Map<String, String> names, Locale locale) {
    String text =
        allRules()
            .filter(each -> each.code().equals(rule))
            .findFirst()
            .map(
                known ->
                    arguments.isEmpty()
                        ? words(known, locale)
                        : new Refusal(known, arguments, known.source(), new TreeMap<>(names))
                            .textByNames(locale))
            .orElse(rule);
    return WAY_OUT.split(text, 2)[0];
  }

  /**
   * Formats a kind of code by its label.
   *
   * @param kind the kind, as {@link DictionaryEntry#kind}
   * @param locale Chinese for {@code zh}, English for any other
   * @return the label, such as 项目阶段
   * @throws java.util.MissingResourceException if there is no such kind
   */
  public static String ofKind(String kind, Locale locale) {
    return bundle(".kinds", locale).getString(kind);
  }

  static String label(String kind, String code, Locale locale) {
    return labels(locale).getString(kind + "." + code);
  }

  /**
   * Formats a duty by its label.
   *
   * @param duty the kind of duty
   * @param locale Chinese for {@code zh}, English for any other
   * @return the label; the code for a step of a table of the host
   */
  public static String ofDuty(DutyKind duty, Locale locale) {
    String key = DUTY + "." + duty.code();
    ResourceBundle labels = labels(locale);
    return labels.containsKey(key) ? labels.getString(key) : duty.code();
  }

  /**
   * Formats a day as it is written in papers (GB/T 9704—2012, 7.3.5.4).
   *
   * @param day the day
   * @param locale Chinese for {@code zh}, English for any other
   * @return the day, such as 2025年5月15日 or 15 May 2025
   */
  public static String ofDay(LocalDate day, Locale locale) {
    return day.format(chinese(locale) ? CHINESE_DAY : ENGLISH_DAY);
  }

  /**
   * Formats a period as it is written in reports.
   *
   * @param period the period
   * @param locale Chinese for {@code zh}, English for any other
   * @return the period, such as 2025年第三季度 or quarter 3 of 2025
   */
  public static String ofPeriod(ReportPeriod period, Locale locale) {
    LocalDate first = period.firstDay();
    int year = first.getYear();
    int quarter = (first.getMonthValue() - 1) / 3 + 1;
    boolean early = quarter < 3;
    if (!chinese(locale)) {
      return switch (period.length()) {
        case MONTH -> first.format(ENGLISH_MONTH);
        case QUARTER -> "quarter %s of %s".formatted(quarter, year);
        case HALF_YEAR -> "%s half of %s".formatted(early ? "first" : "second", year);
        case YEAR -> "year " + year;
      };
    }
    return switch (period.length()) {
      case MONTH -> year + "年" + first.getMonthValue() + "月";
      case QUARTER -> year + "年第" + "一二三四".charAt(quarter - 1) + "季度";
      case HALF_YEAR -> year + (early ? "年上半年" : "年下半年");
      case YEAR -> year + "年度";
    };
  }

  /**
   * Formats a command by its label.
   *
   * @param name the name of the command, such as {@code approval.decide-item}
   * @param locale Chinese for {@code zh}, English for any other
   * @return the label
   * @throws java.util.MissingResourceException if there is no such command
   */
  public static String ofCommand(String name, Locale locale) {
    return label(COMMAND, name, locale);
  }

  private static ResourceBundle labels(Locale locale) {
    return bundle(".labels", locale);
  }

  private static ResourceBundle bundle(String name, Locale locale) {
    return ResourceBundle.getBundle(
        Dictionary.class.getPackageName() + name,
        chinese(locale) ? Locale.CHINESE : Locale.ENGLISH,
        Dictionary.class.getModule());
  }

  private static boolean chinese(Locale locale) {
    return locale.getLanguage().equals(Locale.CHINESE.getLanguage());
  }

  private static String words(Rule rule, Locale locale) {
    return rule.text(locale, ANYTHING, ANYTHING, ANYTHING, ANYTHING);
  }

  static String code(Enum<?> constant) {
    if (constant instanceof Rule rule) {
      return rule.code();
    }
    return constant instanceof DutyKind duty ? duty.code() : constant.name();
  }

  /** The name of the type in source code, without its package. */
  static String kind(Class<?> type) {
    if (Rule.class.isAssignableFrom(type)) {
      return RULE;
    }
    if (DutyKind.class.isAssignableFrom(type)) {
      return DUTY;
    }
    return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
  }
}
