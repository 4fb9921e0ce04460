package org.zhuanban.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhuanban.calendar.Certainty;
import org.zhuanban.calendar.WorkCalendar;

/** The days that a clock excludes: its pauses in order, with overlapping ones united. */
final class Spans {
  private static final Spans NONE = new Spans(0);

  /** Pairs of the first and the last day of a span. */
  private final LocalDate[] ends;

  private int size;

  /** Among the open pauses, the first to count; null if none is open. */
  private @Nullable Pause open;

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
      LocalDate from = each.countedFrom(reading);
      LocalDate to = each.endedOn().isPresent() ? each.endedOn().get() : Pause.NEVER;
      if (!from.equals(Pause.NEVER) && !from.isAfter(to)) {
        spans.insert(from, to);
        if (each.endedOn().isEmpty()
            && (spans.open == null || from.isBefore(spans.open.countedFrom(reading)))) {
          spans.open = each;
        }
      }
    }
    spans.unite();
    return spans;
  }

  private void insert(LocalDate first, LocalDate last) {
    int at = 2 * size++;
    while (at > 0 && ends[at - 2].isAfter(first)) {
      ends[at] = ends[at - 2];
      ends[at + 1] = ends[at - 1];
      at -= 2;
    }
    ends[at] = first;
    ends[at + 1] = last;
  }

  private void unite() {
    int united = 1;
    for (int i = 1; i < size; i++) {
      if (first(i).isAfter(last(united - 1))) {
        ends[2 * united] = first(i);
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

  LocalDate first(int i) {
    return ends[2 * i];
  }

  /** Returns the day before a span. */
  LocalDate before(int i) {
    return first(i).minusDays(1);
  }

  LocalDate last(int i) {
    return ends[2 * i + 1];
  }

  /** Checks whether a span is open; an open span is the last one. */
  boolean open(int i) {
    return last(i).equals(Pause.NEVER);
  }

  /** Returns the pause that stops the clock: among the open ones, the first to count. */
  Pause openPause() {
    return Objects.requireNonNull(open);
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
    return !day.isBefore(first(i)) && !day.isAfter(last(i));
  }

  /** Counts days or working days after one day and up to a later one, outside the spans. */
  int count(LocalDate after, LocalDate upTo, WorkCalendar calendar, boolean working) {
    int count = between(after, upTo, calendar, working);
    for (int i = 0; i < size && !first(i).isAfter(upTo); i++) {
      LocalDate from = first(i).isAfter(after) ? before(i) : after;
      LocalDate last = last(i).isAfter(upTo) ? upTo : last(i);
      if (last.isAfter(from)) {
        count -= between(from, last, calendar, working);
      }
    }
    return count;
  }

  private static int between(
      LocalDate after, LocalDate upTo, WorkCalendar calendar, boolean working) {
    return working ? calendar.count(after, upTo) : LimitUnit.days(after, upTo);
  }

  /** Returns the certainty of the days after one day and up to another, outside the spans. */
  Certainty certainty(LocalDate after, LocalDate upTo, WorkCalendar calendar) {
    LocalDate at = after;
    Certainty certainty = Certainty.FINAL;
    for (int i = 0; i < size && !first(i).isAfter(upTo); i++) {
      if (before(i).isAfter(at)) {
        certainty = certainty.and(calendar.certainty(at.plusDays(1), before(i)));
      }
      if (last(i).isAfter(at)) {
        at = last(i);
      }
    }
    return certainty.and(calendar.certainty(at.plusDays(1), upTo));
  }
}
