package org.zhuanban.accountability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuanban.accountability.CaseRoom.OFFICER;
import static org.zhuanban.accountability.CaseRoom.PAPER;
import static org.zhuanban.accountability.CaseRoom.answer;
import static org.zhuanban.accountability.CaseRoom.decide;
import static org.zhuanban.accountability.CaseRoom.deliver;
import static org.zhuanban.accountability.CaseRoom.notice;
import static org.zhuanban.accountability.CaseRoom.open;
import static org.zhuanban.accountability.CaseRoom.seek;
import static org.zhuanban.accountability.CaseRoom.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.zhuanban.AsOf;
import org.zhuanban.StreamKind;
import org.zhuanban.accountability.AccountabilityCase.Notice;
import org.zhuanban.accountability.AccountabilityCommand.DecideCase;
import org.zhuanban.accountability.AccountabilityCommand.DismissCase;
import org.zhuanban.accountability.AccountabilityCommand.ExtendCase;
import org.zhuanban.accountability.AccountabilityCommand.GiveNotice;
import org.zhuanban.accountability.AccountabilityCommand.GrantAccess;
import org.zhuanban.accountability.AccountabilityCommand.OpenCase;
import org.zhuanban.accountability.RemedyCommand.ExtendAnswer;
import org.zhuanban.accountability.rules.AccountabilityFeature;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.calendar.WorkCalendar;
import org.zhuanban.command.Command;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.command.Refusal;
import org.zhuanban.command.Severity;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.feature.Feature;
import org.zhuanban.feature.StreamState;
import org.zhuanban.party.PersonRef;
import org.zhuanban.request.Outcome;
import org.zhuanban.testing.domain.Act;
import org.zhuanban.testing.domain.Cases;
import org.zhuanban.testing.domain.FeatureLaws;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.StreamDesk;
import org.zhuanban.violation.ViolationFound;

class AccountabilityProperties implements FeatureLaws {
  @Override
  public Feature<?, ?> feature() {
    return AccountabilityFeature.INSTANCE;
  }

  @Override
  public List<Command> untried() {
    return List.of(
        DismissCase.of(PAPER),
        GrantAccess.of(new Reader(new PersonRef("reader-2"), Reader.ReaderRole.HANDLER)));
  }

  @Override
  public PersonRef clerk() {
    return CaseRoom.HANDLER;
  }

  /** Nothing waits for the opening, since nobody is named before it. */
  @Override
  public boolean given(Act act) {
    return act.command() instanceof OpenCase;
  }

  private static final LocalDate FIRST = LocalDate.of(2024, 1, 2);
  private static final WorkCalendar CALENDAR =
      CalendarBook.bundled().calendar(Plans.LAND.calendar());

  private static Arbitrary<PartyConcerned> parties() {
    return Arbitraries.of(PartyConcerned.UNIT, OFFICER);
  }

  /** Any party, track and form, fitting or not. */
  private static Arbitrary<AccountabilityMeasure> measures() {
    Arbitrary<AccountabilityMeasure> any =
        Combinators.combine(
                parties(),
                Arbitraries.of(AccountabilityType.class),
                Arbitraries.of(AccountabilityForm.class))
            .as(AccountabilityMeasure::of);
    Arbitrary<AccountabilityMeasure> fitting =
        any.filter(
            measure ->
                measure.form() != AccountabilityForm.OTHER
                    && measure.form().tracks().contains(measure.track())
                    && (measure.party().equals(OFFICER)
                        ? measure.form().forPersons()
                        : measure.form().forUnits()
                            && measure.track() == AccountabilityType.ORGANISATIONAL));
    return Arbitraries.frequencyOf(Tuple.of(9, fitting), Tuple.of(1, any));
  }

  private static Arbitrary<List<OtherCase>> others() {
    return Arbitraries.of(AccountabilityType.class)
        .map(track -> new OtherCase("SC-7", track, CaseRoom.CHIEF.person()))
        .list()
        .ofMaxSize(1);
  }

  private static Arbitrary<Command> commands() {
    return Arbitraries.frequencyOf(
        Tuple.of(1, Arbitraries.just(open())),
        Tuple.of(
            3,
            measures()
                .list()
                .ofMaxSize(2)
                .map(
                    intended ->
                        GiveNotice.of(notice(intended.toArray(AccountabilityMeasure[]::new))))),
        Tuple.of(6, parties().map(CaseRoom::statement)),
        Tuple.of(
            6,
            Combinators.combine(
                    measures().list().ofMaxSize(3),
                    Arbitraries.of(Circumstance.class).list().ofMaxSize(1),
                    others())
                .as(
                    (decided, weighed, elsewhere) ->
                        DecideCase.builder()
                            .addAllMeasures(decided)
                            .addAllWeighed(
                                weighed.stream().map(each -> new Weighing(each, "理由")).toList())
                            .addAllOthers(elsewhere)
                            .minutes(PAPER)
                            .paper(PAPER)
                            .build())),
        Tuple.of(4, Arbitraries.just(deliver())),
        Tuple.of(
            4, Combinators.combine(Arbitraries.of(Remedy.class), parties()).as(CaseRoom::seek)),
        Tuple.of(
            4,
            Combinators.combine(
                    Arbitraries.of(Remedy.class),
                    parties(),
                    Arbitraries.of(RemedyResult.class),
                    measures())
                .as(
                    (remedy, of, result, measure) ->
                        result == RemedyResult.CHANGED
                            ? answer(remedy, of, result, measure)
                            : answer(remedy, of, result))),
        Tuple.of(
            3,
            Combinators.combine(
                    Arbitraries.of(Remedy.class).optional(0.5),
                    parties(),
                    Arbitraries.of("3 MONTHS", "7 MONTHS", "30 CD", "20 CD"))
                .as((remedy, of, by) -> extend(remedy, of, TimeLimit.parse(by, "延期")))),
        Tuple.of(
            1,
            Arbitraries.just(
                GrantAccess.of(
                    new Reader(new PersonRef("reader-2"), Reader.ReaderRole.SUPERVISOR)))));
  }

  /** More time for the answer to a remedy, or for the decision without one. */
  private static Command extend(Optional<Remedy> remedy, PartyConcerned of, TimeLimit by) {
    return remedy
        .<Command>map(which -> ExtendAnswer.of(which, of, by, PAPER))
        .orElseGet(() -> ExtendCase.of(by, PAPER));
  }

  /** The remedy itself if it is against that track, else the last one that is open at once. */
  private static Remedy fitting(AccountabilityType track, Remedy chosen) {
    return chosen.track() == track
        ? chosen
        : Arrays.stream(Remedy.values())
            .filter(remedy -> remedy.track() == track && remedy.direct())
            .reduce((one, other) -> other)
            .orElseThrow();
  }

  /** The beginning of a usual course with anything between, so that most get far. */
  @Override
  @Provide
  public Arbitrary<List<Act>> histories() {
    Arbitrary<List<Command>> usual =
        Combinators.combine(
                measures(),
                Arbitraries.of(Remedy.class),
                commands().list().ofSize(6),
                Arbitraries.of(4, 10, 12, 14))
            .as(
                (measure, chosen, any, length) -> {
                  Remedy remedy = fitting(measure.track(), chosen);
                  return List.<Command>of(
                          any.get(0),
                          GiveNotice.of(notice(measure)),
                          any.get(1),
                          statement(PartyConcerned.UNIT),
                          statement(OFFICER),
                          any.get(2),
                          decide(measure),
                          any.get(3),
                          deliver(),
                          seek(remedy, measure.party()),
                          ExtendAnswer.of(
                              remedy, measure.party(), TimeLimit.calendarDays(20, "延期"), PAPER),
                          any.get(4),
                          answer(remedy, measure.party(), RemedyResult.UPHELD),
                          any.get(5))
                      .subList(0, length);
                });
    return Combinators.combine(
            Arbitraries.integers().between(0, 120).list().ofSize(16),
            Arbitraries.oneOf(usual, commands().list().ofMinSize(2).ofMaxSize(16)))
        .as(
            (days, commands) -> {
              List<Integer> sorted = new ArrayList<>(days);
              Collections.sort(sorted);
              List<Act> tried = new ArrayList<>(List.of(new Act(FIRST, open())));
              for (int i = 0; i < commands.size(); i++) {
                tried.add(new Act(FIRST.plusDays(sorted.get(i)), commands.get(i)));
              }
              return tried;
            });
  }

  private static CaseRoom lived(List<Act> history) {
    CaseRoom room = CaseRoom.on(FIRST);
    history.forEach(tried -> room.day(tried.on()).record(tried.command()));
    return room;
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void nobody_is_decided_on_without_notice_and_statement_or_the_end_of_its_time(
      @ForAll("histories") List<Act> history) {
    AccountabilityCase examined = lived(history).examined();

    examined
        .decision()
        .ifPresent(
            made -> {
              assertThat(examined.notices()).isNotEmpty();
              for (Notice notice : examined.notices()) {
                assertThat(notice.on()).isBeforeOrEqualTo(made.on());
                // Five working days, counted by hand and not by the clock under test.
                LocalDate over = notice.on();
                for (int i = 0; i < 5; i++) {
                  over = CALENDAR.nextOrSame(over.plusDays(1));
                }
                for (PartyConcerned party : notice.terms().to()) {
                  boolean spoke =
                      examined.statements().stream()
                          .anyMatch(
                              said -> said.by().equals(party) && !said.on().isBefore(notice.on()));
                  assertThat(spoke || made.on().isAfter(over)).isTrue();
                }
              }
            });
    Statistics.collect(examined.stage());
    Cases.mustBeMet(CaseStage.NOTIFIED, CaseStage.DELIVERED, CaseStage.IN_REMEDY);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void nobody_is_disciplined_and_sanctioned_and_no_answer_is_heavier(
      @ForAll("histories") List<Act> history) {
    AccountabilityCase examined = lived(history).examined();
    examined
        .decision()
        .ifPresent(
            made -> {
              List<AccountabilityType> sanctions =
                  made.terms().measures().stream()
                      .filter(measure -> measure.form().sanction())
                      .map(AccountabilityMeasure::track)
                      .distinct()
                      .toList();
              assertThat(sanctions).hasSizeLessThan(2);
              made.terms().others().stream()
                  .filter(other -> other.track() != AccountabilityType.ORGANISATIONAL)
                  .forEach(other -> assertThat(sanctions).isSubsetOf(other.track()));
              for (PartyConcerned party : List.of(PartyConcerned.UNIT, OFFICER)) {
                int before = weight(made.terms().measures(), party);
                assertThat(weight(examined.measures(party), party)).isLessThanOrEqualTo(before);
                examined.notices().stream()
                    .map(notice -> weight(notice.terms().intended(), party))
                    .filter(told -> told >= 0)
                    .reduce((earlier, later) -> later)
                    .ifPresent(told -> assertThat(before).isLessThanOrEqualTo(told));
              }
            });
  }

  /** An extension that comes after the last day adds nothing. */
  private static int longer(
      AccountabilityCase examined, CaseClocks.RemedyClock clock, LocalDate last) {
    int days =
        examined
            .remedy(clock.remedy(), clock.party())
            .flatMap(AccountabilityCase.RemedyRequest::extension)
            .filter(more -> !more.approvedOn().isAfter(CALENDAR.nextOrSame(last)))
            .map(more -> more.by().amount())
            .orElse(0);
    Statistics.collect(days > 0);
    return days;
  }

  private static int weight(List<AccountabilityMeasure> measures, PartyConcerned party) {
    return measures.stream()
        .filter(measure -> measure.party().equals(party))
        .mapToInt(measure -> measure.form().weight())
        .max()
        .orElse(-1);
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void remedies_run_from_delivery_or_from_the_answer_before_and_only_their_last_day_moves(
      @ForAll("histories") List<Act> history) {
    CaseRoom room = lived(history);
    AccountabilityCase examined = room.examined();
    for (CaseClocks.RemedyClock clock : room.view().clocks().remedies()) {
      LocalDate from = examined.deliveredOn(clock.party()).orElseThrow();
      Optional<LocalDate> before =
          clock
              .remedy()
              .before()
              .flatMap(one -> examined.remedy(one, clock.party()))
              .flatMap(AccountabilityCase.RemedyRequest::answer)
              .map(AccountabilityCase.Answer::on);
      LocalDate nominal =
          switch (clock.remedy()) {
            case ORGANISATIONAL_APPEAL -> from.plusDays(15);
            case DISCIPLINE_REEXAMINATION -> from.plusDays(30);
            case DISCIPLINE_APPEAL -> before.map(on -> on.plusDays(15)).orElse(from.plusDays(30));
            case SANCTION_REVIEW -> from.plusMonths(1);
            case SANCTION_REEXAMINATION -> before.orElseThrow().plusMonths(1);
          };
      assertThat(clock.due().nominal()).isEqualTo(nominal);
      assertThat(clock.due().date()).isEqualTo(CALENDAR.nextOrSame(nominal));
      clock
          .soughtOn()
          .ifPresent(
              sought -> {
                LocalDate answer =
                    switch (clock.remedy()) {
                      case ORGANISATIONAL_APPEAL, DISCIPLINE_REEXAMINATION -> sought.plusDays(30);
                      case DISCIPLINE_APPEAL ->
                          sought.plusDays(60 + longer(examined, clock, sought.plusDays(60)));
                      case SANCTION_REVIEW -> sought.plusMonths(1);
                      case SANCTION_REEXAMINATION -> sought.plusMonths(2);
                    };
                assertThat(clock.answerDue().orElseThrow().nominal()).isEqualTo(answer);
                assertThat(clock.answerDue().orElseThrow().date())
                    .isEqualTo(CALENDAR.nextOrSame(answer));
                boolean late = sought.isAfter(clock.due().date());
                assertThat(room.brokenRules().contains(sought + " accountability.REMEDY_LATE"))
                    .isEqualTo(late);
              });
    }
    Cases.mustBeMet(true);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void whoever_is_not_named_gets_nothing_whatever_is_asked(
      @ForAll("histories") List<Act> history, @ForAll("strangers") PersonRef stranger) {
    CaseRoom room = lived(history);
    CaseRoom empty = CaseRoom.on(room.zhuanban().today());
    boolean named =
        room.examined().readers().stream().anyMatch(each -> each.person().equals(stranger));

    assertThat(
            room.zhuanban()
                .forReader(stranger)
                .find(StreamKind.ACCOUNTABILITY, CaseRoom.ID)
                .isPresent())
        .isEqualTo(named);
    LocalDate day = FIRST.plusDays(200);
    assertThat(
            room.zhuanban()
                .forReader(stranger)
                .find(StreamKind.ACCOUNTABILITY, CaseRoom.ID, AsOf.day(day).knownOn(day))
                .isPresent())
        .isEqualTo(named);
    if (!named) {
      long before = room.view().version();
      history.stream()
          .map(Act::command)
          .filter(command -> !(command instanceof AccountabilityCommand.OpenCase))
          .forEach(
              command ->
                  assertThat(room.requestAs(stranger, command))
                      .isEqualTo(empty.requestAs(stranger, command))
                      .isInstanceOf(Outcome.Refused.class));
      assertThat(room.view().version()).isEqualTo(before);
    }
  }

  @Provide
  Arbitrary<PersonRef> strangers() {
    return Arbitraries.of("reader-2", "officer-1", "clerk-9", "P-2024-001").map(PersonRef::new);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void the_state_is_the_replay_of_what_happened(@ForAll("histories") List<Act> history) {
    CaseRoom room = lived(history);

    StreamState state = StreamState.empty();
    for (DatedEvent happened : room.view().history()) {
      if (happened.event() instanceof AccountabilityEvent) {
        state = state.after(AccountabilityFeature.INSTANCE, happened);
      }
    }

    assertThat(room.examined()).isEqualTo(state.of(AccountabilityFeature.INSTANCE));
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void a_rule_does_to_a_command_and_to_a_fact_what_it_says(@ForAll("histories") List<Act> history) {
    Act last = history.get(history.size() - 1);
    List<Act> before = history.subList(0, history.size() - 1);

    Outcome asking = lived(before).day(last.on()).request(last.command());
    Outcome telling = lived(before).day(last.on()).record(last.command());

    if (asking instanceof Outcome.Refused refused) {
      Refusal refusal = refused.refusal();
      if (refusal.rule().breach() == Severity.UNLAWFUL) {
        assertThat(StreamDesk.events(telling))
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
    Cases.mustBeMet("allowed", Severity.PREMATURE, Severity.IMPOSSIBLE);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void told_in_any_order_it_is_the_same(
      @ForAll("histories") List<Act> history, @ForAll Random random) {
    CaseRoom inOrder = CaseRoom.on(FIRST);
    List<Act> happened = new ArrayList<>();
    LocalDate before = FIRST.minusDays(1);
    for (Act tried : history) {
      if (tried.on().isAfter(before)
          && inOrder.day(tried.on()).record(tried.command()) instanceof Outcome.Done) {
        happened.add(tried);
        before = tried.on();
      }
    }
    // Nothing waits for the opening, since nobody is named before it.
    Collections.shuffle(happened.subList(Math.min(1, happened.size()), happened.size()), random);
    CaseRoom anyOrder = CaseRoom.on(FIRST.plusDays(300));

    happened.forEach(tried -> anyOrder.record(tried.command(), tried.on()));

    assertThat(anyOrder.examined()).isEqualTo(inOrder.examined());
    assertThat(anyOrder.view().violations().found())
        .containsExactlyInAnyOrderElementsOf(inOrder.view().violations().found());
  }
}
