package org.zhuanban.dossier;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.calendar.Certainty;
import org.zhuanban.calendar.WorkCalendar;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.deadline.Extension;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.deadline.TimeLimit;

/**
 * A case to compute.
 *
 * @param id its id
 * @param line where it stands in the file
 * @param rule how to count
 * @param start the day from which, or back from which, to count
 * @param limit how long
 * @param pauses what is stated not to count
 * @param extension what was added
 * @param calendar the calendar
 * @param expectedDue what must come out; empty if the case does not say
 * @param expectedNominal what must come out before it moves; empty if the case does not say
 */
record DueCase(
    String id,
    int line,
    DueRule rule,
    LocalDate start,
    TimeLimit limit,
    List<ClockText.StatedPause> pauses,
    Optional<Extension> extension,
    WorkCalendar calendar,
    Optional<String> expectedDue,
    Optional<String> expectedNominal) {
  /**
   * Reads a case.
   *
   * @param row the row
   * @param book the calendars
   * @return the case
   * @throws IllegalArgumentException if a cell cannot be understood
   * @throws org.zhuanban.calendar.UnknownCalendarException if there is no such calendar
   */
  static DueCase of(DueRow row, CalendarBook book) {
    String id = row.cell("id");
    if (!id.matches("[A-Za-z0-9._:-]{1,64}")) {
      throw new IllegalArgumentException(
          "the id must be 1 to 64 letters A-Z and a-z, digits, and . _ : -, but was "
              + Quoted.of(id));
    }
    DueRule rule = DueRule.of(row.cell("rule"));
    String basis = row.optional("legal_basis").orElse(rule.name());
    Length length = ClockText.length(row.cell("limit"));
    if (length.unit() != rule.unit()) {
      throw new IllegalArgumentException(
          "%s counts in %s, but the limit is %s".formatted(rule, rule.unit().code(), length));
    }
    List<ClockText.StatedPause> pauses =
        row.optional("pauses").stream()
            .flatMap(text -> Arrays.stream(text.split("\\|", -1)))
            .map(text -> ClockText.pause(text.strip()))
            .toList();
    Optional<Extension> extension =
        row.optional("extension").map(text -> ClockText.extension(text, basis));
    if (rule.way() != DueRule.Way.CLOCK && !(pauses.isEmpty() && extension.isEmpty())) {
      throw new IllegalArgumentException(
          rule + " knows neither pauses nor extensions; leave both cells empty");
    }
    return new DueCase(
        id,
        row.line(),
        rule,
        ClockText.date(row.cell("start_date")),
        length.limit(basis),
        pauses,
        extension,
        CalendarOptions.named(row.cell("calendar"), book),
        row.optional("expected_due").map(DueCase::expectation),
        row.optional("nominal_due").map(DueCase::expectation));
  }

  private static String expectation(String text) {
    return text.equals(DueAnswer.SUSPENDED) ? text : ClockText.date(text).toString();
  }

  /**
   * Computes the case.
   *
   * @return what came out
   * @throws org.zhuanban.calendar.CalendarRangeException if the calendar does not reach so far
   */
  DueAnswer answer() {
    return DueAnswer.of(
        switch (rule.way()) {
          case CLOCK -> clock().deadline(calendar);
          case BACKWARD -> limit.before(start, calendar);
          case STATUS -> {
            LocalDate end = limit.statusEnd(start);
            yield new Deadline.Due(end, end, Certainty.FINAL);
          }
        });
  }

  private LegalClock clock() {
    return LegalClock.builder()
        .start(start)
        .limit(limit)
        .addAllPauses(pauses.stream().flatMap(stated -> stated.pause().stream()).toList())
        .extension(extension)
        .build();
  }
}
