package org.zhuanban.dossier;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.zhuanban.calendar.CalendarDay;
import org.zhuanban.calendar.Certainty;
import org.zhuanban.calendar.WorkCalendar;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.deadline.Extension;
import org.zhuanban.deadline.LedgerDay;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.deadline.LimitUnit;
import org.zhuanban.deadline.Pause;
import org.zhuanban.deadline.TimeLimit;

/** A deadline put into words: what was given, every day, and what comes out. */
final class Explanation {
  private static final MonthDay NEXT_NOTICE = MonthDay.of(12, 25);

  private final Texts texts;
  private final WorkCalendar calendar;
  private final List<ClockText.StatedPause> stated;
  private final LegalClock clock;
  private final Deadline deadline;

  /**
   * Makes an explanation.
   *
   * @param texts the language
   * @param calendar the calendar
   * @param start the day from which the limit runs
   * @param limit how long
   * @param stated what is stated not to count
   * @param extension what was added
   */
  Explanation(
      Texts texts,
      WorkCalendar calendar,
      LocalDate start,
      TimeLimit limit,
      List<ClockText.StatedPause> stated,
      Optional<Extension> extension) {
    this.texts = texts;
    this.calendar = calendar;
    this.stated = stated;
    this.clock =
        LegalClock.builder()
            .start(start)
            .limit(limit)
            .addAllPauses(stated.stream().flatMap(pause -> pause.pause().stream()).toList())
            .extension(extension)
            .build();
    this.deadline = clock.deadline(calendar);
  }

  /** {@return the explanation, line by line} */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    given(lines);
    lines.add("");
    List<LedgerDay> ledger = clock.ledger(calendar, lastExplained());
    lines.addAll(table(ledger));
    lines.add("");
    outcome(lines, ledger);
    return lines;
  }

  private void given(List<String> lines) {
    TimeLimit limit = clock.limit();
    lines.add(texts.say("start", texts.day(clock.start())));
    lines.add(texts.say("limit", texts.amount(limit.amount(), limit.unit()), limit.basis()));
    lines.add(texts.say("calendar", calendar.name()));
    for (ClockText.StatedPause pause : stated) {
      lines.add(texts.say("pause", span(pause), reason(pause)));
    }
    clock
        .extension()
        .ifPresent(
            extension ->
                lines.add(
                    texts.say(
                        "extension",
                        texts.amount(extension.by().amount(), extension.by().unit()),
                        texts.day(extension.approvedOn()))));
  }

  private String span(ClockText.StatedPause pause) {
    return pause
        .to()
        .map(to -> texts.say("span", pause.from().toString(), to.toString()))
        .orElseGet(() -> texts.say("span.open", pause.from().toString()));
  }

  private String reason(ClockText.StatedPause stated) {
    return stated
        .pause()
        .map(
            pause ->
                texts.say(
                    "pause.listed", texts.name("pause", pause.reason()), pause.reason().basis()))
        .orElse(Quoted.of(stated.reason()));
  }

  /** Where the last day is undetermined: up to the first day of the pause that goes on. */
  private LocalDate lastExplained() {
    return deadline instanceof Deadline.Open open
        ? open.pause().countedFrom().orElse(clock.start())
        : clock.start();
  }

  private List<String> table(List<LedgerDay> ledger) {
    Table table = new Table();
    table.add(
        texts.say("column.date"),
        texts.say("column.weekday"),
        texts.say("column.kind"),
        texts.say("column.counted"),
        texts.say("column.running"),
        texts.say("column.why"));
    for (LedgerDay row : ledger) {
      CalendarDay day = row.day();
      table.add(
          day.date().toString(),
          texts.weekday(day.date()),
          kind(day),
          texts.say(row.reason().counted() ? "counted" : "left.out"),
          String.valueOf(row.running()),
          why(row));
    }
    return table.lines();
  }

  private String kind(CalendarDay day) {
    String kind = texts.name("day", day.kind());
    return day.name().isEmpty() ? kind : texts.say("day.named", kind, day.name());
  }

  private String why(LedgerDay row) {
    List<String> parts = new ArrayList<>();
    switch (row.reason()) {
      case START, REST_DAY -> parts.add(texts.name("reason", row.reason()));
      case ROLLED_OVER -> {
        boolean last = deadline.dueOn().filter(row.day().date()::equals).isPresent();
        parts.add(texts.say(last ? "reason.ROLLED_TO" : "reason.ROLLED_OVER"));
      }
      case PAUSED ->
          row.pause()
              .map(Pause::reason)
              .ifPresent(
                  reason ->
                      parts.add(
                          texts.say("reason.PAUSED", texts.name("pause", reason), reason.basis())));
      case COUNTED -> {}
    }
    CalendarDay day = row.day();
    if (!day.ordinary() && !day.source().isEmpty()) {
      parts.add(texts.say("source", day.source()));
    }
    if (day.certainty() == Certainty.PROVISIONAL) {
      parts.add(texts.say("day.provisional"));
    }
    return String.join(texts.say("separator"), parts);
  }

  private void outcome(List<String> lines, List<LedgerDay> ledger) {
    if (deadline instanceof Deadline.Open open) {
      LimitUnit unit = open.unit();
      lines.add(
          texts.say(
              "open",
              texts.name("pause", open.pause().reason()),
              texts.amount(open.remaining(), unit)));
    }
    if (deadline instanceof Deadline.Due due) {
      lines.add(texts.say("due", texts.day(due.date())));
      if (!due.nominal().equals(due.date())) {
        lines.add(texts.say("nominal", texts.day(due.nominal())));
      }
      lines.add(
          due.certainty() == Certainty.FINAL
              ? texts.say("final")
              : texts.say("provisional", unpublished(ledger)));
      withoutEffect(lines, due);
    }
    lines.add(texts.say("basis", clock.limit().basis()));
  }

  private void withoutEffect(List<String> lines, Deadline.Due due) {
    clock
        .extension()
        .filter(extension -> !clock.extended(calendar))
        .ifPresent(
            extension ->
                lines.add(
                    texts.say(
                        "extension.late",
                        texts.day(extension.approvedOn()),
                        clock.originalDeadline(calendar).dueOn().map(texts::day).orElse(""))));
    for (ClockText.StatedPause pause : stated) {
      if (pause.pause().isEmpty()) {
        lines.add(texts.say("pause.unlisted", span(pause), reason(pause)));
      } else if (pause.from().isAfter(due.date())) {
        lines.add(texts.say("pause.late", span(pause), texts.day(due.date())));
      } else if (pause.to().filter(to -> !to.isAfter(clock.start())).isPresent()) {
        lines.add(texts.say("pause.early", span(pause)));
      }
    }
  }

  /** The years whose notices are not out, as far as the days of the count need them. */
  private String unpublished(List<LedgerDay> ledger) {
    SortedSet<Integer> years = new TreeSet<>();
    for (LedgerDay row : ledger) {
      LocalDate day = row.day().date();
      if (row.day().certainty() == Certainty.PROVISIONAL) {
        years.add(MonthDay.from(day).isBefore(NEXT_NOTICE) ? day.getYear() : day.getYear() + 1);
      }
    }
    return years.stream()
        .map(String::valueOf)
        .collect(Collectors.joining(texts.say("separator.years")));
  }
}
