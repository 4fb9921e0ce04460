package org.zhuanban.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.zhuanban.ActivityView;
import org.zhuanban.StreamKind;
import org.zhuanban.activity.ActivityCommand.AnswerWish;
import org.zhuanban.activity.ActivityCommand.ConfirmWish;
import org.zhuanban.activity.ActivityCommand.HandOverWish;
import org.zhuanban.activity.ActivityCommand.RecordActivity;
import org.zhuanban.activity.ActivityCommand.RecordWish;
import org.zhuanban.activity.rules.ActivityFeature;
import org.zhuanban.command.Command;
import org.zhuanban.command.Severity;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.Ending;
import org.zhuanban.feature.Feature;
import org.zhuanban.party.Office;
import org.zhuanban.testing.domain.Act;
import org.zhuanban.testing.domain.Cases;
import org.zhuanban.testing.domain.FeatureLaws;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.StreamDesk;

class ActivityProperties implements FeatureLaws {
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 2);

  @Override
  public Feature<?, ?> feature() {
    return ActivityFeature.INSTANCE;
  }

  @Override
  public Set<Severity> breaches() {
    return EnumSet.of(Severity.IMPOSSIBLE, Severity.PREMATURE);
  }

  private static RecordActivity activity(ActivityKind kind) {
    return RecordActivity.builder()
        .kind(kind)
        .title("走访企业")
        .leader(Office.of(Office.Rank.COUNTY_LEADER, "副县长"))
        .unit(Plans.LEAD_BUREAU)
        .addParticipants(Plans.ECOLOGY)
        .build();
  }

  private static Arbitrary<Command> commands() {
    Arbitrary<String> wishes = Arbitraries.of("W1", "W2");
    Arbitrary<LocalDate> days = Arbitraries.integers().between(1, 200).map(FIRST::plusDays);
    return Arbitraries.frequencyOf(
        Tuple.of(1, Arbitraries.of(ActivityKind.class).map(ActivityProperties::activity)),
        Tuple.of(
            3,
            Combinators.combine(wishes, days.optional(0.4))
                .as(
                    (wish, by) ->
                        RecordWish.builder()
                            .wish(wish)
                            .text("希望落实用地。")
                            .unit(Plans.LAND)
                            .by(by)
                            .build())),
        Tuple.of(
            2,
            Combinators.combine(
                    wishes, Arbitraries.of(Plans.LAND, Plans.ECOLOGY), days.optional(0.4))
                .as(
                    (wish, unit, by) ->
                        HandOverWish.builder().wish(wish).unit(unit).by(by).build())),
        Tuple.of(4, wishes.map(wish -> AnswerWish.builder().wish(wish).answer("已安排。").build())),
        Tuple.of(
            4,
            Combinators.combine(wishes, Arbitraries.of(true, false))
                .as((wish, content) -> ConfirmWish.builder().wish(wish).content(content).build())));
  }

  @Override
  @Provide
  public Arbitrary<List<Act>> histories() {
    return Act.histories(FIRST, 120, 14, commands())
        .map(
            acts ->
                Stream.concat(
                        Stream.of(new Act(FIRST, activity(ActivityKind.VISIT))), acts.stream())
                    .toList());
  }

  private static ActivityView lived(List<Act> history) {
    return Act.lived(StreamDesk.of(StreamKind.ACTIVITY).id("H-1").on(FIRST), history).view();
  }

  /** An answer is owed exactly while a wish is open, by its unit; each answer met one duty. */
  @Property(tries = 600)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void an_answer_is_owed_exactly_while_a_wish_is_open(@ForAll("histories") List<Act> history) {
    ActivityView view = lived(history);

    for (Wish wish : view.activity().wishes()) {
      List<Duty> duties =
          view.duties(FIRST.plusDays(300)).stream()
              .filter(duty -> duty.subject().equals(wish.wish()))
              .toList();
      assertThat(duties.get(duties.size() - 1).owner()).isEqualTo(wish.unit().code());
      assertThat(duties)
          .filteredOn(
              duty ->
                  duty.clock()
                      .ending()
                      .filter(ending -> ending.how() != Ending.How.DONE)
                      .isPresent())
          .extracting(duty -> duty.owner() + " " + duty.closedOn().orElseThrow())
          .containsExactlyElementsOf(
              wish.handovers().stream().map(over -> over.from().code() + " " + over.on()).toList());
      assertThat(duties.stream().filter(duty -> duty.closedOn().isEmpty()).count())
          .isEqualTo(wish.stage() == WishStage.OPEN ? 1 : 0);
      assertThat(duties)
          .filteredOn(duty -> duty.closedOn().isPresent())
          .extracting(duty -> duty.clock().ending().orElseThrow())
          .filteredOn(ending -> ending.how() == Ending.How.DONE)
          .containsExactlyElementsOf(
              wish.answers().stream().map(answer -> Ending.done(answer.on())).toList());
      Statistics.collect(wish.stage());
    }
    Cases.mustAllBeMet(EnumSet.allOf(WishStage.class));
  }
}
