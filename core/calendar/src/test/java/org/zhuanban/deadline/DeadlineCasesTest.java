package org.zhuanban.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhuanban.calendar.Certainty;
import org.zhuanban.calendar.WorkCalendar;

/** The public cases: rules of law applied to real notices, worked out by others. */
class DeadlineCasesTest {
  private static final String COLUMNS =
      "id,rule,start_event,start_date,limit,pauses,extension,calendar,expected_due,nominal_due,legal_basis,note";

  record Case(
      String id,
      String rule,
      LocalDate start,
      TimeLimit limit,
      List<Pause> pauses,
      Optional<Extension> extension,
      WorkCalendar calendar,
      String due,
      String nominal) {
    @Override
    public String toString() {
      return id;
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void runs_out_on_the_expected_day(Case given) {
    Deadline deadline =
        switch (given.rule()) {
          case "WD_BACKWARD", "CD_BACKWARD" ->
              given.limit().before(given.start(), given.calendar());
          case "MONTHS_NOROLL" -> {
            LocalDate end = given.limit().statusEnd(given.start());
            yield new Deadline.Due(end, end, Certainty.FINAL);
          }
          default ->
              LegalClock.builder()
                  .start(given.start())
                  .limit(given.limit())
                  .addAllPauses(given.pauses())
                  .extension(given.extension())
                  .build()
                  .deadline(given.calendar());
        };

    if (given.due().equals("SUSPENDED")) {
      assertThat(deadline)
          .isEqualTo(new Deadline.Open(13, LimitUnit.WORKING_DAYS, given.pauses().get(0)));
    } else {
      assertThat(deadline)
          .isEqualTo(
              new Deadline.Due(
                  LocalDate.parse(given.due()), LocalDate.parse(given.nominal()), Certainty.FINAL));
    }
  }

  @Test
  void are_sixty_four() throws IOException {
    assertThat(cases()).hasSize(64);
  }

  static List<Case> cases() throws IOException {
    try (BufferedReader reader = PublicCalendars.open("deadline-cases.csv")) {
      assertThat(reader.readLine()).isEqualTo(COLUMNS);
      return reader.lines().map(DeadlineCasesTest::read).toList();
    }
  }

  private static Case read(String line) {
    List<String> cells = cells(line);
    String basis = cells.get(10);
    return new Case(
        cells.get(0),
        cells.get(1),
        LocalDate.parse(cells.get(3)),
        TimeLimit.parse(cells.get(4), basis),
        pauses(cells.get(5)),
        extension(cells.get(6), basis),
        calendar(cells.get(7)),
        cells.get(8),
        cells.get(9));
  }

  /** {@code 2024-04-15..2024-05-10;EXPERT_REVIEW}, several of them joined by a bar. */
  private static List<Pause> pauses(String text) {
    List<Pause> pauses = new ArrayList<>();
    for (String each : text.isEmpty() ? List.<String>of() : List.of(text.split("[|]", -1))) {
      LocalDate first = LocalDate.parse(each.substring(0, 10));
      String last = each.substring(12, each.indexOf(';'));
      PauseReason reason = PauseReason.valueOf(each.substring(each.indexOf(';') + 1));
      pauses.add(
          last.equals("OPEN")
              ? Pause.open(reason, first)
              : Pause.of(reason, first, LocalDate.parse(last)));
    }
    return pauses;
  }

  /** {@code +10 WD;approved=2022-07-01}. */
  private static Optional<Extension> extension(String text, String basis) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    String by = text.substring(1, text.indexOf(';'));
    LocalDate approvedOn = LocalDate.parse(text.substring(text.indexOf('=') + 1));
    return Optional.of(new Extension(TimeLimit.parse(by, basis), approvedOn));
  }

  /** {@code CN+SHILIN}, or {@code CN@2019-11-21} as known on a day. */
  private static WorkCalendar calendar(String text) {
    int at = text.indexOf('@');
    return at < 0
        ? PublicCalendars.BOOK.calendar(text)
        : PublicCalendars.BOOK
            .asOf(LocalDate.parse(text.substring(at + 1)))
            .calendar(text.substring(0, at));
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
