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
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.calendar.Certainty;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.duty.Duty;
import org.zhuanban.feature.Feature;
import org.zhuanban.feature.Ground;
import org.zhuanban.feature.StreamDuties;
import org.zhuanban.feature.StreamState;
import org.zhuanban.spi.DueDate;
import org.zhuanban.spi.DutyChange;
import org.zhuanban.spi.DutyRow;

/** The rows that agenda and boards read: what is owed in a stream, as the features derive it. */
record DutyProjection(List<Feature<?, ?>> features) {
  /**
   * A row as it is kept.
   *
   * @param row the row
   * @param reckoned what it was reckoned from; empty if it was read
   */
  record Kept(DutyRow row, Optional<From> reckoned) {
    /** A row that was read. */
    static Kept read(DutyRow row) {
      return new Kept(row, Optional.empty());
    }
  }

  /**
   * What a row is reckoned from: as long as that is the same, so is the row, until its next look
   * has come.
   *
   * @param duty the duty
   * @param marks what the features look at besides
   * @param calendars the notices known, the same object as long as there is no news
   */
  private record From(Duty duty, List<Object> marks, CalendarBook calendars) {}

  /** The rows of a state by their keys; what was reckoned for a state before is taken over. */
  Map<String, Kept> of(StreamState state, Ground ground, Map<String, Kept> before) {
    return byKey(
        new StreamDuties(features, state, ground)
            .all()
            .map(
                duty ->
                    reckoned(duty, state, ground, Optional.ofNullable(before.get(duty.key())))));
  }

  private Kept reckoned(Duty duty, StreamState state, Ground ground, Optional<Kept> before) {
    From from =
        new From(
            duty,
            features.stream().map(feature -> feature.lookMark(duty, state)).toList(),
            ground.calendars());
    return before
        .filter(kept -> kept.reckoned().equals(Optional.of(from)))
        .filter(kept -> stillToCome(kept.row(), state))
        .orElseGet(
            () -> new Kept(row(duty, nextLook(duty, state, ground), ground), Optional.of(from)));
  }

  private static boolean stillToCome(DutyRow row, StreamState state) {
    return row.nextLook()
        .flatMap(look -> state.lastEffective().filter(last -> !look.isAfter(last)))
        .isEmpty();
  }

  /** Where a clock that was ahead has told of days to come, today has something to do. */
  private Optional<LocalDate> nextLook(Duty duty, StreamState state, Ground ground) {
    if (state.lastEffective().filter(ground.today()::isBefore).isPresent()) {
      return Optional.of(ground.today());
    }
    return Stream.concat(
            duty.nextLook().stream(),
            features.stream().flatMap(feature -> feature.nextLook(duty, state, ground).stream()))
        .min(LocalDate::compareTo);
  }

  /** Compares with what is kept, since a notice can have moved dues without any event. */
  static List<DutyChange> changes(Map<String, Kept> was, Map<String, Kept> is) {
    List<DutyChange> changes = new ArrayList<>();
    is.forEach(
        (key, kept) -> {
          if (Optional.ofNullable(was.get(key))
              .filter(old -> old.row().equals(kept.row()))
              .isEmpty()) {
            changes.add(new DutyChange.Put(kept.row()));
          }
        });
    was.keySet().stream()
        .filter(key -> !is.containsKey(key))
        .forEach(key -> changes.add(new DutyChange.Remove(key)));
    return changes;
  }

  /** Compares with what was kept, and with what may be kept instead by now. */
  static List<DutyChange> changes(
      Map<String, Kept> was, Map<String, Kept> instead, Map<String, Kept> is) {
    Map<String, DutyChange> changes = new LinkedHashMap<>();
    Stream.concat(changes(was, is).stream(), changes(instead, is).stream())
        .forEach(change -> changes.put(change.key(), change));
    return List.copyOf(changes.values());
  }

  static Map<String, Kept> byKey(Stream<Kept> rows) {
    return rows.collect(
        Collectors.toMap(
            kept -> kept.row().key(),
            Function.identity(),
            (one, other) -> {
              throw new IllegalStateException("two duties have the key " + one.row().key());
            },
            LinkedHashMap::new));
  }

  private static DutyRow row(Duty duty, Optional<LocalDate> nextLook, Ground ground) {
    return DutyRow.builder()
        .key(duty.key())
        .kind(duty.kind().code())
        .owner(duty.owner())
        .subject(duty.subject())
        .bindingDue(duty.clock().bindingDue(ground.calendars()).map(DutyProjection::day))
        .committedDue(duty.clock().committedDue(ground.calendars()).map(DutyProjection::day))
        .statutoryDue(duty.clock().statutoryDue(ground.calendars()).map(DutyProjection::day))
        .nextLook(nextLook)
        .openedOn(duty.openedOn())
        .closedOn(duty.closedOn())
        .build();
  }

  private static DueDate day(Deadline.Due due) {
    return new DueDate(due.date(), due.certainty() == Certainty.PROVISIONAL);
  }
}
