package org.zhuanban.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Why a command was not carried out. Nothing of a refused command is stored.
 *
 * @param rule the rule that says no
 * @param arguments what its words speak of, in the order of the text
 * @param source the clause that it rests on: that of the rule, or of the way in which it holds here
 */
public record Refusal(Rule rule, List<String> arguments, String source) {
  /**
   * Copies the arguments.
   *
   * @param rule the rule that says no
   * @param arguments what its words speak of
   * @param source the clause that it rests on
   */
  public Refusal {
    arguments = List.copyOf(arguments);
  }

  /**
   * Makes a refusal that rests on the {@linkplain Rule#source source} of its rule.
   *
   * @param rule the rule that says no
   * @param arguments what its words speak of
   * @return the refusal
   */
  public static Refusal of(Rule rule, Object... arguments) {
    return new Refusal(rule, Arrays.stream(arguments).map(String::valueOf).toList(), rule.source());
  }

  /**
   * Names the clause that the rule rests on here, where it holds in several ways.
   *
   * @param clause the clause
   * @return the same refusal, resting on that
   */
  public Refusal under(String clause) {
    return new Refusal(rule, arguments, clause);
  }

  /**
   * Names a constant as an argument of a refusal, so that the words have its label and not its
   * code.
   *
   * @param constant the constant, one of those in {@code org.zhuanban.export.Dictionary}
   * @return the argument
   */
  public static String word(Enum<?> constant) {
    return RuleTexts.key(constant);
  }

  /**
   * Puts the refusal in words.
   *
   * @param locale Chinese for {@code zh}, English for any other
   * @return what is wrong, the value met, and the way out
   */
  public String text(Locale locale) {
    return rule.text(locale, arguments.toArray());
  }
}
