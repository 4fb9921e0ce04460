package org.zhuanban.command;

import java.util.Locale;

/**
 * A rule that a command can break or a fact has broken. Implemented by one enum per feature, whose
 * constants are never renamed; their texts lie in the bundle {@code texts} beside the enum.
 */
public interface Rule {
  /** {@return the name of the constant} */
  String name();

  /** {@return the clause that the rule rests on, or "our convention" in the words of the domain} */
  String source();

  /** {@return what the rule does to an act that breaks it} */
  default Severity breach() {
    return Severity.IMPOSSIBLE;
  }

  /**
   * {@return the code that is stored and shown, such as {@code
   * approval.DECISION_BEFORE_ACCEPTANCE}}
   */
  default String code() {
    String enumPackage = getClass().getPackageName();
    return enumPackage.substring(enumPackage.lastIndexOf('.') + 1) + "." + name();
  }

  /**
   * Puts the rule in words.
   *
   * @param locale Chinese for {@code zh}, English for any other
   * @param arguments what the words speak of
   * @return one sentence
   */
  default String text(Locale locale, Object... arguments) {
    return RuleTexts.of(getClass(), name(), locale, arguments);
  }
}
