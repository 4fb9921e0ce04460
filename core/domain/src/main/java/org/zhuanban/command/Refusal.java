package org.zhuanban.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.zhuanban.deadline.LimitUnit;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.duty.DutyKind;

/**
 * The refusal of a command. Nothing of a refused command is stored.
 *
 * @param rule the violated rule
 * @param arguments the arguments of the text, in its order
 * @param source the clause: that of the rule, or of its application here
 */
public record Refusal(Rule rule, List<String> arguments, String source) {
  /**
   * Copies the arguments.
   *
   * @param rule the violated rule
   * @param arguments the arguments of the text
   * @param source the clause
   */
  public Refusal {
    arguments = List.copyOf(arguments);
  }

  /**
   * Creates a refusal with the {@linkplain Rule#source source} of its rule.
   *
   * @param rule the violated rule
   * @param arguments the arguments of the text
   * @return the refusal
   */
  public static Refusal of(Rule rule, Object... arguments) {
    return new Refusal(rule, Arrays.stream(arguments).map(String::valueOf).toList(), rule.source());
  }

  /**
   * Sets the clause of the rule here, for a rule with several applications.
   *
   * @param clause the clause
   * @return a copy with the clause
   */
  public Refusal under(String clause) {
    return new Refusal(rule, arguments, clause);
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
   * Formats the refusal as text.
   *
   * @param locale Chinese for {@code zh}, English for any other
   * @return the fault, the actual value, and the way out
   */
  public String text(Locale locale) {
    return rule.text(locale, arguments.toArray());
  }
}
