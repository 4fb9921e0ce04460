package org.zhuanban.dossier;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.calendar.CalendarRangeException;
import org.zhuanban.calendar.UnknownCalendarException;

/** Computes cases one after the other, and notes where one is not as expected. */
final class DueReport implements DueFile.Rows {
  private final String file;
  private final CalendarBook book;
  private final Map<String, Integer> lines = new HashMap<>();
  private final Map<String, DueAnswer> answers = new LinkedHashMap<>();
  private final List<String> notes = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private int compared;
  private int different;

  /**
   * Makes a report.
   *
   * @param file the name to use in errors
   * @param book the calendars
   */
  DueReport(String file, CalendarBook book) {
    this.file = file;
    this.book = book;
  }

  @Override
  public void row(DueRow row) {
    try {
      DueCase read = DueCase.of(row, book);
      Integer before = lines.putIfAbsent(read.id(), row.line());
      if (before != null) {
        throw new IllegalArgumentException(
            "the id %s stands in line %s already".formatted(Quoted.of(read.id()), before));
      }
      DueAnswer answer = read.answer();
      answers.put(read.id(), answer);
      noteUnlistedPauses(read);
      compare(read, answer);
    } catch (IllegalArgumentException | UnknownCalendarException | CalendarRangeException e) {
      malformed(row.line(), String.valueOf(e.getMessage()));
    }
  }

  @Override
  public void malformed(int line, String what) {
    faults.add(new InputException(file, line, what).getMessage());
  }

  private void noteUnlistedPauses(DueCase read) {
    for (ClockText.StatedPause stated : read.pauses()) {
      if (stated.pause().isEmpty()) {
        notes.add(
            "%s (line %s): %s is no reason that stops a clock; the time from %s on is counted"
                .formatted(read.id(), read.line(), Quoted.of(stated.reason()), stated.from()));
      }
    }
  }

  private void compare(DueCase read, DueAnswer answer) {
    if (read.expectedDue().isEmpty() && read.expectedNominal().isEmpty()) {
      return;
    }
    compared++;
    boolean due = same(read, "due", read.expectedDue(), answer.due());
    boolean nominal = same(read, "nominal_due", read.expectedNominal(), answer.nominal());
    if (!due || !nominal) {
      different++;
    }
  }

  private boolean same(DueCase read, String what, Optional<String> expected, String computed) {
    if (expected.isEmpty() || expected.get().equals(computed)) {
      return true;
    }
    notes.add(
        "%s (line %s): %s expected %s, computed %s"
            .formatted(read.id(), read.line(), what, expected.get(), computed));
    return false;
  }

  /** {@return what came out, by id, in the order of the file; malformed rows are not among it} */
  Map<String, DueAnswer> answers() {
    return Collections.unmodifiableMap(answers);
  }

  /** {@return a line for every difference, and for every pause that stops nothing} */
  List<String> notes() {
    return Collections.unmodifiableList(notes);
  }

  /** {@return a line for every malformed row} */
  List<String> faults() {
    return Collections.unmodifiableList(faults);
  }

  /** {@return whether every row was understood and came out as expected} */
  boolean fine() {
    return faults.isEmpty() && different == 0;
  }

  /** {@return the last line of the report; a malformed row counts as not as expected} */
  String summary() {
    if (compared == 0) {
      return "%s of %s cases computed; none says what to expect"
          .formatted(answers.size(), answers.size() + faults.size());
    }
    int silent = answers.size() - compared;
    return "%s of %s cases as expected%s"
        .formatted(
            compared - different,
            compared + faults.size(),
            silent == 0 ? "" : ", %s more computed without an expectation".formatted(silent));
  }
}
