package org.zhuanban.violation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.zhuanban.command.CodeNames;
import org.zhuanban.command.Command;
import org.zhuanban.command.Event;
import org.zhuanban.command.Refusal;

/**
 * A violation of a rule was found. The fact is recorded, without its claimed effect.
 *
 * @param rule the code of the rule
 * @param article the violated clause
 * @param act the violating act: the wire name of the event or of the command, or the step taken,
 *     such as {@code project.construction-started}
 * @param subject the code of the item or department concerned
 * @param arguments the arguments of the text of the rule, in its order
 */
public record ViolationFound(
    String rule, String article, String act, String subject, List<String> arguments)
    implements Event<Violations> {
  /**
   * Copies the arguments.
   *
   * @param rule the code of the rule
   * @param article the violated clause
   * @param act the violating act
   * @param subject the code of the item or department concerned
   * @param arguments the arguments of the text of the rule
   */
  public ViolationFound {
    arguments = List.copyOf(arguments);
  }

  /**
   * Creates the violation of the rule by which a request for the same act would be refused.
   *
   * @param refusal the refusal, with the clause and the arguments
   * @param act the violating act
   * @param subject the code of the item or department concerned
   * @return the violation
   */
  public static ViolationFound of(Refusal refusal, String act, String subject) {
    return new ViolationFound(
        refusal.rule().code(), refusal.source(), act, subject, refusal.arguments());
  }

  /**
   * Finds the names of what may be codes among the arguments.
   *
   * @param known the names
   * @return the names by sort and code, such as {@code item:A08}
   */
  public SortedMap<String, String> names(CodeNames known) {
    SortedMap<String, String> names = new TreeMap<>();
    arguments.stream()
        .flatMap(argument -> Arrays.stream(argument.split(", ", -1)))
        .forEach(
            code -> {
              known.item(code).ifPresent(name -> names.put("item:" + code, name));
              known.organ(code).ifPresent(name -> names.put("organ:" + code, name));
              known.work(code).ifPresent(name -> names.put("work:" + code, name));
              known.place(code).ifPresent(name -> names.put("place:" + code, name));
              known.policy(code).ifPresent(name -> names.put("policy:" + code, name));
            });
    return names;
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
