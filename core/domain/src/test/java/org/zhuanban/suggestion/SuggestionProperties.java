package org.zhuanban.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.Ending;
import org.zhuanban.engine.Outcome;
import org.zhuanban.feature.Breach;
import org.zhuanban.feature.Command;
import org.zhuanban.feature.Refusal;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.suggestion.SuggestionCommand.AnswerAsCoHost;
import org.zhuanban.suggestion.SuggestionCommand.AssignSuggestion;
import org.zhuanban.suggestion.SuggestionCommand.FulfilPromise;
import org.zhuanban.suggestion.SuggestionCommand.GiveFeedback;
import org.zhuanban.suggestion.SuggestionCommand.MeetDeputy;
import org.zhuanban.suggestion.SuggestionCommand.ReplyToSuggestion;
import org.zhuanban.suggestion.SuggestionCommand.ReturnSuggestion;
import org.zhuanban.testing.domain.Desk;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.violation.ViolationFound;

class SuggestionProperties {
  private static final LocalDate FIRST = LocalDate.of(2021, 1, 4);
  private static final DocumentRef PAPER = new DocumentRef("paper-1");
  private static final AssignSuggestion ASSIGN =
      new AssignSuggestion(
          "28",
          Optional.of("县十七届人大一次会议"),
          Plans.LEAD_BUREAU,
          List.of(Plans.LAND),
          SuggestionTerms.USUAL,
          Optional.empty());

  record Tried(LocalDate on, Command command) {}

  private static Arbitrary<Command> commands() {
    Arbitrary<Satisfaction> satisfactions = Arbitraries.of(Satisfaction.class);
    return Arbitraries.frequencyOf(
        Tuple.of(2, Arbitraries.just(ASSIGN)),
        Tuple.of(1, Arbitraries.just(new ReturnSuggestion(PAPER))),
        Tuple.of(3, Arbitraries.just(new MeetDeputy(Optional.empty()))),
        Tuple.of(2, Arbitraries.of("LAND", "ECO").map(organ -> new AnswerAsCoHost(organ, PAPER))),
        Tuple.of(
            4,
            Combinators.combine(
                    Arbitraries.of(ReplyClass.class).optional(), satisfactions.optional(0.3))
                .as(
                    (result, said) ->
                        new ReplyToSuggestion(result, PAPER, Optional.empty(), said))),
        Tuple.of(3, satisfactions.map(said -> new GiveFeedback(said, Optional.empty()))),
        Tuple.of(2, Arbitraries.just(new FulfilPromise(PAPER))));
  }

  @Provide
  Arbitrary<List<Tried>> histories() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 260).list().ofSize(16),
            commands().list().ofMinSize(2).ofMaxSize(16))
        .as(
            (days, commands) -> {
              List<Integer> sorted = new ArrayList<>(days);
              Collections.sort(sorted);
              List<Tried> tried = new ArrayList<>(List.of(new Tried(FIRST, ASSIGN)));
              for (int i = 0; i < commands.size(); i++) {
                tried.add(new Tried(FIRST.plusDays(sorted.get(i)), commands.get(i)));
              }
              return tried;
            });
  }

  private static Clerk lived(List<Tried> history) {
    Clerk clerk = Clerk.on(FIRST.toString());
    history.forEach(tried -> clerk.day(tried.on()).send(tried.command()));
    return clerk;
  }

  @Property(tries = 300)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void a_reply_is_owed_exactly_while_a_host_has_it_and_no_reply_stands(
      @ForAll("histories") List<Tried> history) {
    Clerk clerk = lived(history);
    Suggestion suggestion = clerk.suggestion();

    boolean owed =
        clerk.view().duties(FIRST.plusDays(300)).stream()
            .filter(
                duty ->
                    duty.kind() == SuggestionDuty.REPLY
                        || duty.kind() == SuggestionDuty.REPLY_AGAIN)
            .anyMatch(duty -> duty.closedOn().isEmpty());

    assertThat(owed)
        .isEqualTo(
            List.of(SuggestionStage.IN_PROGRESS, SuggestionStage.DEPUTY_MET, SuggestionStage.REDO)
                .contains(suggestion.stage()));
    Statistics.collect(suggestion.stage());
    Statistics.coverage(
        coverage -> {
          for (SuggestionStage stage : SuggestionStage.values()) {
            if (stage != SuggestionStage.SUBMITTED) {
              coverage.check(stage).count(times -> times > 0);
            }
          }
        });
  }

  @Property(tries = 300)
  void a_first_reply_after_the_day_of_the_board_is_late_and_no_other(
      @ForAll("histories") List<Tried> history) {
    Clerk clerk = lived(history);

    long late =
        clerk.view().duties(FIRST.plusDays(300)).stream()
            .filter(duty -> duty.kind() == SuggestionDuty.REPLY)
            .filter(SuggestionProperties::doneLate)
            .count();

    assertThat(clerk.violations().stream().filter(found -> found.contains("REPLIED_LATE")).count())
        .isEqualTo(late);
  }

  private static boolean doneLate(Duty duty) {
    return duty.clock()
        .ending()
        .filter(ending -> ending.how() == Ending.How.DONE)
        .filter(
            ending ->
                ending
                    .on()
                    .isAfter(duty.clock().statutoryDue(CalendarBook.bundled()).orElseThrow()))
        .isPresent();
  }

  @Property(tries = 300)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void a_rule_does_to_a_command_and_to_a_fact_what_it_says(
      @ForAll("histories") List<Tried> history) {
    Tried last = history.get(history.size() - 1);
    List<Tried> before = history.subList(0, history.size() - 1);

    Outcome asking = lived(before).day(last.on()).ask(last.command());
    Outcome telling = lived(before).day(last.on()).send(last.command());

    if (asking instanceof Outcome.Refused refused) {
      Refusal refusal = refused.refusal();
      if (refusal.rule().breach() == Breach.UNLAWFUL) {
        assertThat(Desk.events(telling))
            .anyMatch(
                event ->
                    event instanceof ViolationFound found
                        && found.rule().equals(refusal.rule().code()));
      } else {
        assertThat(telling).isEqualTo(asking);
      }
      Statistics.collect(refusal.rule().breach());
    } else {
      assertThat(telling).isEqualTo(asking);
      Statistics.collect("allowed");
    }
    Statistics.coverage(
        coverage -> {
          coverage.check("allowed").percentage(share -> share > 10);
          coverage.check(Breach.PREMATURE).percentage(share -> share > 10);
          coverage.check(Breach.UNLAWFUL).count(times -> times > 0);
        });
  }

  @Property(tries = 200)
  void told_in_any_order_it_is_the_same(
      @ForAll("histories") List<Tried> history, @ForAll Random random) {
    Clerk inOrder = Clerk.on(FIRST.toString());
    List<Tried> happened = new ArrayList<>();
    LocalDate before = FIRST.minusDays(1);
    for (Tried tried : history) {
      if (tried.on().isAfter(before)
          && inOrder.day(tried.on()).send(tried.command()) instanceof Outcome.Done) {
        happened.add(tried);
        before = tried.on();
      }
    }
    Collections.shuffle(happened, random);
    Clerk anyOrder = Clerk.on(FIRST.plusDays(300).toString());

    happened.forEach(tried -> anyOrder.tell(tried.command(), tried.on()));

    assertThat(anyOrder.suggestion()).isEqualTo(inOrder.suggestion());
    assertThat(anyOrder.view().violations().found())
        .containsExactlyInAnyOrderElementsOf(inOrder.view().violations().found());
  }
}
