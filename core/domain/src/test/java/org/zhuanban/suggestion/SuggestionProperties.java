package org.zhuanban.suggestion;

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
import org.zhuanban.StreamKind;
import org.zhuanban.SuggestionView;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.command.Command;
import org.zhuanban.command.Severity;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.Ending;
import org.zhuanban.feature.Feature;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Office;
import org.zhuanban.suggestion.SuggestionCommand.AnswerAsCoHost;
import org.zhuanban.suggestion.SuggestionCommand.ArrangeHandling;
import org.zhuanban.suggestion.SuggestionCommand.AssignSuggestion;
import org.zhuanban.suggestion.SuggestionCommand.FulfilPromise;
import org.zhuanban.suggestion.SuggestionCommand.GiveFeedback;
import org.zhuanban.suggestion.SuggestionCommand.HoldHandlingMeeting;
import org.zhuanban.suggestion.SuggestionCommand.MeetDeputy;
import org.zhuanban.suggestion.SuggestionCommand.PublishReply;
import org.zhuanban.suggestion.SuggestionCommand.ReplyToSuggestion;
import org.zhuanban.suggestion.SuggestionCommand.ReportPromise;
import org.zhuanban.suggestion.SuggestionCommand.ReturnSuggestion;
import org.zhuanban.suggestion.rules.SuggestionFeature;
import org.zhuanban.testing.domain.Act;
import org.zhuanban.testing.domain.Cases;
import org.zhuanban.testing.domain.FeatureLaws;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.StreamDesk;

class SuggestionProperties implements FeatureLaws {
  @Override
  public Feature<?, ?> feature() {
    return SuggestionFeature.INSTANCE;
  }

  @Override
  public Set<Severity> breaches() {
    return EnumSet.of(Severity.PREMATURE, Severity.UNLAWFUL);
  }

  private static StreamDesk<SuggestionView> clerk(LocalDate day) {
    return StreamDesk.of(StreamKind.SUGGESTION).id("SG-28").on(day);
  }

  private static final LocalDate FIRST = LocalDate.of(2021, 1, 4);
  private static final DocumentRef PAPER = new DocumentRef("paper-1");
  private static final AssignSuggestion ASSIGN =
      AssignSuggestion.builder()
          .number("28")
          .session("县十七届人大一次会议")
          .host(Plans.LEAD_BUREAU)
          .addCoHosts(Plans.LAND)
          .terms(SuggestionTerms.USUAL)
          .build();

  private static Arbitrary<Command> commands() {
    Arbitrary<Satisfaction> satisfactions = Arbitraries.of(Satisfaction.class);
    return Arbitraries.frequencyOf(
        Tuple.of(2, Arbitraries.just(ASSIGN)),
        Tuple.of(1, Arbitraries.just(ReturnSuggestion.of(PAPER))),
        Tuple.of(3, Arbitraries.just(MeetDeputy.of())),
        Tuple.of(2, Arbitraries.of("LAND", "ECO").map(organ -> AnswerAsCoHost.of(organ, PAPER))),
        Tuple.of(
            4,
            Combinators.combine(
                    Arbitraries.of(ReplyClass.class).optional(),
                    satisfactions.optional(0.3),
                    Arbitraries.of(Openness.class).optional())
                .as(
                    (result, said, openness) ->
                        ReplyToSuggestion.builder()
                            .result(result)
                            .openness(openness)
                            .letter(PAPER)
                            .satisfaction(said)
                            .build())),
        Tuple.of(
            1,
            Arbitraries.just(
                ArrangeHandling.of(
                    Office.of(Office.Rank.ORGAN_HEAD, "县投资促进局局长"),
                    Office.of(Office.Rank.OTHER, "县投资促进局副局长"),
                    PAPER))),
        Tuple.of(1, Arbitraries.just(HoldHandlingMeeting.of(PAPER))),
        Tuple.of(2, Arbitraries.just(PublishReply.of(PAPER))),
        Tuple.of(2, Arbitraries.just(ReportPromise.of(PAPER))),
        Tuple.of(3, satisfactions.map(GiveFeedback::of)),
        Tuple.of(2, Arbitraries.just(FulfilPromise.of(PAPER))));
  }

  @Override
  @Provide
  public Arbitrary<List<Act>> histories() {
    return Act.histories(FIRST, 260, 16, commands())
        .map(acts -> Stream.concat(Stream.of(new Act(FIRST, ASSIGN)), acts.stream()).toList());
  }

  private static StreamDesk<SuggestionView> lived(List<Act> history) {
    return Act.lived(clerk(FIRST), history);
  }

  @Property(tries = 900)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void a_reply_is_owed_exactly_while_a_host_has_it_and_no_reply_stands(
      @ForAll("histories") List<Act> history) {
    StreamDesk<SuggestionView> clerk = lived(history);
    Suggestion suggestion = clerk.view().suggestion();

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
    Cases.mustAllBeMet(EnumSet.complementOf(EnumSet.of(SuggestionStage.SUBMITTED)));
  }

  @Property(tries = 300)
  void a_first_reply_after_the_day_of_the_board_is_late_and_no_other(
      @ForAll("histories") List<Act> history) {
    StreamDesk<SuggestionView> clerk = lived(history);

    long late =
        clerk.view().duties(FIRST.plusDays(300)).stream()
            .filter(duty -> duty.kind() == SuggestionDuty.REPLY)
            .filter(SuggestionProperties::doneLate)
            .count();

    assertThat(clerk.violations().stream().filter(found -> found.contains("REPLIED_LATE")).count())
        .isEqualTo(late);
  }

  /**
   * Every reply that is to be published has one duty, which nothing but that or a new reply ends.
   */
  @Property(tries = 300)
  void each_public_reply_is_to_be_published_once(@ForAll("histories") List<Act> history) {
    StreamDesk<SuggestionView> clerk = lived(history);
    List<Assignment.Reply> open =
        clerk.view().suggestion().assignments().stream()
            .flatMap(assignment -> assignment.replies().stream())
            .filter(reply -> reply.openness() == Openness.PUBLIC)
            .toList();
    List<Duty> owed =
        clerk.view().duties(FIRST.plusDays(300)).stream()
            .filter(duty -> duty.kind() == SuggestionDuty.PUBLISH)
            .toList();

    assertThat(owed).hasSameSizeAs(open);
    assertThat(
            owed.stream()
                .filter(
                    duty ->
                        duty.clock()
                            .ending()
                            .filter(ending -> ending.how() == Ending.How.DONE)
                            .isPresent())
                .count())
        .isEqualTo(open.stream().filter(reply -> reply.publishedOn().isPresent()).count());
  }

  private static boolean doneLate(Duty duty) {
    return duty.clock()
        .ending()
        .filter(ending -> ending.how() == Ending.How.DONE)
        .filter(
            ending ->
                ending
                    .on()
                    .isAfter(
                        duty.clock()
                            .statutoryDue(CalendarBook.bundled())
                            .map(Deadline.Due::date)
                            .orElseThrow()))
        .isPresent();
  }
}
