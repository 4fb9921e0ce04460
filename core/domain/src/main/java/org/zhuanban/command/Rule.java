package org.zhuanban.command;

import java.util.Locale;
import java.util.Map;

/**
 * A rule that a command can violate or a fact has violated. Each feature implements it by one enum,
 * whose constants are never renamed. The bundle {@code texts} beside the enum holds their texts.
 */
public interface Rule {
  /** {@return the name of the constant} */
  String name();

  /** {@return the clause that the rule rests on, or "our convention" in the words of the domain} */
  String source();

  /** {@return the effect of the rule on an act that violates it} */
  default Severity breach() {
    return Severity.IMPOSSIBLE;
  }

  /**
   * {@return the kind of the rule, by which a host chooses a status}
   *
   * <p>A missing act is a matter of state, and a violation is one of law. An impossible act is a
   * matter of input, unless the feature names another kind.
   */
  default RuleKind kind() {
    return switch (breach()) {
      case IMPOSSIBLE -> RuleKind.INPUT;
      case PREMATURE -> RuleKind.STATE;
      case UNLAWFUL, BELATED -> RuleKind.LAW;
    };
  }

  /**
   * {@return the stored and displayed code, such as {@code approval.DECISION_BEFORE_ACCEPTANCE}}
   */
  default String code() {
    String enumPackage = getClass().getPackageName();
    return enumPackage.substring(enumPackage.lastIndexOf('.') + 1) + "." + name();
  }

  /**
   * Formats the rule as text.
   *
   * @param locale Chinese for {@code zh}, English for any other
   * @param arguments the arguments of the text
   * @return the text, of one sentence
   */
  default String text(Locale locale, Object... arguments) {
    return RuleTexts.of(getClass(), name(), locale, Map.of(), arguments);
  }
}
