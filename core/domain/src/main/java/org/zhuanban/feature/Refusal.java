package org.zhuanban.feature;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Why a command was not carried out. Nothing of a refused command is stored.
 *
 * @param rule the rule that says no
 * @param arguments what its words speak of, in the order of the text
 */
public record Refusal(Rule rule, List<String> arguments) {
  /**
   * Copies the arguments.
   *
   * @param rule the rule that says no
   * @param arguments what its words speak of
   */
  public Refusal {
    arguments = List.copyOf(arguments);
  }

  /**
   * Makes a refusal.
   *
   * @param rule the rule that says no
   * @param arguments what its words speak of
   * @return the refusal
   */
  public static Refusal of(Rule rule, Object... arguments) {
    return new Refusal(rule, Arrays.stream(arguments).map(String::valueOf).toList());
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
