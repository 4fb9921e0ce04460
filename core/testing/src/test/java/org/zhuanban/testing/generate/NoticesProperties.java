package org.zhuanban.testing.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.approval.plan.Catalogue;
import org.zhuanban.calendar.Certainty;
import org.zhuanban.calendar.HolidayNotice;
import org.zhuanban.calendar.WorkCalendar;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.deadline.TimeLimit;

@Domain(CountyDomain.class)
@Domain(DomainContext.Global.class)
class NoticesProperties {
  private static final TimeLimit TWENTY = TimeLimit.workingDays(20, "行政许可法第四十二条第一款");

  @Property(tries = 300)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void every_sort_of_notice_is_met(@ForAll HolidayNotice notice) {
    LocalDate published = notice.publishedOn().orElseThrow();

    assertThat(notice.days()).isNotEmpty();
    Statistics.collect(
        notice.national()
            ? notice.effect().isPresent()
                ? "amended"
                : published.getYear() < notice.year() ? "regular" : "late"
            : "local");
    Statistics.coverage(
        coverage -> {
          for (String sort : new String[] {"regular", "late", "amended", "local"}) {
            coverage.check(sort).count(times -> times >= 3);
          }
        });
  }

  @Property(tries = 200)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void last_days_are_final_at_times_and_provisional_at_times(
      @ForAll WorkCalendar calendar, @ForAll LocalDate day) {
    Deadline.Due due = LegalClock.from(day, TWENTY).deadline(calendar).due().orElseThrow();

    assertThat(due.date()).isAfter(day.plusDays(19));
    Statistics.collect(due.certainty());
    Statistics.coverage(
        coverage -> {
          coverage.check(Certainty.FINAL).count(times -> times >= 3);
          coverage.check(Certainty.PROVISIONAL).count(times -> times >= 3);
        });
  }

  @Property(tries = 100)
  void plans_and_catalogues_have_items_of_their_departments(
      @ForAll Catalogue catalogue, @ForAll ApprovalPlan plan) {
    assertThat(catalogue.items()).isNotEmpty();
    assertThat(plan.items()).allMatch(item -> plan.department(item.department()).isPresent());
  }
}
