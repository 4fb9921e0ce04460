package org.zhuanban.approval.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.approval.Approvals;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.duty.Duty;
import org.zhuanban.feature.DutyPart;
import org.zhuanban.local.LocalRuleBook;
import org.zhuanban.testing.domain.Cases;
import org.zhuanban.testing.domain.History;
import org.zhuanban.testing.domain.HistoryDomain;
import org.zhuanban.testing.domain.ProjectDesk;

@Domain(HistoryDomain.class)
class ItemDutiesProperties {
  private static final CalendarBook BOOK = CalendarBook.bundled();

  private static List<DutyPart> parts(Approvals approvals) {
    return ItemDuties.parts(approvals, BOOK, LocalRuleBook.USUAL);
  }

  /** A part that names too few inputs would be kept although its duties have changed. */
  @Property(tries = 200)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void the_duties_of_an_item_depend_on_no_more_than_their_inputs(@ForAll History history) {
    ProjectDesk desk = ProjectDesk.on(history.start().toString());
    desk.recorded(AdoptPlan.of(history.plan()));
    Approvals before = desk.view().approvals().state();
    for (History.Dated step : history.commands()) {
      desk.day(step.on()).record(step.command());
      Approvals after = desk.view().approvals().state();
      assertKept(parts(before), parts(after), after);
      before = after;
    }
    Cases.mustBeMet("kept");
  }

  private static void assertKept(List<DutyPart> before, List<DutyPart> now, Approvals after) {
    List<ApprovalItem> items = after.items();
    for (int place = 0; place < now.size(); place++) {
      List<Duty> whole = new ItemDuties(after, BOOK, LocalRuleBook.USUAL).of(items.get(place));
      boolean kept = place < before.size() && now.get(place).dependsOn(before.get(place).inputs());
      List<Duty> duties = (kept ? before : now).get(place).duties().get();

      assertThat(duties).as(items.get(place).code()).isEqualTo(whole);
      Statistics.collect(kept && !whole.isEmpty() ? "kept" : "derived");
    }
  }
}
