package org.zhuanban.violation;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.command.Command;
import org.zhuanban.command.Event;
import org.zhuanban.command.Rule;

/**
 * A violation of a rule was found. The fact is recorded, without its claimed effect.
 *
 * @param rule the code of the rule
 * @param article the violated clause
 * @param act the violating act: the wire name of the event or of the command, or the step taken,
 *     such as {@code project.construction-started}
 * @param subject the code of the item or department concerned
 */
public record ViolationFound(String rule, String article, String act, String subject)
    implements Event<Violations> {
  /**
   * Creates a violation.
   *
   * @param rule the rule
   * @param act the violating act
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
