package org.zhuanban.example.platform.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhuanban.ProjectView;
import org.zhuanban.deadline.Ledger;
import org.zhuanban.deadline.LedgerDay;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.documents.DocumentTexts;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.example.platform.page.Words;
import org.zhuanban.party.NameTable.NameKind;

/**
 * The days of a duty, counted one by one.
 *
 * @param duty what has to be done
 * @param matter what it is about
 * @param owner who owes it
 * @param why the clause
 * @param counts a count for each limit of the duty
 */
record LedgerPage(String duty, String matter, String owner, String why, List<Count> counts) {
  /**
   * A count.
   *
   * @param name the kind of the limit
   * @param limit the limit in words
   * @param due the last day in words
   * @param certainty whether it is final
   * @param days the days
   * @param remarks what moved the last day
   * @param basis the clauses
   */
  record Count(
      String name,
      String limit,
      String due,
      String certainty,
      List<Day> days,
      List<String> remarks,
      List<String> basis) {}

  /**
   * A day of a count.
   *
   * @param day the day
   * @param number the number of days counted by then
   * @param reason why it is counted or not
   * @param name the name of a holiday
   * @param counted whether it is counted
   * @param basis the clause
   */
  record Day(String day, int number, String reason, String name, boolean counted, String basis) {}

  static LedgerPage of(Duty duty, ProjectView view, LocalDate today, Words words) {
    DutyClock then = duty.clock().asOf(today);
    List<Count> counts = new ArrayList<>();
    Stream.of("statutory", "committed", "appointed")
        .forEach(
            kind ->
                clock(then, kind)
                    .ifPresent(clock -> counts.add(count(kind, clock, then, view, today, words))));
    return new LedgerPage(
        words.duty(duty.kind()),
        view.subjectName(duty).orElse(""),
        view.name(NameKind.ORGAN, duty.owner(), today).orElse(""),
        duty.kind().source(),
        counts);
  }

  private static Optional<LegalClock> clock(DutyClock duty, String kind) {
    return switch (kind) {
      case "statutory" -> duty.statutory();
      case "committed" -> duty.committed();
      default -> duty.appointed();
    };
  }

  private static Count count(
      String kind,
      LegalClock clock,
      DutyClock duty,
      ProjectView view,
      LocalDate today,
      Words words) {
    Ledger ledger = clock.explain(duty.calendarOn(view.calendars(), today), today);
    DocumentTexts texts = words.texts();
    return new Count(
        texts.say("ledger." + kind),
        words.word(clock.limit()),
        words.word(ledger.deadline()),
        words.certainty(Optional.of(ledger.deadline())).orElse(""),
        ledger.days().stream().map(day -> day(day, words)).toList(),
        ledger.remarks().stream()
            .map(remark -> words.label(remark.kind()) + " · " + words.day(remark.day()))
            .toList(),
        ledger.basis());
  }

  private static Day day(LedgerDay day, Words words) {
    return new Day(
        words.day(day.day().date()),
        day.running(),
        words.label(day.reason()),
        day.day().name(),
        day.reason().counted(),
        day.basis());
  }
}
