package org.zhuanban.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.zhuanban.command.Command;

/**
 * A command, the name under which it is stored and shown, and the rules that decide it. The name
 * never changes once released: receipts, waiting facts, tables of roles and access rules hold it.
 *
 * @param name the name, the feature's before the dot, such as {@code approval.decide-item}; 3 to 64
 *     characters
 * @param type the record
 * @param rules what decides it
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
     * Decides.
     *
     * @param command the command
     * @param state the stream before
     * @param context what the decision stands on besides
     * @return what happens, or why not
     */
    Decision decide(C command, StreamState state, DecisionContext context);
  }

  /**
   * Checks the name.
   *
   * @param name the name
   * @param type the record
   * @param rules what decides it
   * @throws IllegalArgumentException if the name is none
   */
  public CommandType {
    if (name.length() > 64 || !NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "a command is called like 'approval.decide-item', not '%s'".formatted(name));
    }
  }

  /**
   * Begins the list of the commands that a decider decides.
   *
   * @param decider makes the decider of a stream before and what a decision stands on besides
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
   * @param context what the decision stands on besides
   * @return what happens, or why not
   * @throws ClassCastException if it is of another type
   */
  public Decision decide(Command command, StreamState state, DecisionContext context) {
    return rules.decide(type.cast(command), state, context);
  }

  /** {@return the command as an argument of a refusal, so that the words have its label} */
  public String word() {
    return "Command." + name;
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
     * @param rule the method of the decider that decides it
     * @return this
     * @param <C> the record
     * @throws IllegalArgumentException if the name is none
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

    /** {@return the commands, in the order in which they were added} */
    public List<CommandType<?>> toList() {
      return List.copyOf(types);
    }
  }
}
