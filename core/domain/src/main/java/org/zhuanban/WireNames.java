package org.zhuanban;

import java.util.List;
import java.util.Optional;
import org.zhuanban.command.Command;
import org.zhuanban.command.Event;
import org.zhuanban.duty.EscalationTable;
import org.zhuanban.engine.wire.TypeRegister;

/**
 * The stored names of commands and events, such as {@code approval.decide-item}. A released name
 * never changes: journals, roles and messages between systems hold it.
 *
 * @since 0.1
 */
public final class WireNames {
  private static final TypeRegister REGISTER =
      new TypeRegister(new FeatureRegistry(EscalationTable.USUAL).all());

  private WireNames() {}

  /** {@return the names of all commands, sorted} */
  public static List<String> commands() {
    return REGISTER.routes().stream().map(route -> route.type().name()).sorted().toList();
  }

  /**
   * Finds a command.
   *
   * @param name the name
   * @return the record; empty if no command has the name
   */
  public static Optional<Class<? extends Command>> command(String name) {
    return REGISTER.route(name).map(route -> route.type().type());
  }

  /**
   * Names a command.
   *
   * @param command a command of the library
   * @return the name
   * @throws IllegalArgumentException if it is no command of the library
   */
  public static String of(Command command) {
    return REGISTER.route(command).type().name();
  }

  /** {@return the names of all events, sorted} */
  public static List<String> events() {
    return REGISTER.all().stream()
        .map(registration -> registration.wire().name())
        .sorted()
        .toList();
  }

  /**
   * Finds an event.
   *
   * @param name the name
   * @return the record; empty if no event has the name
   */
  public static Optional<Class<?>> event(String name) {
    return REGISTER.named(name).map(registration -> registration.wire().type());
  }

  /**
   * Names an event.
   *
   * @param event an event of the library
   * @return the name
   * @throws IllegalArgumentException if it is no event of the library
   */
  public static String of(Event<?> event) {
    return REGISTER.of(event).wire().name();
  }
}
