package org.zhuanban.deadline;

import java.time.LocalDate;
import java.util.List;

/** The days that a clock excludes: its pauses in order, with overlapping ones united. */
final class Spans {
  /** The last day of an open span. */
  static final LocalDate NEVER = LocalDate.MAX;

  private static final Spans NONE = new Spans(0);

  /** Pairs of the day before a span and its last day. */
  private final LocalDate[] ends;

  private int size;

  private Spans(int most) {
    ends = new LocalDate[2 * most];
  }

  /**
   * Unites pauses.
   *
   * @param pauses the pauses, in any order
   * @param reading whether pauses without a notice count
   */
  static Spans of(List<Pause> pauses, CountingRules.UnnotifiedPause reading) {
    if (pauses.isEmpty()) {
      return NONE;
    }
    Spans spans = new Spans(pauses.size());
    for (int i = 0; i < pauses.size(); i++) {
      Pause each = pauses.get(i);
      LocalDate from = from(each, reading);
      LocalDate to = each.endedOn().isPresent() ? each.endedOn().get() : NEVER;
      if (!from.equals(NEVER) && !from.isAfter(to)) {
        spans.insert(from.minusDays(1), to);
      }
    }
    spans.unite();
    return spans;
  }

  /** Returns the first day that a pause excludes, or never. */
  static LocalDate from(Pause pause, CountingRules.UnnotifiedPause reading) {
    if (reading == CountingRules.UnnotifiedPause.COUNTED) {
      return pause.startedOn();
    }
    if (pause.notifiedOn().isEmpty()) {
      return NEVER;
    }
    LocalDate notified = pause.notifiedOn().get();
    return notified.isAfter(pause.startedOn()) ? notified : pause.startedOn();
  }

  private void insert(LocalDate before, LocalDate last) {
    int at = 2 * size++;
    while (at > 0 && ends[at - 2].isAfter(before)) {
      ends[at] = ends[at - 2];
      ends[at + 1] = ends[at - 1];
      at -= 2;
    }
    ends[at] = before;
    ends[at + 1] = last;
  }

  private void unite() {
    int united = 1;
    for (int i = 1; i < size; i++) {
      if (!before(i).isBefore(last(united - 1))) {
        ends[2 * united] = before(i);
        ends[2 * united + 1] = last(i);
        united++;
      } else if (last(i).isAfter(last(united - 1))) {
        ends[2 * united - 1] = last(i);
      }
    }
    size = Math.min(size, united);
  }

  int size() {
    return size;
  }

  /** Returns the day before a span. */
  LocalDate before(int i) {
    return ends[2 * i];
  }

  LocalDate last(int i) {
    return ends[2 * i + 1];
  }

  /** Checks whether a span is open; an open span is the last one. */
  boolean open(int i) {
    return last(i).equals(NEVER);
  }

  boolean covers(LocalDate day) {
    for (int i = 0; i < size; i++) {
      if (covers(i, day)) {
        return true;
      }
    }
    return false;
  }

  boolean covers(int i, LocalDate day) {
    return day.isAfter(before(i)) && !day.isAfter(last(i));
  }
}
