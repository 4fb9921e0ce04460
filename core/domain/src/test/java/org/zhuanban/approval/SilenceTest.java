package org.zhuanban.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuanban.testing.domain.Plans.item;
import static org.zhuanban.testing.domain.Plans.licence;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.AcceptanceEvent.AcceptanceConfirmed;
import org.zhuanban.approval.AcceptanceEvent.AcceptanceDeemed;
import org.zhuanban.approval.DecisionCommand.DecideItem;
import org.zhuanban.approval.DecisionEvent.ItemDecided;
import org.zhuanban.approval.ReceiptCommand.GiveCorrectionNotice;
import org.zhuanban.approval.ReceiptCommand.ReceiveApplication;
import org.zhuanban.approval.ReceiptCommand.ReceiveSupplement;
import org.zhuanban.approval.ReceiptCommand.WithdrawApplication;
import org.zhuanban.approval.application.ApplicationState;
import org.zhuanban.approval.application.Result;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.duty.Light;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.request.SweepReport;
import org.zhuanban.testing.domain.ProjectDesk;

/** 行政许可法第三十二条第一款第四项; received on 5 February 2024 (PUB-015, PUB-016). */
class SilenceTest {
  private static final DatedEvent DEEMED =
      new DatedEvent(
          new AcceptanceDeemed(
              "L",
              1,
              LocalDate.of(2024, 2, 5),
              Optional.of(LocalDate.of(2024, 2, 23)),
              Optional.of(LocalDate.of(2024, 3, 8))),
          LocalDate.of(2024, 2, 19));

  private static ProjectDesk received() {
    ProjectDesk desk = ProjectDesk.withoutEscalation("2024-02-05", licence("L"));
    desk.recorded(ReceiveApplication.of("L", true));
    return desk;
  }

  private static DatedEvent last(ProjectDesk desk) {
    List<DatedEvent> history = desk.view().history();
    return history.get(history.size() - 1);
  }

  @Test
  void a_sweep_accepts_the_day_after_the_limit_and_only_once() {
    ProjectDesk desk = received();

    assertThat(desk.day("2024-02-18").zhuanban().sweep().changed()).isZero();
    assertThat(desk.day("2024-02-19").zhuanban().sweep())
        .isEqualTo(new SweepReport(LocalDate.of(2024, 2, 19), 1, Map.of(), false));
    assertThat(desk.zhuanban().sweep().changed()).isZero();

    assertThat(last(desk)).isEqualTo(DEEMED);
    assertThat(desk.currentCase("L").deemedAccepted()).isTrue();
    assertThat(desk.currentCase("L").acceptedOn()).contains(LocalDate.of(2024, 2, 5));
    assertThat(desk.state("L", "2024-02-18")).isEqualTo(ApplicationState.RECEIVED);
    assertThat(desk.state("L", "2024-02-19")).isEqualTo(ApplicationState.RUNNING);
    assertThat(desk.dutyRow("receive:L:1").closedOn()).contains(LocalDate.of(2024, 2, 19));
    assertThat(desk.dutyRow("receive:L:1").nextReviewOn()).isEmpty();
  }

  @Test
  void a_sweep_that_comes_a_month_late_finds_the_same() {
    ProjectDesk desk = received();

    assertThat(desk.day("2024-03-20").zhuanban().sweep().changed()).isEqualTo(1);

    assertThat(last(desk)).isEqualTo(DEEMED);
  }

  @Test
  void without_any_sweep_the_next_command_finds_it() {
    ProjectDesk desk = received();

    desk.day("2024-02-26").recorded(DecideItem.approve("L"));

    assertThat(desk.view().history())
        .endsWith(
            DEEMED,
            new DatedEvent(
                new ItemDecided("L", Result.APPROVED, Optional.empty()),
                LocalDate.of(2024, 2, 26)));
    assertThat(desk.light("L", "2024-02-26")).contains(Light.CLOSED_LATE);
  }

  @Test
  void what_is_said_after_it_moves_nothing() {
    ProjectDesk desk = received();

    assertThat(desk.day("2024-02-20").recordedEvents(AcceptApplication.of("L")))
        .containsExactly(
            DEEMED.event(), new AcceptanceConfirmed("L", 1, Optional.empty(), Optional.empty()));
    desk.recorded(ReceiveSupplement.of("L"));

    assertThat(desk.currentCase("L").acceptedOn()).contains(LocalDate.of(2024, 2, 5));
    assertThat(desk.statutoryDue("L", "2024-02-20")).contains(LocalDate.of(2024, 3, 8));
  }

  @Test
  void a_settled_receipt_has_no_silence() {
    ProjectDesk accepted = received();
    accepted.recorded(AcceptApplication.of("L"));
    ProjectDesk noticed = received();
    noticed.day("2024-02-18").recorded(GiveCorrectionNotice.of("L", new DocumentRef("notice-1")));
    ProjectDesk withdrawn = received();
    withdrawn.recorded(WithdrawApplication.of("L"));

    for (ProjectDesk desk : List.of(accepted, noticed, withdrawn)) {
      assertThat(desk.day("2024-03-20").zhuanban().sweep().changed()).isZero();
      assertThat(desk.currentCase("L").deemedAccepted()).isFalse();
    }
  }

  @Test
  void silences_found_together_stand_in_the_order_of_their_days() {
    ProjectDesk desk = ProjectDesk.withoutEscalation("2024-04-08", licence("A"), licence("B"));
    desk.recorded(ReceiveApplication.of("B", true));
    desk.day("2024-04-10").recorded(ReceiveApplication.of("A", true));

    desk.day("2024-05-13").zhuanban().sweep();

    assertThat(desk.view().history())
        .extracting(DatedEvent::effectiveOn)
        .endsWith(LocalDate.of(2024, 4, 16), LocalDate.of(2024, 4, 18));
  }

  @Test
  void what_was_promised_is_what_was_known_on_the_day_of_the_effect() {
    // 国办发明电〔2020〕1号, published on 27 January 2020, moved the Spring Festival to 2 February.
    ProjectDesk desk = ProjectDesk.withoutEscalation("2020-01-13", licence("L"));
    desk.recorded(ReceiveApplication.of("L", true));

    desk.day("2020-03-02").zhuanban().sweep();

    // Due on make-up Sunday 19 January; counted before the amendment was out.
    assertThat(desk.view().history())
        .contains(
            new DatedEvent(
                new AcceptanceDeemed(
                    "L",
                    1,
                    LocalDate.of(2020, 1, 13),
                    Optional.of(LocalDate.of(2020, 1, 31)),
                    Optional.of(LocalDate.of(2020, 2, 13))),
                LocalDate.of(2020, 1, 20)));
    assertThat(desk.statutoryDue("L", "2020-03-02")).contains(LocalDate.of(2020, 2, 17));
  }

  @Test
  void where_nobody_committed_silence_promises_nothing() {
    ProjectDesk desk =
        ProjectDesk.withoutEscalation(
            "2024-02-05",
            item("L", ItemKind.LICENCE)
                .statutory(TimeLimit.workingDays(20, "行政许可法第四十二条第一款"))
                .build());
    desk.recorded(ReceiveApplication.of("L", true));

    desk.day("2024-02-19").zhuanban().sweep();

    assertThat(last(desk).event())
        .isEqualTo(
            new AcceptanceDeemed(
                "L",
                1,
                LocalDate.of(2024, 2, 5),
                Optional.empty(),
                Optional.of(LocalDate.of(2024, 3, 8))));
  }
}
