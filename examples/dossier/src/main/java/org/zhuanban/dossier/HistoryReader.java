package org.zhuanban.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhuanban.calendar.WorkCalendar;

/** Reads what happened, and checks that days do not go backwards. */
final class HistoryReader {
  private final References references;
  private final Faults faults;

  HistoryReader(References references, Faults faults) {
    this.references = references;
    this.faults = faults;
  }

  /**
   * Reads the history.
   *
   * @param list the list of events
   * @return those that could be read; the faults of the others are noted
   */
  List<HistoryEvent> read(YamlValue list) {
    List<YamlValue> values = faults.attempt(list::values).orElse(List.of());
    List<HistoryEvent> events = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      int index = i + 1;
      YamlValue value = values.get(i);
      faults
          .attempt(() -> event(index, value, new EarlierEvents(events)))
          .ifPresent(event -> add(event, value, events));
    }
    return Collections.unmodifiableList(events);
  }

  private void add(HistoryEvent event, YamlValue value, List<HistoryEvent> events) {
    if (!events.isEmpty()) {
      HistoryEvent before = events.get(events.size() - 1);
      if (event.enteredOn().isBefore(before.enteredOn())) {
        faults.add(
            value
                .fields(event.label())
                .fault(
                    "its day %s lies before %s of %s; history stands in the order of its days"
                        .formatted(event.enteredOn(), before.enteredOn(), before.label())));
        return;
      }
    }
    events.add(event);
  }

  private HistoryEvent event(int index, YamlValue value, EarlierEvents earlier) {
    EventType type = type(value.fields("event " + index));
    YamlFields fields = value.fields(HistoryEvent.label(index, type)).only(known(type));
    LocalDate date = day(fields.required("date"));
    Optional<LocalDate> recorded = fields.optional("recorded").map(HistoryReader::day);
    if (recorded.filter(date::isAfter).isPresent()) {
      throw fields
          .required("recorded")
          .fault(
              "must not lie before the event's own date %s, but was %s"
                  .formatted(date, recorded.get()));
    }
    type.keys().stream().filter(EventKey::required).forEach(key -> fields.required(key.name()));
    HistoryEvent event =
        new HistoryEvent(index, fields.line(), date, recorded, type, values(type, fields, earlier));
    EventChecks.check(event, fields, earlier);
    return event;
  }

  private static EventType type(YamlFields fields) {
    YamlValue name = fields.required("type");
    return EventType.of(name.text())
        .orElseThrow(
            () ->
                name.fault(
                    "is %s, which is no type of event; known are %s"
                        .formatted(
                            Quoted.of(name.text()),
                            String.join(
                                ", ",
                                Arrays.stream(EventType.values()).map(Enum::name).toList()))));
  }

  private static List<String> known(EventType type) {
    return Stream.concat(
            Stream.of("date", "type", "recorded"), type.keys().stream().map(EventKey::name))
        .toList();
  }

  private Map<String, Object> values(EventType type, YamlFields fields, EarlierEvents earlier) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (EventKey key : type.keys()) {
      fields
          .optional(key.name())
          .filter(found -> key.required() || key.kind() != KeyKind.LENGTH || !found.isNone())
          .ifPresent(found -> values.put(key.name(), value(key, found, fields, earlier)));
    }
    return Collections.unmodifiableMap(values);
  }

  private Object value(EventKey key, YamlValue value, YamlFields fields, EarlierEvents earlier) {
    return key.kind() == KeyKind.EVENT
        ? named(value, fields.owner() + ": '" + key.name() + "'", earlier)
        : EventValues.read(key.kind(), value, references);
  }

  /** The earlier event that is described by its day, its type, and as many keys as it takes. */
  private HistoryEvent named(YamlValue value, String owner, EarlierEvents earlier) {
    EventType type = type(value.fields(owner));
    YamlFields fields = value.fields(owner).only(known(type));
    LocalDate date = day(fields.required("date"));
    Optional<LocalDate> recorded = fields.optional("recorded").map(HistoryReader::day);
    Map<String, Object> told = values(type, fields, earlier);
    List<HistoryEvent> found =
        earlier.standing().stream()
            .filter(event -> event.type() == type && event.date().equals(date))
            .filter(event -> recorded.isEmpty() || event.recorded().equals(recorded))
            .filter(event -> event.says(told))
            .toList();
    if (found.size() == 1) {
      return found.get(0);
    }
    throw value.fault(
        found.isEmpty()
            ? "names no %s of %s that stands earlier in the history and was not annulled"
                .formatted(type, date)
            : "fits %s; name a key in which they differ"
                .formatted(Quoted.list(found.stream().map(HistoryEvent::label).toList())));
  }

  private static LocalDate day(YamlValue value) {
    LocalDate day = value.date();
    if (day.isBefore(WorkCalendar.FIRST) || day.isAfter(WorkCalendar.LAST)) {
      throw value.fault(
          "must be a day from %s to %s, for which there are calendars, but was %s"
              .formatted(WorkCalendar.FIRST, WorkCalendar.LAST, day));
    }
    return day;
  }
}
