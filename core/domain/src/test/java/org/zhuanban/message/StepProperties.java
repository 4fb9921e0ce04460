package org.zhuanban.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.StatisticsReport;
import org.zhuanban.StreamKind;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.AcceptanceEvent.ApplicationAccepted;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.correction.CorrectionCommand.AnnulEntry;
import org.zhuanban.duty.EscalationPolicy;
import org.zhuanban.duty.EscalationTable;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.PersonRef;
import org.zhuanban.party.Role;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.Request;
import org.zhuanban.testing.domain.Cases;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.StreamDesk;

/** Whoever stands on a step is told of it once, however often the last day is set right. */
class StepProperties {
  private static final List<Role> ROLES =
      List.of(Role.HANDLER, Role.DEPARTMENT_HEAD, Role.COORDINATOR, Role.SUPERVISION_OFFICE);

  @Provide
  Arbitrary<EscalationPolicy> policies() {
    return Combinators.combine(
            Arbitraries.of(EscalationPolicy.Anchor.class).list().ofSize(ROLES.size()),
            Arbitraries.integers().between(-4, 6).list().ofSize(ROLES.size()))
        .as(
            (from, days) ->
                Stream.iterate(0, i -> i < ROLES.size(), i -> i + 1)
                    .map(
                        i ->
                            new EscalationPolicy.EscalationStep(
                                ROLES.get(i), from.get(i), days.get(i)))
                    .toList())
        .map(steps -> new EscalationPolicy(steps, "县督查办法"));
  }

  private static long accepted(Mailroom room) {
    List<DatedEvent> history = room.zhuanban().read(StreamKind.PROJECT, "P-1").history();
    for (int i = history.size() - 1; i >= 0; i--) {
      if (history.get(i).event() instanceof ApplicationAccepted) {
        return i + 1L;
      }
    }
    throw new AssertionError("nothing was accepted");
  }

  private static Set<String> reached(Mailroom room) {
    return room
        .zhuanban()
        .read(StreamKind.PROJECT, "P-1")
        .supervision()
        .escalations()
        .of("decide:L:1")
        .stream()
        .map(told -> told.step().role() + ":LAND")
        .collect(Collectors.toSet());
  }

  private static List<String> heard(Mailroom room, String topic) {
    return room.heard().stream()
        .filter(each -> each.letter().topic().equals(topic))
        .map(each -> each.letter().address())
        .toList();
  }

  private static List<String> without(Set<String> some, Set<String> others) {
    return some.stream().filter(each -> !others.contains(each)).toList();
  }

  /** The day of acceptance is set right: the last days move, and with them the steps. */
  @Property(tries = 200)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void a_step_that_is_reached_all_the_same_is_neither_taken_back_nor_told_again(
      @ForAll("policies") EscalationPolicy policy,
      @ForAll @IntRange(max = 2_000) int later,
      @ForAll @IntRange(min = 8, max = 45) int looked,
      @ForAll @IntRange(min = -6, max = 6) int moved) {
    LocalDate start = LocalDate.of(2018, 6, 1).plusDays(later);
    EscalationTable local =
        new EscalationTable(
            List.of(
                new EscalationTable.Local(
                    "approval.DECIDE", policy, LocalDate.MIN, Optional.empty())));
    Mailroom room = new Mailroom(start.minusDays(10), (builder, mail) -> builder.escalation(local));
    room.told(AdoptPlan.of(Plans.plan(Plans.licence("L"))));
    room.day(start).told(AcceptApplication.of("L"));
    LocalDate today = start.plusDays(looked);
    // Reminders are sent on working days.
    LocalDate worked = CalendarBook.bundled().calendar("CN").nextOrSame(today.plusDays(20));
    room.day(today).zhuanban().sweep();
    room.day(worked).told();
    Set<String> before = reached(room);

    room.day(today);
    assertThat(
            room.zhuanban()
                .handle(
                    Request.of(
                            Mailroom.PROJECT,
                            "right",
                            AcceptApplication.of("L"),
                            StreamDesk.CLERK,
                            start.plusDays(moved))
                        .insteadOf(
                            AnnulEntry.of(
                                accepted(room), new DocumentRef("paper-1"), new PersonRef("head")))
                        .because("受理日期有误")))
        .isInstanceOf(Outcome.Done.class);
    room.zhuanban().sweep();
    Set<String> after = reached(room);

    room.day(worked).told();
    assertThat(heard(room, "step-withdrawn"))
        .containsExactlyInAnyOrderElementsOf(without(before, after));
    assertThat(heard(room, "step-reached"))
        .containsExactlyInAnyOrderElementsOf(without(after, before));
    Cases.mustOccur(before.stream().anyMatch(after::contains));
  }
}
