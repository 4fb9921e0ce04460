package org.zhuanban.documents.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.deadline.Ledger;
import org.zhuanban.deadline.LedgerDay;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.documents.Block;
import org.zhuanban.documents.Cell;
import org.zhuanban.documents.DocumentTexts;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.export.Dictionary;
import org.zhuanban.project.problem.ProblemDuty;
import org.zhuanban.project.taskforce.MeetingTask;
import org.zhuanban.violation.Violations.Violation;

/** What a page says of duties, of the count behind their last days, and of broken rules. */
record DutyChapter(Tables tables) {
  /** What the board of the items shows already. */
  private static final Set<String> ON_BOARD = Set.of("approval.DECIDE", "approval.FILE");

  /** The subjects of violations that are about the project as a whole. */
  private static final Set<String> WHOLE = Set.of("project", "taskforce");

  /** The subjects of violations that are about what a meeting has decided. */
  private static final String MEETING = MeetingTask.subject("");

  List<Block> others() {
    List<List<Cell>> rows = new ArrayList<>();
    for (Duty duty : tables.view().duties(tables.day())) {
      if (!ON_BOARD.contains(duty.kind().code())) {
        rows.add(
            List.of(
                tables.cell(duty.kind()),
                tables.cell(about(duty)),
                Cell.of(tables.organ(duty.owner())),
                tables.cell(duty.openedOn()),
                tables.cell(duty.clock().bindingOn(tables.day(), calendars())),
                tables.cell(duty.clock().statutoryOn(tables.day(), calendars())),
                tables.cell(duty.closedOn().filter(on -> !on.isAfter(tables.day()))),
                tables.lamp(
                    duty.clock().lightOn(tables.day(), calendars(), tables.view().lights()))));
      }
    }
    return List.of(
        tables.table(
            "page.no-duties",
            List.of(
                tables.text("duty"),
                tables.text("about"),
                tables.text("owner"),
                tables.day("opened"),
                tables.day("due"),
                tables.day("statutory"),
                tables.day("ended"),
                tables.text("light")),
            rows));
  }

  /** What a duty is about: of several problems, each has its number in the list of problems. */
  private Optional<String> about(Duty duty) {
    return tables
        .view()
        .subjectName(duty)
        .or(
            () ->
                Optional.of(duty)
                    .filter(each -> each.kind() instanceof ProblemDuty)
                    .map(Duty::subject));
  }

  List<Block> violations() {
    List<List<Cell>> rows = new ArrayList<>();
    tables.view().violations().found().stream()
        .filter(found -> !found.on().isAfter(tables.day()))
        .forEach(
            found ->
                rows.add(
                    List.of(
                        tables.cell(found.on()),
                        Cell.of(subject(found.what().subject()).orElse("")),
                        Cell.of(breach(found)),
                        Cell.of(found.what().article()))));
    return List.of(
        tables.table(
            "page.no-violations",
            List.of(
                tables.day("day"),
                tables.text("about"),
                tables.text("violation"),
                tables.text("basis")),
            rows));
  }

  private String breach(Violation found) {
    return Dictionary.ofBreach(
        found.what().rule(),
        found.what().arguments(),
        tables.view().namesIn(found),
        texts().locale());
  }

  /** The name of an item, an organ or a policy, or a code; empty for the project as a whole. */
  private Optional<String> subject(String code) {
    if (WHOLE.contains(code)) {
      return Optional.empty();
    }
    if (code.startsWith(MEETING)) {
      return Optional.of(
          texts().say("violation.meeting", Map.of("number", code.substring(MEETING.length()))));
    }
    String item = tables.item(code);
    return Optional.of(item.equals(code) ? tables.policy(code).orElse(tables.organ(code)) : item);
  }

  /** The count of each limit: where it began, what was counted and what was not, where it ends. */
  List<Block> ledgers() {
    List<List<Cell>> rows = new ArrayList<>();
    for (Duty duty : tables.view().duties(tables.day())) {
      DutyClock then = duty.clock().asOf(tables.day());
      Stream.of(
              Map.entry("ledger.statutory", then.statutory()),
              Map.entry("ledger.committed", then.committed()),
              Map.entry("ledger.appointed", then.appointed()))
          .forEach(
              entry ->
                  entry
                      .getValue()
                      .ifPresent(clock -> rows.add(row(duty, entry.getKey(), clock, then))));
    }
    return List.of(
        new Block.Paragraph(texts().say("ledger.note")),
        tables.table(
            "page.no-ledgers",
            List.of(
                tables.text("duty"),
                tables.text("about"),
                tables.text("limit-kind"),
                tables.day("start"),
                tables.text("limit-length"),
                tables.number("days-counted"),
                tables.text("not-counted"),
                tables.day("due"),
                tables.text("basis")),
            rows));
  }

  private List<Cell> row(Duty duty, String key, LegalClock clock, DutyClock then) {
    Ledger ledger = clock.explain(then.calendarOn(calendars(), tables.day()), tables.day());
    return List.of(
        tables.cell(duty.kind()),
        tables.cell(about(duty)),
        Cell.of(texts().say(key)),
        tables.cell(clock.start()),
        Cell.of(
            texts()
                .say(
                    "ledger.limit",
                    Map.of(
                        "limit",
                        clock.limit(),
                        "extension",
                        clock.extension().map(longer -> longer.by())))),
        tables.cell(ledger.counted()),
        tables.cell(skipped(ledger)),
        tables.cell(ledger.deadline()),
        tables.sentences(ledger.basis()));
  }

  /** The days that were not counted, those in a row for the same reason together. */
  private List<String> skipped(Ledger ledger) {
    List<String> spans = new ArrayList<>();
    List<LedgerDay> skipped = ledger.skipped();
    int first = 0;
    for (int at = 0; at < skipped.size(); at++) {
      boolean last =
          at + 1 == skipped.size()
              || !why(skipped.get(at + 1)).equals(why(skipped.get(at)))
              || !skipped.get(at + 1).day().date().equals(skipped.get(at).day().date().plusDays(1));
      if (last) {
        LocalDate from = skipped.get(first).day().date();
        LocalDate to = skipped.get(at).day().date();
        spans.add(
            texts()
                .say(
                    "ledger.skipped",
                    Map.of(
                        "from",
                        from,
                        "to",
                        from.equals(to) ? Optional.empty() : Optional.of(to),
                        "why",
                        why(skipped.get(first)))));
        first = at + 1;
      }
    }
    return spans;
  }

  private String why(LedgerDay row) {
    return row.pause()
        .filter(pause -> row.reason() == LedgerDay.Reason.PAUSED)
        .map(pause -> texts().word(pause.reason()))
        .or(
            () ->
                Optional.of(row.day().name())
                    .filter(name -> row.reason() == LedgerDay.Reason.REST_DAY && !name.isEmpty()))
        .orElseGet(() -> texts().word(row.reason()));
  }

  private CalendarBook calendars() {
    return tables.view().calendars();
  }

  private DocumentTexts texts() {
    return tables.texts();
  }
}
