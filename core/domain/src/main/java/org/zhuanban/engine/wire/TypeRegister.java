package org.zhuanban.engine.wire;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuanban.feature.Event;
import org.zhuanban.feature.Feature;
import org.zhuanban.feature.WireType;

/** Which record is written under which name, by explicit registration only. */
public final class TypeRegister {
  private final Map<String, Registered> byName = new HashMap<>();
  private final Map<Class<?>, Registered> byType = new HashMap<>();
  private final Map<String, Class<? extends Record>> commands = new HashMap<>();

  /**
   * A registered type and the feature that owns it.
   *
   * @param wire the name, schema and record
   * @param feature its feature
   */
  public record Registered(WireType wire, Feature<?, ?> feature) {}

  /**
   * Registers the events of features.
   *
   * @param features the features
   * @throws IllegalArgumentException if a name or record is registered twice, or an event of a
   *     sealed family is not
   */
  public TypeRegister(List<? extends Feature<?, ?>> features) {
    for (Feature<?, ?> feature : features) {
      for (WireType wire : feature.wireTypes()) {
        Registered registered = new Registered(wire, feature);
        if (byName.put(wire.name(), registered) != null
            || byType.put(wire.type(), registered) != null) {
          throw new IllegalArgumentException(
              "wire type '%s' is registered twice".formatted(wire.name()));
        }
      }
    }
    features.forEach(feature -> checkComplete(feature.eventType()));
    features.forEach(feature -> feature.commandType().ifPresent(this::addCommands));
  }

  private void addCommands(Class<?> type) {
    if (type.isRecord()) {
      if (commands.put(type.getSimpleName(), type.asSubclass(Record.class)) != null) {
        throw new IllegalArgumentException(
            "two commands are called '%s'".formatted(type.getSimpleName()));
      }
      return;
    }
    for (Class<?> kind : type.getPermittedSubclasses()) {
      addCommands(kind);
    }
  }

  /**
   * Finds the record of a command.
   *
   * @param name its simple name
   * @return the record; empty if no feature here takes such a command
   */
  public Optional<Class<? extends Record>> command(String name) {
    return Optional.ofNullable(commands.get(name));
  }

  private void checkComplete(Class<?> eventType) {
    Class<?>[] permitted = eventType.getPermittedSubclasses();
    if (permitted == null) {
      if (!byType.containsKey(eventType)) {
        throw new IllegalArgumentException(
            "event %s has no wire type; register it in its feature".formatted(eventType.getName()));
      }
      return;
    }
    for (Class<?> kind : permitted) {
      checkComplete(kind);
    }
  }

  /**
   * Finds how an event is written.
   *
   * @param event an event of a registered feature
   * @return its registration
   * @throws IllegalArgumentException if it was never registered
   */
  public Registered of(Event<?> event) {
    Registered registered = byType.get(event.getClass());
    if (registered == null) {
      throw new IllegalArgumentException(
          "event %s belongs to no feature of this engine".formatted(event.getClass().getName()));
    }
    return registered;
  }

  /**
   * Finds what a name stands for.
   *
   * @param name the wire name
   * @return its registration; empty if the name is unknown here
   */
  public Optional<Registered> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** {@return every registration} */
  public Collection<Registered> all() {
    return List.copyOf(byName.values());
  }
}
