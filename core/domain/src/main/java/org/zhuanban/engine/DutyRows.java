package org.zhuanban.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhuanban.duty.Duty;
import org.zhuanban.feature.Feature;
import org.zhuanban.feature.Ground;
import org.zhuanban.feature.StreamState;
import org.zhuanban.spi.DutyChange;
import org.zhuanban.spi.DutyRow;

/** The rows that agenda and boards read: what is owed in a stream, as the features derive it. */
record DutyRows(List<Feature<?, ?>> features) {
  /** The rows of a state by their keys. */
  Map<String, DutyRow> of(StreamState state, Ground ground) {
    return byKey(
        features.stream()
            .flatMap(feature -> feature.duties(state, ground).stream())
            .map(duty -> duty.succeeded(ground.rules().successions(), ground.today()))
            .map(duty -> row(duty, nextLook(duty, state, ground), ground)));
  }

  private Optional<LocalDate> nextLook(Duty duty, StreamState state, Ground ground) {
    return Stream.concat(
            duty.nextLook().stream(),
            features.stream().flatMap(feature -> feature.nextLook(duty, state, ground).stream()))
        .min(LocalDate::compareTo);
  }

  /** Compares with what is kept, since a notice can have moved dues without any event. */
  static List<DutyChange> changes(Map<String, DutyRow> was, Map<String, DutyRow> is) {
    List<DutyChange> changes = new ArrayList<>();
    is.forEach(
        (key, row) -> {
          if (!row.equals(was.get(key))) {
            changes.add(new DutyChange.Put(row));
          }
        });
    was.keySet().stream()
        .filter(key -> !is.containsKey(key))
        .forEach(key -> changes.add(new DutyChange.Remove(key)));
    return changes;
  }

  /** Compares with what was kept, and with what may be kept instead by now. */
  static List<DutyChange> changes(
      Map<String, DutyRow> was, Map<String, DutyRow> instead, Map<String, DutyRow> is) {
    Map<String, DutyChange> changes = new LinkedHashMap<>();
    Stream.concat(changes(was, is).stream(), changes(instead, is).stream())
        .forEach(change -> changes.put(change.key(), change));
    return List.copyOf(changes.values());
  }

  static Map<String, DutyRow> byKey(Stream<DutyRow> rows) {
    return rows.collect(
        Collectors.toMap(
            DutyRow::key,
            Function.identity(),
            (one, other) -> {
              throw new IllegalStateException("two duties have the key " + one.key());
            },
            LinkedHashMap::new));
  }

  private static DutyRow row(Duty duty, Optional<LocalDate> nextLook, Ground ground) {
    return DutyRow.builder()
        .key(duty.key())
        .kind(duty.kind().code())
        .owner(duty.owner())
        .subject(duty.subject())
        .committedDue(duty.clock().promisedDue(ground.calendars()))
        .statutoryDue(duty.clock().statutoryDue(ground.calendars()))
        .nextLook(nextLook)
        .openedOn(duty.openedOn())
        .closedOn(duty.closedOn())
        .build();
  }
}
