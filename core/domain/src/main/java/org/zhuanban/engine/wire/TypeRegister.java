package org.zhuanban.engine.wire;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhuanban.command.Command;
import org.zhuanban.command.Event;
import org.zhuanban.feature.CommandType;
import org.zhuanban.feature.Decision;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.feature.EventType;
import org.zhuanban.feature.Feature;
import org.zhuanban.feature.StreamState;

/** The names of commands and events, with the rules of commands, by explicit registration only. */
public final class TypeRegister {
  private final List<Feature<?, ?>> features;
  private final Map<String, Registration> byName = new HashMap<>();
  private final Map<Class<?>, Registration> byType = new HashMap<>();
  private final Map<String, Route> routes = new LinkedHashMap<>();
  private final Map<Class<?>, Route> routesByType = new HashMap<>();

  /**
   * A registered type of event with its feature.
   *
   * @param wire the name, schema and record
   * @param feature the feature
   */
  public record Registration(EventType wire, Feature<?, ?> feature) {}

  /**
   * The route of a command to its feature.
   *
   * @param type the name, record and rules
   * @param feature the feature
   */
  public record Route(CommandType<?> type, Feature<?, ?> feature) {
    /**
     * Decides the command.
     *
     * @param command the command
     * @param state the stream before
     * @param context the context of the decision
     * @return the decision
     */
    public Decision decide(Command command, StreamState state, DecisionContext context) {
      return type.decide(command, state, context);
    }
  }

  /**
   * Registers the commands and events of features.
   *
   * @param features the features
   * @throws IllegalArgumentException if a name or record is registered twice, or if a command or
   *     event of a sealed family is missing
   */
  public TypeRegister(List<? extends Feature<?, ?>> features) {
    this.features = List.copyOf(features);
    for (Feature<?, ?> feature : features) {
      for (EventType wire : feature.eventTypes()) {
        Registration registration = new Registration(wire, feature);
        if (byName.put(wire.name(), registration) != null
            || byType.put(wire.type(), registration) != null) {
          throw new IllegalArgumentException(
              "wire type '%s' is registered twice".formatted(wire.name()));
        }
      }
    }
    features.forEach(feature -> feature.commandTypes().forEach(type -> addCommand(type, feature)));
    for (Feature<?, ?> feature : features) {
      checkComplete(feature.eventFamily(), byType.keySet(), "event");
      feature
          .commandFamily()
          .ifPresent(family -> checkComplete(family, routesByType.keySet(), "command"));
    }
  }

  /** {@return the features, in order from the lowest} */
  public List<Feature<?, ?>> features() {
    return features;
  }

  private void addCommand(CommandType<?> type, Feature<?, ?> feature) {
    Route route = new Route(type, feature);
    if (routes.put(type.name(), route) != null || routesByType.put(type.type(), route) != null) {
      throw new IllegalArgumentException("command '%s' is registered twice".formatted(type.name()));
    }
  }

  /**
   * Finds the rules of a command.
   *
   * @param command the command
   * @return the route
   * @throws IllegalArgumentException if no feature takes the command
   */
  public Route route(Command command) {
    Route route = routesByType.get(command.getClass());
    if (route == null) {
      throw new IllegalArgumentException(
          "no feature takes the command " + command.getClass().getName());
    }
    return route;
  }

  /**
   * Finds the rules of a command by its name.
   *
   * @param name the stored name
   * @return the route; empty if no feature takes such a command
   */
  public Optional<Route> route(String name) {
    return Optional.ofNullable(routes.get(name));
  }

  /** {@return the routes of all commands} */
  public Collection<Route> routes() {
    return List.copyOf(routes.values());
  }

  private static void checkComplete(Class<?> family, Set<Class<?>> registered, String kind) {
    Class<?>[] permitted = family.getPermittedSubclasses();
    if (permitted != null) {
      for (Class<?> member : permitted) {
        checkComplete(member, registered, kind);
      }
    } else if (!registered.contains(family)) {
      throw new IllegalArgumentException(
          "%s %s has no name; register it in its feature".formatted(kind, family.getName()));
    }
  }

  /**
   * Finds the registration of an event.
   *
   * @param event an event of a registered feature
   * @return the route
   * @throws IllegalArgumentException if it is not registered
   */
  public Registration of(Event<?> event) {
    Registration registration = byType.get(event.getClass());
    if (registration == null) {
      throw new IllegalArgumentException(
          "event %s belongs to no feature of this engine".formatted(event.getClass().getName()));
    }
    return registration;
  }

  /**
   * Finds the registration of a name.
   *
   * @param name the wire name
   * @return the registration; empty if the name is unknown
   */
  public Optional<Registration> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** {@return all registrations} */
  public Collection<Registration> all() {
    return List.copyOf(byName.values());
  }
}
