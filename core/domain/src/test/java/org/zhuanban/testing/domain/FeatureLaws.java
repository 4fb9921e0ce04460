package org.zhuanban.testing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.zhuanban.StreamKind;
import org.zhuanban.Views;
import org.zhuanban.command.Command;
import org.zhuanban.command.Refusal;
import org.zhuanban.command.Severity;
import org.zhuanban.export.Dictionary;
import org.zhuanban.feature.CommandType;
import org.zhuanban.feature.Feature;
import org.zhuanban.party.PersonRef;
import org.zhuanban.request.Outcome;
import org.zhuanban.violation.Violations.Violation;

/**
 * The laws that every feature obeys, whatever it is about. A test of a feature says how its
 * histories look; {@code FeatureLawsTest} finds the features that have no such test. A test may
 * override a law by a stricter one.
 */
public interface FeatureLaws {
  /** {@return the feature} */
  Feature<?, ?> feature();

  /** {@return histories of one stream, in the order of their days, each with an act at least} */
  @Provide
  Arbitrary<List<Act>> histories();

  /** {@return commands of the feature that its histories never try; the laws put them in} */
  default List<Command> untried() {
    return List.of();
  }

  /** {@return its histories with the commands that they never try at any place but the first} */
  @Provide
  default Arbitrary<List<Act>> wholeHistories() {
    if (untried().isEmpty()) {
      return histories();
    }
    return Combinators.combine(
            histories(), Arbitraries.of(untried()), Arbitraries.integers().between(0, 99))
        .as(
            (history, command, place) -> {
              List<Act> acts = new ArrayList<>(history);
              int before = place % history.size();
              acts.add(before + 1, new Act(history.get(before).on(), command));
              return acts;
            });
  }

  /** {@return who requests and records} */
  default PersonRef clerk() {
    return StreamDesk.CLERK;
  }

  /**
   * Says whether an act is given before all others, and is not recorded in another order.
   *
   * @param act the act
   * @return whether it is
   */
  default boolean given(Act act) {
    return false;
  }

  /**
   * Says whether an act is part of the histories that are recorded in another order.
   *
   * @param act the act
   * @return false for what is only done by somebody who has all of it before him
   */
  default boolean reportable(Act act) {
    return true;
  }

  /**
   * Says what was done in a history, as a file shows it that knows what came of it.
   *
   * @param desk the desk on which it was recorded day by day
   * @param taken the acts that were taken
   * @return the acts
   */
  default List<Act> facts(StreamDesk<?> desk, List<Act> taken) {
    return taken;
  }

  /**
   * Reads what must not depend on the order of recording.
   *
   * @param desk the desk
   * @return the state of the feature
   */
  default Object state(StreamDesk<?> desk) {
    return Views.state(desk.view(), feature());
  }

  /**
   * {@return the breaches for which commands of its histories are refused, beside those allowed}
   */
  default Set<Severity> breaches() {
    return Set.of();
  }

  private StreamDesk<?> desk(LocalDate day) {
    String kind = feature().streamKind().orElse(Feature.PROJECT);
    return StreamDesk.of(
            StreamKind.all().stream()
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElseThrow())
        .by(clerk())
        .on(day);
  }

  private static LocalDate first(List<Act> history) {
    return history.get(0).on();
  }

  private static LocalDate last(List<Act> history) {
    return history.get(history.size() - 1).on();
  }

  /**
   * A command is refused for the rule that a fact breaks: a fact that cannot be, or cannot be yet,
   * is refused alike, and one against the law is recorded as a violation.
   *
   * @param history what is tried
   */
  @Property(tries = 400)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  default void command_and_fact_meet_the_same_rules(@ForAll("wholeHistories") List<Act> history) {
    Statistics.collect(Act.requestedAndRecorded(() -> desk(first(history)), history));
    Cases.mustBeMet("allowed");
    Cases.mustAllBeMet(breaches());
  }

  /**
   * Facts that are recorded late and in another order give the same state and the same violations.
   *
   * @param history what is tried
   * @param random the order
   */
  @Property(tries = 120)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  default void order_of_recording_does_not_matter(
      @ForAll("wholeHistories") List<Act> history, @ForAll Random random) {
    StreamDesk<?> inOrder = desk(first(history));
    List<Act> taken = new ArrayList<>();
    for (Act act : history) {
      if (reportable(act) && inOrder.day(act.on()).record(act.command()) instanceof Outcome.Done) {
        taken.add(act);
      }
    }
    StreamDesk<?> anyOrder = desk(first(history));
    List<Act> facts = new ArrayList<>();
    for (Act act : facts(inOrder, taken)) {
      if (given(act)) {
        anyOrder.day(act.on()).recorded(act.command());
      } else {
        facts.add(act);
      }
    }
    LocalDate end = last(history).plusDays(60);
    anyOrder.day(end);

    List<Act> shuffled = Act.shuffledByDay(facts, random);
    for (Act act : shuffled) {
      assertThat(anyOrder.record(act.command(), act.on()))
          .as("%s", act)
          .isNotInstanceOf(Outcome.Refused.class);
    }

    inOrder.day(end).zhuanban().sweep();
    anyOrder.zhuanban().sweep();
    assertThat(anyOrder.view().corrections().pending()).isEmpty();
    assertThat(state(anyOrder)).isEqualTo(state(inOrder));
    assertThat(anyOrder.found()).containsExactlyInAnyOrderElementsOf(inOrder.found());
    assertThat(state(anyOrder.another())).isEqualTo(state(inOrder));
    Cases.mustOccur(!shuffled.equals(facts) || facts.size() < 2);
  }

  /**
   * A library that has remembered nothing reads from the journal what the one knows that wrote it,
   * and says each violation with all that its rule names.
   *
   * @param history what is tried
   */
  @Property(tries = 120)
  default void replay_gives_the_same_state(@ForAll("wholeHistories") List<Act> history) {
    StreamDesk<?> desk = Act.lived(desk(first(history)), history);

    StreamDesk<?> another = desk.another();

    assertThat(Views.state(another.view(), feature()))
        .isEqualTo(Views.state(desk.view(), feature()));
    assertThat(another.view().history()).isEqualTo(desk.view().history());
    assertThat(another.found()).isEqualTo(desk.found()).allSatisfy(found -> saysAll(desk, found));
    assertThat(another.view().duties(last(history))).isEqualTo(desk.view().duties(last(history)));
    assertThat(another.view().version()).isEqualTo(desk.view().version());
  }

  /**
   * What is refused, requested or recorded, leaves no trace; every command of the feature is tried.
   *
   * @param history what is tried
   */
  @Property(tries = 240)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  default void refusal_changes_nothing(@ForAll("wholeHistories") List<Act> history) {
    StreamDesk<?> desk = desk(first(history));
    for (Act act : history) {
      StreamDesk.Kept before = desk.day(act.on()).kept();
      Outcome request = desk.request(act.command());
      if (request instanceof Outcome.Refused refused) {
        assertThat(desk.kept()).as("%s", act).isEqualTo(before);
        refused.all().forEach(FeatureLaws::saysNoCode);
        Outcome fact = desk.record(act.command());
        if (fact instanceof Outcome.Refused) {
          assertThat(desk.kept()).as("%s", act).isEqualTo(before);
          assertThat(desk.another().kept()).as("%s", act).isEqualTo(before);
        }
      }
      Statistics.collect(request instanceof Outcome.Refused ? "refused" : "allowed");
      feature().commandTypes().stream()
          .filter(type -> type.type().isInstance(act.command()))
          .forEach(type -> Statistics.collect(type.name()));
    }
    Cases.mustBeMet("refused", "allowed");
    Cases.mustAllBeMet(feature().commandTypes().stream().map(CommandType::name).toList());
  }

  /** A constant of the library is said by its label. */
  private static void saysNoCode(Refusal refusal) {
    String text = refusal.text(Locale.CHINESE);
    assertThat(LabelledCodes.in(text)).as(text).isEmpty();
  }

  private static void saysAll(StreamDesk<?> desk, Violation violation) {
    for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
      assertThat(
              Dictionary.ofBreach(
                  violation.what().rule(),
                  violation.what().arguments(),
                  desk.view().namesIn(violation),
                  language))
          .as(violation.what().rule())
          .isNotBlank()
          .doesNotContain("…", "{", "}");
    }
  }
}
