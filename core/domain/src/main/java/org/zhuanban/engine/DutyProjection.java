package org.zhuanban.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
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
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.feature.Feature;
import org.zhuanban.feature.StreamDuties;
import org.zhuanban.feature.StreamState;
import org.zhuanban.spi.DueDate;
import org.zhuanban.spi.DutyChange;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.StreamKey;

/** The projection of a stream to the duty rows of agenda and boards. */
record DutyProjection(EngineConfig config, List<Feature<?, ?>> features) {
  /**
   * The duty rows of a stream.
   *
   * @param byKey the rows by their keys
   * @param context the context of the derivation; another node may rebuild the rows in a later one
   */
  record Rows(Map<String, Row> byKey, DecisionContext context) {}

  /**
   * A row with its inputs.
   *
   * @param row the row
   * @param inputs the inputs of its derivation; empty if it was read
   */
  record Row(DutyRow row, Optional<Inputs> inputs) {}

  /**
   * The inputs of a row. With equal inputs the row is equal, until its next review.
   *
   * @param duty the duty
   * @param marks the further inputs of the features
   * @param calendars the known notices, the same object without news
   */
  private record Inputs(Duty duty, List<Object> marks, CalendarBook calendars) {}

  /** The stored rows of a stream. */
  Map<String, Row> stored(StreamKey stream) {
    return read(config.storage().duties(stream));
  }

  /** Reads the stored rows of several streams, in as many calls to the storage as for one. */
  StoredRows stored(Collection<StreamKey> streams) {
    Map<StreamKey, List<DutyRow>> rows = config.storage().dutiesOf(streams);
    return stream -> read(rows.getOrDefault(stream, List.of()));
  }

  private static Map<String, Row> read(List<DutyRow> rows) {
    return indexed(rows.stream().map(row -> new Row(row, Optional.empty())));
  }

  /** The source of the stored rows of streams. */
  @FunctionalInterface
  interface StoredRows {
    /** The rows of a stream by their keys. */
    Map<String, Row> of(StreamKey stream);
  }

  /** The rows before a commit; they are read only if they are unknown. */
  static Map<String, Row> before(StreamKey stream, EventStream loaded, StoredRows stored) {
    return loaded.version() == 0
        ? Map.of()
        : loaded.rows().map(Rows::byKey).orElseGet(() -> stored.of(stream));
  }

  /** Derives the rows of a stream as of today; rows with equal inputs are reused. */
  Rows derive(EventStream loaded, Map<String, Row> before) {
    DecisionContext context = config.groundToday();
    return new Rows(rows(loaded.state(), context, before), context);
  }

  /**
   * The changes of a commit. Another node may at any time rebuild the rows that differ from the
   * stored ones today. They are therefore always written.
   */
  List<DutyChange> changes(Map<String, Row> before, EventStream loaded, Rows after) {
    boolean current =
        loaded.version() == 0
            || loaded.rows().filter(rows -> rows.context().equals(after.context())).isPresent();
    if (current) {
      return difference(before, after.byKey());
    }
    Map<String, DutyChange> changes = new LinkedHashMap<>();
    Map<String, Row> rebuilt = rows(loaded.state(), after.context(), before);
    Stream.concat(
            difference(before, after.byKey()).stream(), difference(rebuilt, after.byKey()).stream())
        .forEach(change -> changes.put(change.key(), change));
    return List.copyOf(changes.values());
  }

  private Map<String, Row> rows(
      StreamState state, DecisionContext context, Map<String, Row> before) {
    return indexed(
        new StreamDuties(features, state, context)
            .all()
            .map(
                duty ->
                    derived(duty, state, context, Optional.ofNullable(before.get(duty.key())))));
  }

  private Row derived(Duty duty, StreamState state, DecisionContext context, Optional<Row> before) {
    Inputs inputs =
        new Inputs(
            duty,
            features.stream().map(feature -> feature.reviewKey(duty, state)).toList(),
            context.calendars());
    return before
        .filter(known -> known.inputs().equals(Optional.of(inputs)))
        .filter(known -> stillToCome(known.row(), state))
        .orElseGet(
            () ->
                new Row(
                    row(duty, nextReviewOn(duty, state, context), context), Optional.of(inputs)));
  }

  private static boolean stillToCome(DutyRow row, StreamState state) {
    return row.nextReviewOn()
        .flatMap(look -> state.lastEffective().filter(last -> !look.isAfter(last)))
        .isEmpty();
  }

  /** The next review; today, where a clock ahead has recorded effects on days to come. */
  private Optional<LocalDate> nextReviewOn(Duty duty, StreamState state, DecisionContext context) {
    if (state.lastEffective().filter(context.today()::isBefore).isPresent()) {
      return Optional.of(context.today());
    }
    return Stream.concat(
            duty.nextReviewOn().stream(),
            features.stream()
                .flatMap(feature -> feature.nextReviewOn(duty, state, context).stream()))
        .min(LocalDate::compareTo);
  }

  /** Compares rows, since a notice can move last days without any event. */
  static List<DutyChange> difference(Map<String, Row> was, Map<String, Row> is) {
    List<DutyChange> changes = new ArrayList<>();
    is.forEach(
        (key, now) -> {
          if (Optional.ofNullable(was.get(key))
              .filter(old -> old.row().equals(now.row()))
              .isEmpty()) {
            changes.add(new DutyChange.Put(now.row()));
          }
        });
    was.keySet().stream()
        .filter(key -> !is.containsKey(key))
        .forEach(key -> changes.add(new DutyChange.Remove(key)));
    return changes;
  }

  private static Map<String, Row> indexed(Stream<Row> rows) {
    return rows.collect(
        Collectors.toMap(
            row -> row.row().key(),
            Function.identity(),
            (one, other) -> {
              throw new IllegalStateException("two duties have the key " + one.row().key());
            },
            LinkedHashMap::new));
  }

  private static DutyRow row(Duty duty, Optional<LocalDate> nextReviewOn, DecisionContext context) {
    return DutyRow.builder()
        .key(duty.key())
        .kind(duty.kind().code())
        .owner(duty.owner())
        .subject(duty.subject())
        .bindingDue(duty.clock().bindingDue(context.calendars()).map(DutyProjection::day))
        .committedDue(duty.clock().committedDue(context.calendars()).map(DutyProjection::day))
        .statutoryDue(duty.clock().statutoryDue(context.calendars()).map(DutyProjection::day))
        .nextReviewOn(nextReviewOn)
        .openedOn(duty.openedOn())
        .closedOn(duty.closedOn())
        .build();
  }

  private static DueDate day(Deadline.Due due) {
    return new DueDate(due.date(), due.certainty() == Certainty.PROVISIONAL);
  }
}
