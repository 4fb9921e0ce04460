package org.zhuanban.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/** Checks that days which stand in two places of a dossier are the same. */
final class SignedDays {
  private final String file;
  private final Faults faults;

  SignedDays(String file, Faults faults) {
    this.file = file;
    this.faults = faults;
  }

  /**
   * Compares the days with those of their events.
   *
   * @param root the whole dossier
   * @param history what happened
   */
  void check(YamlFields root, List<HistoryEvent> history) {
    Optional<YamlValue> project = root.optional("project");
    Optional<YamlValue> taskForce = root.optional("task_force");
    compare(inside(inside(project, "agreement"), "signed"), EventType.AGREEMENT_SIGNED, history);
    compare(inside(taskForce, "established"), EventType.TASK_FORCE_ESTABLISHED, history);
    compare(
        inside(inside(taskForce, "agency_mandate"), "signed"),
        EventType.AGENCY_MANDATE_SIGNED,
        history);
  }

  private static Optional<YamlValue> inside(Optional<YamlValue> map, String key) {
    return map.filter(value -> value.node() instanceof MappingNode)
        .flatMap(value -> value.fields(key).optional(key));
  }

  private void compare(Optional<YamlValue> said, EventType type, List<HistoryEvent> history) {
    Optional<HistoryEvent> event = history.stream().filter(it -> it.type() == type).findFirst();
    Optional<LocalDate> day = said.flatMap(SignedDays::day);
    if (event.isPresent() && day.isPresent() && !event.get().date().equals(day.get())) {
      faults.add(
          new InputException(
              file,
              said.orElseThrow().line(),
              "%s says %s, but %s in line %s was on %s; both must be the same day"
                  .formatted(
                      name(type),
                      day.get(),
                      event.get().label(),
                      event.get().line(),
                      event.get().date())));
    }
  }

  private static String name(EventType type) {
    return switch (type) {
      case AGREEMENT_SIGNED -> "'signed' of the agreement";
      case TASK_FORCE_ESTABLISHED -> "'established' of the task force";
      default -> "'signed' of the mandate";
    };
  }

  /** A day that is none was refused before. */
  private static Optional<LocalDate> day(YamlValue value) {
    return new Faults().attempt(value::date);
  }
}
