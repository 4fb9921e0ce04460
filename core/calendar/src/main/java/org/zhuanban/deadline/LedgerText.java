package org.zhuanban.deadline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhuanban.calendar.CalendarDay;
import org.zhuanban.calendar.Certainty;
import org.zhuanban.calendar.WorkCalendar;

/**
 * The printed form of a ledger.
 *
 * @param ledger the ledger
 * @param texts the messages
 */
record LedgerText(Ledger ledger, Texts texts) {
  List<String> lines() {
    List<String> lines = new ArrayList<>(given());
    lines.add("");
    lines.addAll(table());
    lines.add("");
    lines.addAll(outcome());
    return List.copyOf(lines);
  }

  private List<String> given() {
    LegalClock clock = ledger.clock();
    TimeLimit limit = clock.limit();
    List<String> lines = new ArrayList<>();
    lines.add(texts.say(directed("start"), texts.day(clock.start())));
    lines.add(texts.say(directed("limit"), texts.amount(limit), limit.basis()));
    lines.add(texts.say("calendar", ledger.calendar()));
    for (Pause pause : clock.pauses()) {
      PauseReason reason = pause.reason();
      lines.add(texts.say("pause", texts.span(pause), texts.name("pause", reason), reason.basis()));
    }
    clock.extension().map(this::extension).ifPresent(lines::add);
    return lines;
  }

  /** Returns the message key for the direction of the count. */
  private String directed(String key) {
    return ledger.backward() ? key + ".BACK" : key;
  }

  private String extension(Extension extension) {
    TimeLimit by = extension.by();
    return texts.say("extension", texts.amount(by), by.basis(), texts.day(extension.approvedOn()));
  }

  private List<String> table() {
    Table table = new Table();
    table.add(
        texts.say("column.date"),
        texts.say("column.weekday"),
        texts.say("column.kind"),
        texts.say("column.counted"),
        texts.say("column.running"),
        texts.say("column.why"));
    for (LedgerDay row : ledger.days()) {
      CalendarDay day = row.day();
      String kind = texts.name("day", day.kind());
      table.add(
          day.date().toString(),
          texts.name("weekday", day.date().getDayOfWeek()),
          day.name().isEmpty() ? kind : texts.say("day.named", kind, day.name()),
          texts.say(row.reason().counted() ? "counted" : "left.out"),
          String.valueOf(row.running()),
          why(row));
    }
    return table.lines();
  }

  private String why(LedgerDay row) {
    List<String> parts = new ArrayList<>();
    if (!row.reason().counted()) {
      String procedure = row.pause().map(pause -> texts.name("pause", pause.reason())).orElse("");
      String key = "left." + row.reason() + (movedTo(row) ? ".TO" : "");
      boolean start = row.reason() == LedgerDay.Reason.START;
      parts.add(texts.say(start ? directed(key) : key, row.basis(), procedure));
    }
    CalendarDay day = row.day();
    if (!day.ordinary() && !day.source().isEmpty()) {
      parts.add(texts.say("source", day.source()));
    }
    if (day.certainty() == Certainty.PROVISIONAL) {
      parts.add(texts.say("awaited"));
    }
    return String.join(texts.say("semicolon"), parts);
  }

  /** Checks whether the last day moved to this day, and not past it. */
  private boolean movedTo(LedgerDay row) {
    return row.reason() == LedgerDay.Reason.ROLLED_OVER
        && ledger.deadline().dueOn().equals(Optional.of(row.day().date()));
  }

  private List<String> outcome() {
    List<String> lines = new ArrayList<>();
    int total = ledger.counted();
    if (ledger.deadline() instanceof Deadline.Due due) {
      lines.add(texts.say(directed("due"), texts.day(due.date()), total, String.valueOf(total)));
      if (due.certainty() == Certainty.FINAL) {
        lines.add(texts.say("final"));
      }
    } else if (ledger.deadline() instanceof Deadline.Open open) {
      lines.add(
          texts.say(
              "open",
              texts.name("pause", open.pause().reason()),
              texts.amount(open.remaining(), open.unit()),
              total,
              String.valueOf(total)));
    }
    ledger.remarks().forEach(remark -> lines.add(remark(remark)));
    if (!ledger.sources().isEmpty()) {
      lines.add(texts.say("sources", String.join(texts.say("semicolon"), ledger.sources())));
    }
    lines.add(texts.say("basis", String.join(texts.say("semicolon"), ledger.basis())));
    return lines;
  }

  private String remark(Ledger.LedgerRemark remark) {
    return texts.say(
        "remark." + remark.kind(),
        texts.day(remark.day()),
        remark.kind().basis(),
        remark.pause().map(texts::span).orElse(""),
        ledger.deadline().dueOn().map(texts::day).orElse(""),
        String.valueOf(WorkCalendar.noticeYear(remark.day())));
  }
}
