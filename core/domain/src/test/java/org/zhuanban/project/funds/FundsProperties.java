package org.zhuanban.project.funds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.zhuanban.ProjectView;
import org.zhuanban.command.Command;
import org.zhuanban.command.Severity;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.Ending;
import org.zhuanban.feature.Feature;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Origin;
import org.zhuanban.project.ProjectCommand.TerminateProject;
import org.zhuanban.project.funds.FundsCommand.RecordArrival;
import org.zhuanban.project.funds.FundsCommand.ReverseArrival;
import org.zhuanban.project.funds.FundsCommand.ScheduleFunds;
import org.zhuanban.project.funds.FundsCommand.VerifyArrival;
import org.zhuanban.project.funds.rules.FundsFeature;
import org.zhuanban.request.Outcome;
import org.zhuanban.testing.domain.Act;
import org.zhuanban.testing.domain.Cases;
import org.zhuanban.testing.domain.FeatureLaws;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.ProjectDesk;

class FundsProperties implements FeatureLaws {
  @Override
  public Feature<?, ?> feature() {
    return FundsFeature.INSTANCE;
  }

  @Override
  public Set<Severity> breaches() {
    return EnumSet.of(Severity.UNLAWFUL);
  }

  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
  private static final DocumentRef PAPER = new DocumentRef("paper-1");

  private static Arbitrary<Command> commands() {
    Arbitrary<String> ids = Arbitraries.of("F1", "F2", "F3", "F4", "F5");
    Arbitrary<Money> sums = Arbitraries.longs().between(1, 60).map(Money::yuan);
    Arbitrary<Optional<DocumentRef>> evidence = Arbitraries.just(PAPER).optional(0.6);
    Arbitrary<Verdict> verdicts =
        Arbitraries.frequency(Tuple.of(3, Verdict.VERIFIED), Tuple.of(1, Verdict.REJECTED));
    return Arbitraries.frequencyOf(
        Tuple.of(
            5,
            Combinators.combine(
                    ids,
                    sums,
                    Arbitraries.of(FundsKind.class),
                    evidence,
                    verdicts.optional(),
                    Arbitraries.of(Origin.class).optional())
                .as(RecordArrival::new)),
        Tuple.of(3, Combinators.combine(ids, verdicts, evidence).as(VerifyArrival::new)),
        Tuple.of(
            4, Combinators.combine(ids, sums).as((id, sum) -> ReverseArrival.of(id, sum, PAPER))),
        Tuple.of(8, schedules()),
        Tuple.of(2, Arbitraries.just(Plans.sign())),
        Tuple.of(1, Arbitraries.just(TerminateProject.of(PAPER, PAPER))));
  }

  private static Arbitrary<ScheduleFunds> schedules() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 3),
            Arbitraries.integers().between(-2, 50).list().ofSize(4),
            Arbitraries.longs().between(1, 12).map(Money::yuan).list().ofSize(4),
            Arbitraries.just(PAPER).optional())
        .as(
            (number, days, sums, paper) ->
                new ScheduleFunds(
                    IntStream.range(0, number)
                        .mapToObj(
                            i ->
                                new FundsInstalment(
                                    "Q" + i,
                                    "第" + i + "期",
                                    sums.get(i),
                                    FIRST.plusDays(days.get(i))))
                        .toList(),
                    paper));
  }

  @Override
  @Provide
  public Arbitrary<List<Act>> histories() {
    return Act.histories(FIRST, 40, 14, commands());
  }

  /** What whoever keeps a list of vouchers with a pencil would know. */
  private static final class Pencil {
    private record Line(LocalDate on, long yuan, boolean counted) {}

    private final Map<String, Line> lines = new HashMap<>();
    private final Map<String, Boolean> shown = new HashMap<>();
    private final Map<String, Boolean> verified = new HashMap<>();
    private final List<Tuple.Tuple3<String, LocalDate, Long>> taken = new ArrayList<>();
    private final List<Line> plan = new ArrayList<>();
    private boolean ended;

    long dueOn(LocalDate day) {
      return plan.stream().filter(line -> !line.on().isAfter(day)).mapToLong(Line::yuan).sum();
    }

    void note(Act act) {
      if (act.command() instanceof RecordArrival arrival) {
        lines.put(arrival.id(), new Line(act.on(), arrival.amount().amount().longValue(), !ended));
        shown.put(arrival.id(), arrival.evidence().isPresent());
        verified.put(arrival.id(), arrival.verdict().equals(Optional.of(Verdict.VERIFIED)));
      } else if (act.command() instanceof VerifyArrival check) {
        shown.merge(check.id(), check.evidence().isPresent(), Boolean::logicalOr);
        verified.put(check.id(), check.verdict() == Verdict.VERIFIED);
      } else if (act.command() instanceof ReverseArrival back) {
        taken.add(Tuple.of(back.id(), act.on(), back.amount().amount().longValue()));
      } else if (act.command() instanceof ScheduleFunds schedule) {
        plan.removeIf(line -> !line.on().isBefore(act.on()));
        schedule
            .instalments()
            .forEach(
                each -> plan.add(new Line(each.due(), each.amount().amount().longValue(), true)));
      } else if (act.command() instanceof TerminateProject) {
        ended = true;
      }
    }

    long sumOn(LocalDate day) {
      long sum = 0;
      for (Map.Entry<String, Line> entry : lines.entrySet()) {
        String id = entry.getKey();
        Line line = entry.getValue();
        boolean counts =
            line.counted()
                && shown.getOrDefault(id, false)
                && verified.getOrDefault(id, false)
                && !line.on().isAfter(day);
        if (counts) {
          sum += line.yuan();
          sum -=
              taken.stream()
                  .filter(back -> back.get1().equals(id) && !back.get2().isAfter(day))
                  .mapToLong(Tuple.Tuple3::get3)
                  .sum();
        }
      }
      return sum;
    }
  }

  @Property(tries = 300)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void the_sum_of_every_day_is_that_of_a_list_kept_with_a_pencil(
      @ForAll("histories") List<Act> histories) {
    ProjectDesk desk = ProjectDesk.on(FIRST.toString());
    Pencil pencil = new Pencil();
    for (Act act : histories) {
      Outcome outcome = desk.day(act.on()).record(act.command());
      if (outcome instanceof Outcome.Done) {
        pencil.note(act);
      }
      Statistics.collect(
          outcome instanceof Outcome.Refused refused ? refused.refusal().rule() : "taken");
    }

    Funding funding = desk.another().view().funds().funding();
    for (int day = 0; day <= 41; day++) {
      assertThat(funding.arrivedBy(FIRST.plusDays(day)))
          .isEqualTo(Money.yuan(pencil.sumOn(FIRST.plusDays(day))));
    }
    Cases.mustBeMet(FundsRule.REVERSES_TOO_MUCH, FundsRule.ARRIVAL_EXISTS, "taken");
  }

  /** A plan that a pencil crosses out and writes on asks of each day what the schedules ask. */
  @Property(tries = 500)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void the_plan_of_every_day_is_that_of_a_list_kept_with_a_pencil(
      @ForAll("histories") List<Act> histories) {
    ProjectDesk desk = ProjectDesk.on(FIRST.toString());
    desk.recorded(Plans.sign());
    Pencil pencil = new Pencil();
    Map<LocalDate, Long> due = new HashMap<>();
    for (Act act : histories) {
      if (desk.day(act.on()).record(act.command()) instanceof Outcome.Done) {
        pencil.note(act);
      }
      due.put(act.on(), pencil.dueOn(act.on()));
    }
    Funding funding = desk.another().view().funds().funding();

    due.forEach((day, sum) -> assertThat(funding.scheduledBy(day)).isEqualTo(Money.yuan(sum)));
    LocalDate end = FIRST.plusDays(60);
    assertThat(funding.scheduledBy(end)).isEqualTo(Money.yuan(pencil.dueOn(end)));
    Statistics.collect(funding.schedules().size() > 1 ? "changed" : "once");
    Cases.mustBeMet("changed");
  }

  /**
   * Each instalment that stands is a duty that is done on the first day on which as much had
   * arrived as all instalments by then ask for, and is late from the day after its last day
   * otherwise.
   */
  @Property(tries = 750)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void an_instalment_is_done_when_all_that_is_due_by_then_has_arrived(
      @ForAll("histories") List<Act> histories) {
    ProjectDesk desk = ProjectDesk.on(FIRST.toString());
    desk.recorded(Plans.sign());
    for (Act act : histories) {
      desk.day(act.on()).record(act.command());
    }
    ProjectView view = desk.view();
    Funding funding = view.funds().funding();
    LocalDate end = FIRST.plusDays(60);
    Map<String, Duty> duties =
        view.duties(end).stream()
            .filter(duty -> duty.kind() == FundsDuty.ARRIVE_AS_SCHEDULED)
            .collect(Collectors.toMap(Duty::key, Function.identity()));

    assertThat(duties.keySet())
        .isEqualTo(
            funding.instalments().stream()
                .map(planned -> "funds:" + planned.key())
                .collect(Collectors.toSet()));
    for (ScheduledInstalment planned : funding.instalments()) {
      Duty duty = Objects.requireNonNull(duties.get("funds:" + planned.key()));
      assertThat(duty.owner()).isEqualTo(Duty.ENTERPRISE);
      Money asked =
          funding.instalments().stream()
              .filter(other -> standTogether(planned, other))
              .filter(other -> notAfter(other.instalment(), planned.instalment()))
              .map(other -> other.instalment().amount())
              .reduce(Money.yuan(0), Money::plus);
      assertThat(planned.inAll()).isEqualTo(asked);
      Optional<LocalDate> reached =
          FIRST
              .datesUntil(end)
              .filter(day -> funding.arrivedBy(day).compareTo(asked) >= 0)
              .findFirst();
      assertThat(planned.reachedOn()).isEqualTo(reached);
      if (reached.isPresent() && planned.replacedOn().filter(reached.get()::isAfter).isEmpty()) {
        assertThat(duty.closedOn())
            .contains(reached.get().isBefore(planned.from()) ? planned.from() : reached.get());
        Statistics.collect(
            reached.get().isAfter(planned.instalment().due()) ? "arrived late" : "in time");
      } else if (planned.replacedOn().isPresent()) {
        assertThat(duty.closedOn()).isEqualTo(planned.replacedOn());
        Statistics.collect("replaced");
      } else {
        assertThat(duty.clock().ending().map(Ending::how))
            .isNotEqualTo(Optional.of(Ending.How.DONE));
        Statistics.collect("open");
      }
    }
    Cases.mustBeMet("in time", "arrived late", "replaced", "open");
  }

  private static boolean standTogether(ScheduledInstalment one, ScheduledInstalment other) {
    return other.schedule() == one.schedule()
        || (other.schedule() < one.schedule()
            && other.replacedOn().filter(on -> !on.isAfter(one.from())).isEmpty());
  }

  private static boolean notAfter(FundsInstalment other, FundsInstalment one) {
    return other.due().isBefore(one.due())
        || (other.due().equals(one.due()) && other.code().compareTo(one.code()) <= 0);
  }
}
