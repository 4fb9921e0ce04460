package org.zhuanban.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.zhuanban.command.Command;
import org.zhuanban.command.Refusal;

/**
 * A type of command, with its stored and displayed name and its rules. The name never changes once
 * released: receipts, waiting facts, tables of roles and access rules hold it.
 *
 * @param name the name, the feature's before the dot, such as {@code approval.decide-item}; 3 to 64
 *     characters
 * @param type the record
 * @param rules the rules that decide it
 * @param <C> the record
 */
public record CommandType<C extends Command>(String name, Class<C> type, Rules<C> rules) {
  private static final Pattern NAME = Pattern.compile("[a-z]+\\.[a-z]+(-[a-z]+)*");

  /**
   * Decides a command.
   *
   * @param <C> the command
   */
  @FunctionalInterface
  public interface Rules<C extends Command> {
    /**
     * Decides the command.
     *
     * @param command the command
     * @param state the stream before
     * @param context the context of the decision
     * @return the decision
     */
    Decision decide(C command, StreamState state, DecisionContext context);
  }

  /**
   * Checks the name.
   *
   * @param name the name
   * @param type the record
   * @param rules the rules that decide it
   * @throws IllegalArgumentException if the name is malformed
   */
  public CommandType {
    if (name.length() > 64 || !NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "a command is called like 'approval.decide-item', not '%s'".formatted(name));
    }
  }

  /**
   * Creates an empty list of the commands of a decider.
   *
   * @param decider the factory of the decider from the stream before and the context
   * @return an empty list
   * @param <D> the decider
   */
  public static <D> Listing<D> decidedBy(BiFunction<StreamState, DecisionContext, D> decider) {
    return new Listing<>(decider);
  }

  /**
   * Decides a command of this type.
   *
   * @param command the command
   * @param state the stream before
   * @param context the context of the decision
   * @return the decision
   * @throws ClassCastException if the command is of another type
   */
  public Decision decide(Command command, StreamState state, DecisionContext context) {
    return rules.decide(type.cast(command), state, context);
  }

  /** {@return the command as an argument of a refusal, so that the text has its label} */
  public String word() {
    return Refusal.command(name);
  }

  /**
   * Lists the commands of a decider.
   *
   * @param <D> the decider
   */
  public static final class Listing<D> {
    private final BiFunction<StreamState, DecisionContext, D> decider;
    private final List<CommandType<?>> types = new ArrayList<>();

    private Listing(BiFunction<StreamState, DecisionContext, D> decider) {
      this.decider = decider;
    }

    /**
     * Adds a command.
     *
     * @param name the name
     * @param type the record
     * @param rule the method of the decider for the command
     * @return this list
     * @param <C> the record
     * @throws IllegalArgumentException if the name is malformed
     */
    public <C extends Command> Listing<D> on(
        String name, Class<C> type, BiFunction<D, ? super C, Decision> rule) {
      types.add(
          new CommandType<>(
              name,
              type,
              (command, state, context) -> rule.apply(decider.apply(state, context), command)));
      return this;
    }

    /** {@return the commands, in the order of their addition} */
    public List<CommandType<?>> toList() {
      return List.copyOf(types);
    }
  }
}
