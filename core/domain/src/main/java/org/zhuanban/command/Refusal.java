package org.zhuanban.command;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.zhuanban.deadline.LimitUnit;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.duty.DutyKind;

/**
 * The refusal of a command. Nothing of a refused command is stored.
 *
 * @param rule the violated rule
 * @param arguments the arguments of the text, in its order
 * @param source the clause: that of the rule, or of its application here
 * @param names the names behind the codes among the arguments, by sort and code such as {@code
 *     item:A08}; the text shows them beside the codes
 */
public record Refusal(
    Rule rule, List<String> arguments, String source, SortedMap<String, String> names) {
  /**
   * Copies the arguments and the names.
   *
   * @param rule the violated rule
   * @param arguments the arguments of the text
   * @param source the clause
   * @param names the names behind the codes among the arguments
   */
  public Refusal {
    arguments = List.copyOf(arguments);
    names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
  }

  /**
   * Creates a refusal with the {@linkplain Rule#source source} of its rule.
   *
   * @param rule the violated rule
   * @param arguments the arguments of the text
   * @return the refusal
   */
  public static Refusal of(Rule rule, Object... arguments) {
    return new Refusal(
        rule,
        Arrays.stream(arguments)
            .map(
                argument ->
                    argument instanceof Enum<?> code ? word(code) : String.valueOf(argument))
            .toList(),
        rule.source(),
        new TreeMap<>());
  }

  /**
   * Names the items, organs and policies among the arguments.
   *
   * @param known the names
   * @return a copy with the names that are known
   */
  public Refusal named(CodeNames known) {
    return new Refusal(rule, arguments, source, RuleTexts.names(rule, arguments, known));
  }

  /**
   * Sets the clause of the rule here, for a rule with several applications.
   *
   * @param clause the clause
   * @return a copy with the clause
   */
  public Refusal under(String clause) {
    return new Refusal(rule, arguments, clause, names);
  }

  /**
   * Names a constant as an argument of a refusal, so that the text has its label and not its code.
   *
   * @param constant the constant, one of those in {@code org.zhuanban.export.Dictionary}
   * @return the argument
   */
  public static String word(Enum<?> constant) {
    return RuleTexts.key(constant);
  }

  /**
   * Names a kind of duty as an argument of a refusal, by its label.
   *
   * @param duty the kind of duty
   * @return the argument
   */
  public static String duty(DutyKind duty) {
    return RuleTexts.key(duty);
  }

  /**
   * Names a time as an argument of a refusal, such as 10 years, without its basis.
   *
   * @param limit the time
   * @return the argument
   */
  public static String time(TimeLimit limit) {
    return limit.unit() == LimitUnit.IMMEDIATE
        ? word(limit.unit())
        : limit.amount() + " " + word(limit.unit());
  }

  /**
   * Names a command as an argument of a refusal, by its label.
   *
   * @param name the name of the command, such as {@code approval.decide-item}
   * @return the argument
   */
  public static String command(String name) {
    return "Command." + name;
  }

  /**
   * Names another rule as an argument of a refusal, by its text without arguments.
   *
   * @param rule the rule
   * @return the argument
   */
  public static String rule(Rule rule) {
    return RuleTexts.key(rule);
  }

  /**
   * Formats the refusal as text.
   *
   * @param locale Chinese for {@code zh}, English for any other
   * @return the fault, the actual value, and the way out
   */
  public String text(Locale locale) {
    return RuleTexts.of(rule.getClass(), rule.name(), locale, names, arguments.toArray());
  }

  /**
   * Formats the refusal as text for papers and letters.
   *
   * @param locale Chinese for {@code zh}, English for any other
   * @return the text, with the known names in place of their codes
   */
  public String textByNames(Locale locale) {
    return RuleTexts.byNames(rule.getClass(), rule.name(), locale, names, arguments.toArray());
  }
}
