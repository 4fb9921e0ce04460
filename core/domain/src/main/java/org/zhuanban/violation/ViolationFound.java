package org.zhuanban.violation;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.command.Command;
import org.zhuanban.command.Event;
import org.zhuanban.command.Rule;

/**
 * What has happened broke a rule. The fact is kept, without the effect that it claimed.
 *
 * @param rule the code of the rule
 * @param article the clause that was broken
 * @param act what broke it, by the wire name of the act or of the command, or by the step taken,
 *     such as {@code project.construction-started}
 * @param subject the code of the item or department concerned
 */
public record ViolationFound(String rule, String article, String act, String subject)
    implements Event<Violations> {
  /**
   * Makes a violation.
   *
   * @param rule the rule
   * @param act what broke it
   * @param subject the code of the item or department concerned
   * @return the violation
   */
  public static ViolationFound of(Rule rule, String act, String subject) {
    return new ViolationFound(rule.code(), rule.source(), act, subject);
  }

  @Override
  public Optional<Command> command() {
    return Optional.empty();
  }

  @Override
  public Violations applyTo(Violations state, LocalDate effectiveOn) {
    return state.with(new Violations.Violation(effectiveOn, this));
  }
}
