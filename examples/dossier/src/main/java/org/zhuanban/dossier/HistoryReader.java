package org.zhuanban.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
      faults.attempt(() -> event(index, value)).ifPresent(event -> add(event, value, events));
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

  private HistoryEvent event(int index, YamlValue value) {
    YamlValue name = value.fields("event " + index).required("type");
    EventType type =
        EventType.of(name.text())
            .orElseThrow(
                () ->
                    name.fault(
                        "is %s, which is no type of event; known are %s"
                            .formatted(
                                Quoted.of(name.text()),
                                String.join(
                                    ", ",
                                    Arrays.stream(EventType.values()).map(Enum::name).toList()))));
    YamlFields fields = value.fields(HistoryEvent.label(index, type));
    List<String> known = new ArrayList<>(List.of("date", "type", "recorded"));
    type.keys().forEach(key -> known.add(key.name()));
    fields.only(known);
    LocalDate date = day(fields.required("date"));
    Optional<LocalDate> recorded = fields.optional("recorded").map(HistoryReader::day);
    if (recorded.filter(date::isAfter).isPresent()) {
      throw fields
          .required("recorded")
          .fault(
              "must not lie before the event's own date %s, but was %s"
                  .formatted(date, recorded.get()));
    }
    return new HistoryEvent(index, fields.line(), date, recorded, type, values(type, fields));
  }

  private Map<String, Object> values(EventType type, YamlFields fields) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (EventKey key : type.keys()) {
      Optional<YamlValue> value =
          key.required() ? Optional.of(fields.required(key.name())) : fields.optional(key.name());
      value.ifPresent(
          found -> values.put(key.name(), EventValues.read(key.kind(), found, references)));
    }
    return Collections.unmodifiableMap(values);
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
