package org.zhuanban.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuanban.testing.domain.Plans.beforeDecide;
import static org.zhuanban.testing.domain.Plans.licence;
import static org.zhuanban.testing.domain.Plans.promised;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.AcceptanceCommand.RecordFiling;
import org.zhuanban.approval.ClockCommand.EndPause;
import org.zhuanban.approval.ClockCommand.StartPause;
import org.zhuanban.approval.DecisionCommand.DecideItem;
import org.zhuanban.approval.DecisionCommand.RevokeApproval;
import org.zhuanban.approval.ReceiptCommand.WithdrawApplication;
import org.zhuanban.approval.application.Revocation;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.testing.domain.Cases;
import org.zhuanban.testing.domain.ProjectDesk;

class OwnDutyProperties {
  private static final CalendarBook BOOK = CalendarBook.bundled();
  private static final DocumentRef PAPER = new DocumentRef("paper-1");

  private enum Act {
    GRANT_P,
    REVOKE_P,
    GRANT_Q,
    REVOKE_Q,
    ACCEPT,
    FILE,
    WITHDRAW,
    PAUSE,
    RESUME
  }

  private static List<ApprovalCommand> commands(Act act, LocalDate on) {
    return switch (act) {
      case GRANT_P -> grant("P");
      case GRANT_Q -> grant("Q");
      case REVOKE_P -> List.of(RevokeApproval.of("P", Revocation.WITHDRAWN_BY_ORGAN, PAPER));
      case REVOKE_Q -> List.of(RevokeApproval.of("Q", Revocation.WITHDRAWN_BY_ORGAN, PAPER));
      case ACCEPT -> List.of(AcceptApplication.of("O"));
      case FILE -> List.of(RecordFiling.of("O"));
      case WITHDRAW -> List.of(WithdrawApplication.of("O"));
      case PAUSE -> List.of(StartPause.of("O", "HEARING").withNotifiedOn(on));
      case RESUME -> List.of(EndPause.of("O"));
    };
  }

  private static List<ApprovalCommand> grant(String item) {
    return List.of(AcceptApplication.of(item), DecideItem.approve(item).withDecision(PAPER));
  }

  /** Only a pause, an extension or a notice moves a last day, and the notices stay here. */
  private static boolean asPaused(Application then, Application now) {
    return then.leftOut().equals(now.leftOut()) && then.extension().equals(now.extension());
  }

  /** Half of them begin with a duty that ends with a revocation and begins anew. */
  @Provide
  Arbitrary<List<Act>> acts() {
    return Combinators.combine(
            Arbitraries.of(List.<Act>of(), List.of(Act.GRANT_P, Act.REVOKE_P, Act.GRANT_P)),
            Arbitraries.of(Act.class).list().ofMinSize(4).ofMaxSize(11))
        .as((course, any) -> Stream.concat(course.stream(), any.stream()).toList());
  }

  @Property(tries = 200)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void a_last_day_of_an_own_duty_stays_whatever_is_granted_or_revoked_later(
      @ForAll("acts") List<Act> acts,
      @ForAll @Size(14) List<@IntRange(max = 20) Integer> gaps,
      @ForAll @IntRange(max = 100) int earlier) {
    LocalDate on = LocalDate.of(2018, 3, 1);
    ApprovalItem own =
        promised("O")
            .dutyOf("DEVELOPER")
            .addPrerequisites(beforeDecide("P"), beforeDecide("Q"))
            .build();
    ProjectDesk desk =
        ProjectDesk.withoutEscalation(on.toString(), licence("P"), licence("Q"), own);
    for (ApprovalCommand command : commands(Act.GRANT_Q, on)) {
      desk.recorded(command);
    }
    for (int i = 0; i < acts.size(); i++) {
      on = on.plusDays(gaps.get(i));
      for (ApprovalCommand command : commands(acts.get(i), on)) {
        desk.day(on).record(command);
      }
    }
    Approvals now = desk.view().approvals().state();
    Approvals then = now.asOf(on.minusDays(earlier));

    for (Application attempt : then.attempts("O")) {
      Application later = now.attempts("O").get(attempt.attempt() - 1);
      assertStays(
          then.clocks().own(own, attempt), now.clocks().own(own, later), asPaused(attempt, later));
    }
    then.terms()
        .toCome(own)
        .ifPresent(
            next -> {
              Application later =
                  now.attempts("O").stream()
                      .filter(attempt -> attempt.attempt() == next.attempt())
                      .findFirst()
                      .orElse(next);
              assertStays(
                  then.clocks().own(own, next),
                  now.clocks().own(own, later),
                  asPaused(next, later));
            });
    Cases.mustBeMet("first", "anew", "over");
  }

  private static void assertStays(
      SortedMap<Integer, DutyClock> then, SortedMap<Integer, DutyClock> now, boolean asPaused) {
    then.forEach(
        (number, clock) -> {
          assertThat(now).containsKey(number);
          assertThat(Objects.requireNonNull(now.get(number)).from()).isEqualTo(clock.from());
          if (clock.ending().isPresent()) {
            assertThat(now).containsEntry(number, clock);
            Statistics.collect("over");
          }
          if (asPaused) {
            assertThat(now.get(number).bindingDue(BOOK)).isEqualTo(clock.bindingDue(BOOK));
            assertThat(now.get(number).statutoryDue(BOOK)).isEqualTo(clock.statutoryDue(BOOK));
          }
          Statistics.collect(number > 1 ? "anew" : "first");
        });
  }
}
