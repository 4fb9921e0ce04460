package org.zhuanban.items.cn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.approval.Approvals;
import org.zhuanban.approval.PlanCommand.SwitchCatalogue;
import org.zhuanban.approval.plan.Stage;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.command.Command;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Level;
import org.zhuanban.party.PersonRef;
import org.zhuanban.request.Request;

/** Two applications of one project, one before and one after a law has shortened their limit. */
class LawChangesMidwayTest {
  private static final LocalDate ADOPTED = LocalDate.of(2026, 4, 20);
  private static final LocalDate TODAY = LocalDate.of(2026, 5, 11);
  private static final CalendarBook BOOK = CalendarBook.bundled();
  private static final Department SAFETY = new Department("EMB", "县应急管理局", Level.COUNTY, "CN");
  private static final String PAPER = "县政务公告〔2026〕1号";

  private final CountyItems county =
      CountyItems.of(NationalItems.bundled(), BOOK.calendar("CN"))
          .with("WH01", 1, "EMB", item -> item)
          .with("WH02", 1, "EMB", item -> item);
  private final Zhuanban zhuanban =
      Zhuanban.builder()
          .clock(Clock.fixed(Instant.parse("2026-05-11T01:00:00Z"), ZoneOffset.UTC))
          .build();
  private int commands;

  @Test
  void each_application_has_the_limit_of_its_day_and_the_ledger_names_its_law() {
    handle(
        AdoptPlan.of(
            county
                .catalogue("2026-04", ADOPTED, PAPER, List.of(SAFETY))
                .plan(List.of("WH01", "WH02"), List.of(new Stage(1, "投产", "EMB")))),
        ADOPTED);
    handle(AcceptApplication.of("WH02"), LocalDate.of(2026, 4, 28));
    List<LocalDate> changes = county.changes(ADOPTED, TODAY);
    assertThat(changes).containsExactly(LocalDate.of(2026, 5, 1));
    for (LocalDate change : changes) {
      handle(
          SwitchCatalogue.of(
              county.catalogue("2026-05", change, PAPER, List.of(SAFETY)),
              new DocumentRef("HT-2026-8")),
          change);
    }
    handle(AcceptApplication.of("WH01"), LocalDate.of(2026, 5, 6));

    assertThat(ledger("WH02")).contains("危险化学品安全管理条例第三十五条第一款").doesNotContain("危险化学品安全法");
    assertThat(ledger("WH01")).contains("危险化学品安全法第五十条第一款").doesNotContain("危险化学品安全管理条例");
    assertThat(statutory("WH02")).isEqualTo(workingDays(LocalDate.of(2026, 4, 28), 30));
    assertThat(statutory("WH01")).isEqualTo(workingDays(LocalDate.of(2026, 5, 6), 20));
  }

  @Test
  void a_switch_that_is_entered_late_gives_the_limit_of_the_law_to_what_was_accepted_since() {
    handle(
        AdoptPlan.of(
            county
                .catalogue("2026-04", ADOPTED, PAPER, List.of(SAFETY))
                .plan(List.of("WH01", "WH02"), List.of(new Stage(1, "投产", "EMB")))),
        ADOPTED);
    handle(AcceptApplication.of("WH02"), LocalDate.of(2026, 4, 28));
    handle(AcceptApplication.of("WH01"), LocalDate.of(2026, 5, 6));
    assertThat(statutory("WH01")).isEqualTo(workingDays(LocalDate.of(2026, 5, 6), 45));

    LocalDate change = LocalDate.of(2026, 5, 1);
    handled(
        request(
                SwitchCatalogue.of(
                    county.catalogue("2026-05", change, PAPER, List.of(SAFETY)),
                    new DocumentRef("HT-2026-8")),
                change)
            .because("新法施行后补录目录调整"));

    assertThat(statutory("WH01")).isEqualTo(workingDays(LocalDate.of(2026, 5, 6), 20));
    assertThat(ledger("WH01")).contains("危险化学品安全法第五十条第一款");
    assertThat(statutory("WH02")).isEqualTo(workingDays(LocalDate.of(2026, 4, 28), 30));
  }

  private void handle(Command command, LocalDate day) {
    handled(request(command, day));
  }

  private Request request(Command command, LocalDate day) {
    return Request.of(
        StreamKind.PROJECT.stream("P-1"), "c" + commands++, command, new PersonRef("clerk-7"), day);
  }

  private void handled(Request request) {
    assertThat(zhuanban.handle(request).toString()).doesNotContain("Refused");
  }

  private String ledger(String item) {
    Approvals approvals = zhuanban.read(StreamKind.PROJECT, "P-1").approvals().state();
    return String.join(
        "\n",
        approvals
            .clocks()
            .of(approvals.plan().orElseThrow().item(item).orElseThrow())
            .orElseThrow()
            .explain(TODAY, BOOK)
            .orElseThrow()
            .lines(Locale.CHINESE));
  }

  private LocalDate statutory(String item) {
    return zhuanban.read(StreamKind.PROJECT, "P-1").approvals().board(TODAY).stream()
        .filter(row -> row.item().equals(item))
        .findFirst()
        .orElseThrow()
        .statutory()
        .orElseThrow()
        .dueOn()
        .orElseThrow();
  }

  private static LocalDate workingDays(LocalDate start, int days) {
    return BOOK.calendar("CN").plus(start, days);
  }
}
