package org.zhuanban.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.calendar.Certainty;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.duty.Duty;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.feature.DutyPart;
import org.zhuanban.feature.DutyReview;
import org.zhuanban.feature.Feature;
import org.zhuanban.feature.StreamState;
import org.zhuanban.party.SuccessionTable;
import org.zhuanban.spi.DueDate;
import org.zhuanban.spi.DutyChange;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.StreamKey;

/** The projection of a stream to the duty rows of agenda and boards. */
final class DutyProjection {
  private final EngineConfig config;
  private final List<Feature<?, ?>> features;
  private final List<DutyReview> reviews;

  DutyProjection(EngineConfig config, List<Feature<?, ?>> features) {
    this.config = config;
    this.features = features;
    this.reviews =
        features.stream().filter(DutyReview.class::isInstance).map(DutyReview.class::cast).toList();
  }

  /**
   * The duty rows of a stream.
   *
   * @param byKey the rows by their keys
   * @param parts the derived parts by feature, in the order of features and parts
   * @param basis the basis of the derivation
   */
  record Rows(Map<String, Row> byKey, List<List<Part>> parts, Basis basis) {}

  /**
   * The derived rows of a part of the duties.
   *
   * @param inputs the inputs, compared by identity
   * @param duties the duties, with the original owners
   * @param rows the rows
   */
  record Part(List<Object> inputs, List<Duty> duties, List<Row> rows) {}

  /**
   * The basis of all rows beside their duties.
   *
   * @param context the context; another node may rebuild the rows in a later one
   * @param reviewInputs the inputs of the reviews, compared by identity
   */
  record Basis(DecisionContext context, List<Object> reviewInputs) {
    @SuppressWarnings("ReferenceEquality") // The same object holds the same rules, at no cost.
    boolean sameAs(Basis other) {
      return context.today().equals(other.context.today())
          && context.calendars() == other.context.calendars()
          && context.rules().equals(other.context.rules())
          && DutyPart.same(reviewInputs, other.reviewInputs);
    }
  }

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
   * @param marks the further inputs of the reviews
   * @param calendars the known notices, the same object without news
   */
  private record Inputs(Duty duty, List<Object> marks, CalendarBook calendars) {}

  /** Stored rows by their keys. */
  static Map<String, Row> read(List<DutyRow> rows) {
    Map<String, Row> byKey = new LinkedHashMap<>();
    rows.forEach(row -> byKey.put(row.key(), new Row(row, Optional.empty())));
    return byKey;
  }

  /** The rows before a commit; they are read only if they are unknown. */
  static Map<String, Row> before(StreamKey stream, EventStream loaded, StoredRows stored) {
    return loaded.version() == 0
        ? Map.of()
        : loaded.rows().map(Rows::byKey).orElseGet(() -> stored.duties(stream));
  }

  /** Derives the rows of a stream as of today; what has the same inputs is reused. */
  Rows derive(EventStream loaded, Map<String, Row> before, Optional<Rows> known) {
    return derive(loaded.state(), config.groundToday(), before, known);
  }

  private Rows derive(
      StreamState state, DecisionContext context, Map<String, Row> before, Optional<Rows> known) {
    Basis basis = new Basis(context, reviewInputs(state));
    boolean sameBasis = known.filter(rows -> basis.sameAs(rows.basis())).isPresent();
    List<List<Part>> parts = new ArrayList<>(features.size());
    Map<String, Row> rows = new LinkedHashMap<>();
    for (int i = 0; i < features.size(); i++) {
      List<Part> was = known.isPresent() ? known.get().parts().get(i) : List.of();
      List<Part> derived = new ArrayList<>();
      for (DutyPart part : features.get(i).dutyParts(state, context)) {
        Part old = derived.size() < was.size() ? was.get(derived.size()) : null;
        if (old == null || !part.dependsOn(old.inputs())) {
          derived.add(part(part.inputs(), part.duties().get(), state, context, before));
        } else {
          derived.add(sameBasis ? old : part(old.inputs(), old.duties(), state, context, before));
        }
      }
      derived.forEach(part -> index(part.rows(), rows));
      parts.add(derived);
    }
    return new Rows(rows, parts, basis);
  }

  private List<Object> reviewInputs(StreamState state) {
    List<Object> inputs = new ArrayList<>();
    inputs.add(state.lastEffective());
    reviews.forEach(review -> inputs.addAll(review.reviewInputs(state)));
    return inputs;
  }

  private Part part(
      List<Object> inputs,
      List<Duty> duties,
      StreamState state,
      DecisionContext context,
      Map<String, Row> before) {
    SuccessionTable successions = context.rules().successions();
    List<Row> rows = new ArrayList<>(duties.size());
    for (Duty begun : duties) {
      Duty duty = begun.succeeded(successions, context.today());
      rows.add(derived(duty, state, context, before.get(duty.key())));
    }
    return new Part(inputs, duties, rows);
  }

  private static void index(List<Row> rows, Map<String, Row> byKey) {
    for (Row row : rows) {
      if (byKey.put(row.row().key(), row) != null) {
        throw new IllegalStateException("two duties have the key " + row.row().key());
      }
    }
  }

  /** Derives the rows of a stream as of a day, with the notices known on another one. */
  Map<String, DutyRow> derive(EventStream loaded, LocalDate day, LocalDate knownOn) {
    DecisionContext context =
        new DecisionContext(day, config.calendars().asOf(knownOn), config.rules());
    Map<String, DutyRow> derived = new LinkedHashMap<>();
    derive(loaded.state(), context, Map.of(), Optional.empty())
        .byKey()
        .forEach((key, row) -> derived.put(key, row.row()));
    return derived;
  }

  /**
   * The changes of a commit. Another node may at any time rebuild the rows that differ from the
   * stored ones today. They are therefore always written.
   */
  List<DutyChange> changes(Map<String, Row> before, EventStream loaded, Rows after) {
    DecisionContext context = after.basis().context();
    boolean current =
        loaded.version() == 0
            || loaded.rows().filter(rows -> rows.basis().context().equals(context)).isPresent();
    if (current) {
      return difference(before, after.byKey());
    }
    Map<String, DutyChange> changes = new LinkedHashMap<>();
    Map<String, Row> rebuilt = derive(loaded.state(), context, before, Optional.of(after)).byKey();
    Stream.concat(
            difference(before, after.byKey()).stream(), difference(rebuilt, after.byKey()).stream())
        .forEach(change -> changes.put(change.key(), change));
    return List.copyOf(changes.values());
  }

  private Row derived(Duty duty, StreamState state, DecisionContext context, @Nullable Row before) {
    List<Object> marks = new ArrayList<>(reviews.size());
    for (DutyReview review : reviews) {
      marks.add(review.reviewKey(duty, state));
    }
    Inputs inputs = new Inputs(duty, marks, context.calendars());
    return before != null
            && before.inputs().filter(inputs::equals).isPresent()
            && stillToCome(before.row(), state)
        ? before
        : new Row(row(duty, nextReviewOn(duty, state, context), context), Optional.of(inputs));
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
    Optional<LocalDate> next = duty.nextReviewOn();
    for (DutyReview review : reviews) {
      next = earlier(next, review.nextReviewOn(duty, state, context));
    }
    return next;
  }

  private static Optional<LocalDate> earlier(Optional<LocalDate> one, Optional<LocalDate> other) {
    boolean before = other.isPresent() && one.filter(day -> !other.get().isBefore(day)).isEmpty();
    return before ? other : one;
  }

  /** Compares rows, since a notice can move last days without any event. */
  static List<DutyChange> difference(Map<String, Row> was, Map<String, Row> is) {
    List<DutyChange> changes = new ArrayList<>();
    int kept = 0;
    for (Map.Entry<String, Row> each : is.entrySet()) {
      Row now = each.getValue();
      Row old = was.get(each.getKey());
      kept += old == null ? 0 : 1;
      if (old == null || !old.row().equals(now.row())) {
        changes.add(new DutyChange.Put(now.row()));
      }
    }
    if (kept < was.size()) {
      was.keySet().stream()
          .filter(key -> !is.containsKey(key))
          .forEach(key -> changes.add(new DutyChange.Remove(key)));
    }
    return changes;
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
