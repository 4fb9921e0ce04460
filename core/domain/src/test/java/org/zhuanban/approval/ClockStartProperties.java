package org.zhuanban.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuanban.testing.domain.Plans.item;

import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.zhuanban.approval.AcceptanceCommand.RecordFiling;
import org.zhuanban.approval.ReceiptCommand.GiveCorrectionNotice;
import org.zhuanban.approval.ReceiptCommand.ReceiveApplication;
import org.zhuanban.approval.ReceiptCommand.ReceiveSupplement;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.calendar.WorkCalendar;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.duty.Light;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.testing.domain.Cases;
import org.zhuanban.testing.domain.ProjectDesk;

class ClockStartProperties {
  private static final LocalDate FIRST = LocalDate.of(2020, 4, 1);
  private static final WorkCalendar CN = CalendarBook.bundled().calendar("CN");

  private enum Story {
    NOTHING_RECEIVED,
    COMPLETE,
    NEVER_SENT_BACK,
    SENT_BACK
  }

  /** Lives through a filing and reckons beside it from which day its limit runs. */
  @Property(tries = 600)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void a_filing_runs_from_the_complete_set_and_is_late_by_that(
      @ForAll Story story,
      @ForAll @IntRange(max = 20) int receivedAfter,
      @ForAll @IntRange(max = 9) int noticedAfter,
      @ForAll @IntRange(max = 20) int suppliedAfter,
      @ForAll @IntRange(max = 30) int filedAfter) {
    ApprovalItem filing =
        item("F", ItemKind.FILING)
            .statutory(TimeLimit.workingDays(5, "企业投资项目核准和备案管理条例第十三条"))
            .committed(TimeLimit.workingDays(1, "服务指南"))
            .build();
    LocalDate received = FIRST.plusDays(receivedAfter);
    LocalDate noticed = received.plusDays(noticedAfter);
    LocalDate supplied = noticed.plusDays(suppliedAfter);
    LocalDate filed = (story == Story.SENT_BACK ? supplied : received).plusDays(filedAfter);
    ProjectDesk desk = ProjectDesk.withoutEscalation(received.toString(), filing);
    LocalDate lastForNotice = CN.plus(received, 5);
    LocalDate from = received;
    if (story == Story.NOTHING_RECEIVED) {
      from = filed;
    } else {
      desk.recorded(ReceiveApplication.of("F", story == Story.COMPLETE));
    }
    if (story == Story.SENT_BACK) {
      desk.day(noticed).record(GiveCorrectionNotice.of("F", new DocumentRef("notice-1")));
      desk.day(supplied).recorded(ReceiveSupplement.of("F"));
      from = noticed.isAfter(lastForNotice) ? received : supplied;
    }

    desk.day(filed).recorded(RecordFiling.of("F"));

    boolean silence = story != Story.NOTHING_RECEIVED && filed.isAfter(CN.plus(from, 5));
    DutyClock clock = desk.clock("F");
    assertThat(clock.from()).isEqualTo(from);
    assertThat(desk.currentCase("F").deemedAccepted()).isEqualTo(silence);
    assertThat(desk.currentCase("F").acceptedOn())
        .isEqualTo(Optional.of(from).filter(on -> silence));
    assertThat(clock.statutory().orElseThrow().used(filed, CN)).isEqualTo(CN.count(from, filed));
    assertThat(desk.light("F", filed.toString()))
        .contains(
            filed.isAfter(CN.plus(from, 5))
                ? Light.CLOSED_OVERDUE
                : filed.isAfter(CN.plus(from, 1)) ? Light.CLOSED_LATE : Light.CLOSED_ON_TIME);
    Statistics.collect(story + (silence ? " silent" : ""));
    Cases.mustBeMet("NOTHING_RECEIVED", "COMPLETE", "SENT_BACK", "SENT_BACK silent");
  }
}
