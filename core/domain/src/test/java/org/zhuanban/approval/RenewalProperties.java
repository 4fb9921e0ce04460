package org.zhuanban.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.approval.DecisionCommand.DecideItem;
import org.zhuanban.approval.DecisionCommand.DeliverDecision;
import org.zhuanban.approval.DecisionEvent.ApprovalRevoked;
import org.zhuanban.approval.RenewalCommand.ApplyForRenewal;
import org.zhuanban.approval.RenewalEvent.RenewalApplied;
import org.zhuanban.approval.RenewalEvent.RenewalDecided;
import org.zhuanban.approval.RenewalEvent.RenewalDeemed;
import org.zhuanban.approval.application.Result;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.approval.view.LicenceValidity;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.calendar.WorkCalendar;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.command.Event;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.testing.domain.Cases;
import org.zhuanban.testing.domain.History;
import org.zhuanban.testing.domain.HistoryDomain;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.ProjectDesk;
import org.zhuanban.violation.ViolationFound;

@Domain(HistoryDomain.class)
@Domain(DomainContext.Global.class)
class RenewalProperties {
  private static final int TRIES = 300;

  private record Asked(String item, LocalDate validTo, boolean inTime) {}

  @Property(tries = TRIES)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void silence_renews_exactly_what_was_applied_for_in_time_and_not_decided(@ForAll History tried) {
    ProjectDesk desk = ProjectDesk.on(tried.start().toString());
    desk.recorded(AdoptPlan.of(tried.plan()));
    tried.commands().forEach(step -> desk.day(step.on()).record(step.command()));
    LocalDate end = tried.end().plusDays(60);
    desk.day(end).zhuanban().sweep();

    Map<String, Asked> open = new HashMap<>();
    List<DatedEvent> expected = new ArrayList<>();
    List<DatedEvent> deemed = new ArrayList<>();
    List<DatedEvent> history = desk.view().history();
    for (int i = 0; i < history.size(); i++) {
      DatedEvent happened = history.get(i);
      Event<?> event = happened.event();
      if (event instanceof RenewalApplied applied) {
        open.put(applied.item(), new Asked(applied.item(), applied.validTo(), applied.inTime()));
        boolean named =
            i + 1 < history.size()
                && history.get(i + 1).event() instanceof ViolationFound found
                && found.rule().equals(ApprovalRule.LICENCE_EXPIRED.code());
        assertThat(named).isEqualTo(happened.effectiveOn().isAfter(applied.validTo()));
        assertThat(applied.inTime()).isEqualTo(!happened.effectiveOn().isAfter(applied.applyBy()));
      } else if (event instanceof RenewalDecided decided) {
        Asked asked = Optional.ofNullable(open.get(decided.item())).orElseThrow();
        if (!happened.effectiveOn().isAfter(asked.validTo())) {
          open.remove(decided.item());
        } else {
          assertThat(decided.effective())
              .isEqualTo(!asked.inTime() || decided.result() == Result.APPROVED);
        }
        if (decided.effective() && open.remove(decided.item()) != null && asked.inTime()) {
          expected.add(goesOn(asked));
        }
      } else if (event instanceof RenewalDeemed) {
        deemed.add(happened);
      } else if (event instanceof ApprovalRevoked revoked) {
        Asked asked = open.get(revoked.item());
        if (asked != null && !happened.effectiveOn().isAfter(asked.validTo())) {
          open.remove(revoked.item());
        }
      }
    }
    open.values().stream()
        .filter(asked -> asked.inTime() && asked.validTo().isBefore(end))
        .forEach(asked -> expected.add(goesOn(asked)));

    // The law renews licences, and nothing else by itself.
    expected.removeIf(renewed -> !licence(desk, ((RenewalDeemed) renewed.event()).item()));
    assertThat(deemed).containsExactlyInAnyOrderElementsOf(expected);
    Statistics.collect(deemed.isEmpty() ? "none" : "deemed");
    Cases.mustBeMet("deemed");
  }

  private static boolean licence(ProjectDesk desk, String code) {
    return desk.view().approvals().state().items().stream()
        .anyMatch(item -> item.code().equals(code) && item.kind() == ItemKind.LICENCE);
  }

  private static DatedEvent goesOn(Asked asked) {
    return new DatedEvent(
        new RenewalDeemed(asked.item(), asked.validTo()), asked.validTo().plusDays(1));
  }

  @Provide
  Arbitrary<TimeLimit> limits() {
    return Arbitraries.of("30 CD", "60 CD", "30 WD", "45 WD", "1 MONTHS", "3 MONTHS")
        .map(text -> TimeLimit.parse(text, "许可延续办法"));
  }

  private static ProjectDesk licensed(TimeLimit renewBefore, LocalDate from, LocalDate validTo) {
    ProjectDesk desk =
        ProjectDesk.withoutEscalation(
            from.toString(), Plans.promised("R").renewBefore(renewBefore).build());
    desk.recorded(AcceptApplication.of("R"));
    desk.recorded(DecideItem.approve("R"));
    desk.recorded(DeliverDecision.of("R").withValidTo(validTo));
    return desk;
  }

  @Property(tries = TRIES)
  void the_last_day_to_apply_is_counted_back_and_the_answer_is_due_before_the_end(
      @ForAll("limits") TimeLimit renewBefore,
      @ForAll @IntRange(max = 1500) int start,
      @ForAll @IntRange(min = 120, max = 900) int length,
      @ForAll @IntRange(max = 130) int daysBefore) {
    LocalDate from = LocalDate.of(2018, 3, 1).plusDays(start);
    LocalDate validTo = from.plusDays(length);
    ProjectDesk desk = licensed(renewBefore, from, validTo);
    LocalDate day = validTo.minusDays(Math.min(daysBefore, length));

    RenewalApplied applied =
        (RenewalApplied) desk.day(day).recordedEvents(ApplyForRenewal.of("R")).get(0);

    assertThat(applied.applyBy()).isBefore(validTo);
    switch (renewBefore.unit()) {
      case WORKING_DAYS ->
          assertThat(workingDays(applied.applyBy(), validTo, day)).isEqualTo(renewBefore.amount());
      case CALENDAR_DAYS ->
          assertThat(applied.applyBy().plusDays(renewBefore.amount())).isEqualTo(validTo);
      default -> assertThat(applied.applyBy()).isEqualTo(validTo.minusMonths(renewBefore.amount()));
    }
    assertThat(applied.inTime()).isEqualTo(!day.isAfter(applied.applyBy()));
    assertThat(applied.answerDue()).isAfterOrEqualTo(day);
    if (applied.inTime()) {
      assertThat(applied.answerDue()).isBeforeOrEqualTo(validTo);
    }
    desk.day(validTo.plusDays(1)).zhuanban().sweep();
    LicenceValidity validity = desk.view().approvals().licences(validTo.plusDays(1)).get(0);
    assertThat(validity.inForce()).isEqualTo(applied.inTime());
    assertThat(desk.view().approvals().licences(validTo).get(0).inForce()).isTrue();
  }

  /** From one day on, itself counted, up to another, itself not counted. */
  private static int workingDays(LocalDate from, LocalDate to, LocalDate known) {
    WorkCalendar calendar = CalendarBook.bundled().asOf(known).calendar("CN");
    return (int) from.datesUntil(to).filter(calendar::isWorkingDay).count();
  }
}
