package org.zhuanban.project.funds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.zhuanban.command.Command;
import org.zhuanban.command.Severity;
import org.zhuanban.feature.Feature;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.project.ProjectCommand.TerminateProject;
import org.zhuanban.project.funds.FundsCommand.RecordArrival;
import org.zhuanban.project.funds.FundsCommand.ReverseArrival;
import org.zhuanban.project.funds.FundsCommand.VerifyArrival;
import org.zhuanban.project.funds.rules.FundsFeature;
import org.zhuanban.request.Outcome;
import org.zhuanban.testing.domain.Act;
import org.zhuanban.testing.domain.Cases;
import org.zhuanban.testing.domain.FeatureLaws;
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
                    ids, sums, Arbitraries.of(FundsKind.class), evidence, verdicts.optional())
                .as(RecordArrival::new)),
        Tuple.of(3, Combinators.combine(ids, verdicts, evidence).as(VerifyArrival::new)),
        Tuple.of(
            4, Combinators.combine(ids, sums).as((id, sum) -> ReverseArrival.of(id, sum, PAPER))),
        Tuple.of(1, Arbitraries.just(TerminateProject.of(PAPER, PAPER))));
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
    private boolean ended;

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
      } else {
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
}
