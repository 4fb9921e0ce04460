package org.zhuanban.accountability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.zhuanban.accountability.CaseRoom.CHIEF;
import static org.zhuanban.accountability.CaseRoom.HANDLER;
import static org.zhuanban.accountability.CaseRoom.ID;
import static org.zhuanban.accountability.CaseRoom.OFFICER;
import static org.zhuanban.accountability.CaseRoom.PAPER;
import static org.zhuanban.accountability.CaseRoom.answer;
import static org.zhuanban.accountability.CaseRoom.decide;
import static org.zhuanban.accountability.CaseRoom.deliver;
import static org.zhuanban.accountability.CaseRoom.notice;
import static org.zhuanban.accountability.CaseRoom.officer;
import static org.zhuanban.accountability.CaseRoom.open;
import static org.zhuanban.accountability.CaseRoom.seek;
import static org.zhuanban.accountability.CaseRoom.statement;
import static org.zhuanban.accountability.CaseRoom.unit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhuanban.AsOf;
import org.zhuanban.StreamKind;
import org.zhuanban.accountability.AccountabilityCommand.DecideCase;
import org.zhuanban.accountability.AccountabilityCommand.DismissCase;
import org.zhuanban.accountability.AccountabilityCommand.ExtendCase;
import org.zhuanban.accountability.AccountabilityCommand.GiveNotice;
import org.zhuanban.accountability.AccountabilityCommand.GrantAccess;
import org.zhuanban.accountability.AccountabilityCommand.OpenCase;
import org.zhuanban.accountability.RemedyCommand.ExtendAnswer;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.DecisionCommand.DecideItem;
import org.zhuanban.assessment.Assessment;
import org.zhuanban.assessment.AssessmentTerms;
import org.zhuanban.assessment.Consequence;
import org.zhuanban.assessment.Fraction;
import org.zhuanban.assessment.Remark;
import org.zhuanban.assessment.Scorecard;
import org.zhuanban.assessment.Subject;
import org.zhuanban.assessment.SubjectKind;
import org.zhuanban.assessment.Validity;
import org.zhuanban.command.Refusal;
import org.zhuanban.command.Rule;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.export.ScoreText;
import org.zhuanban.party.PersonRef;
import org.zhuanban.report.ReportPeriod;
import org.zhuanban.report.content.NameIndex;
import org.zhuanban.request.Outcome;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.ProjectDesk;

class AccountabilityTest {

  private static final AccountabilityMeasure CIRCULAR = unit(AccountabilityForm.PUBLIC_CRITICISM);

  private static final AccountabilityMeasure ADMONITION =
      officer(AccountabilityType.ORGANISATIONAL, AccountabilityForm.ADMONITION);

  private static final AccountabilityMeasure DEMERIT =
      officer(AccountabilityType.APPOINTING_ORGAN, AccountabilityForm.DEMERIT);

  /** Told on 3 July 2024, both heard on the 9th. */
  private static CaseRoom heard(AccountabilityMeasure... intended) {
    return CaseRoom.on("2024-07-03")
        .accepted(
            open(
                intended.length == 0
                    ? new AccountabilityMeasure[] {CIRCULAR, ADMONITION}
                    : intended))
        .day("2024-07-09")
        .accepted(statement(PartyConcerned.UNIT))
        .accepted(statement(OFFICER));
  }

  private static CaseRoom delivered(AccountabilityMeasure... measures) {
    return heard(measures)
        .day("2024-07-24")
        .accepted(decide(measures))
        .day("2024-07-26")
        .accepted(deliver());
  }

  private static Rule refused(CaseRoom room, org.zhuanban.command.Command command) {
    return room.refusedBothWays(command).rule();
  }

  private static ExtendCase longer(String by) {
    return ExtendCase.of(TimeLimit.parse(by, "延期"), PAPER);
  }

  private static ExtendAnswer longer(Remedy remedy, String by) {
    return ExtendAnswer.of(remedy, OFFICER, TimeLimit.parse(by, "延期"), PAPER);
  }

  private static Scorecard scorecard(AssessmentTerms terms, ReportPeriod period, Subject subject) {
    ProjectDesk desk = ProjectDesk.with("2024-01-08", Plans.licence("L"));
    desk.recorded(AcceptApplication.of("L"));
    desk.recorded(DecideItem.approve("L").withDecision(PAPER));
    return Assessment.of(
            terms,
            period,
            period.lastDay(),
            List.of("P"),
            id ->
                desk.zhuanban()
                    .read(StreamKind.PROJECT, desk.stream().id(), AsOf.day(period.lastDay())))
        .scorecard(subject)
        .orElseThrow();
  }

  private static final String HEARING = "关于实行党政领导干部问责的暂行规定第十四条";

  private static final String APPEAL = "关于实行党政领导干部问责的暂行规定第二十二条";

  private static void cites(Refusal refusal, String source, String chinese) {
    assertThat(refusal.source()).isEqualTo(source);
    assertThat(refusal.text(Locale.CHINESE)).isEqualTo(chinese);
    assertThat(refusal.text(Locale.ENGLISH)).doesNotContainPattern("[A-Z]{3}");
  }

  @Nested
  class OpeningACase {
    @Test
    void a_case_names_a_reader_and_is_opened_once() {
      OpenCase whole = open();
      OpenCase secret =
          new OpenCase(
              whole.unit(),
              whole.officers(),
              whole.authority(),
              whole.proposal(),
              whole.others(),
              List.of(),
              whole.paper(),
              whole.notice());

      Outcome none = CaseRoom.on("2024-07-03").request(secret);
      assertThat(((Outcome.Refused) none).refusal().rule()).isEqualTo(AccountabilityRule.NO_READER);
      assertThat(refused(heard(), whole)).isEqualTo(AccountabilityRule.ALREADY_OPEN);
    }
  }

  @Nested
  class Notice {
    @Test
    void new_facts_are_told_and_heard_anew() {
      CaseRoom room = heard().accepted(GiveNotice.of(notice(DEMERIT)));

      assertThat(refused(room.day("2024-07-15"), decide(DEMERIT)))
          .isEqualTo(AccountabilityRule.NOT_HEARD);
      assertThat(room.view().clocks().statementDue().orElseThrow().date()).isEqualTo("2024-07-16");
      room.day("2024-07-17").accepted(decide(DEMERIT));
    }

    @Test
    void nobody_is_punished_more_heavily_than_was_told() {
      assertThat(
              refused(
                  heard(ADMONITION),
                  decide(officer(AccountabilityType.ORGANISATIONAL, AccountabilityForm.TRANSFER))))
          .isEqualTo(AccountabilityRule.HEAVIER_THAN_TOLD);
      assertThat(refused(heard(ADMONITION), decide(DEMERIT)))
          .isEqualTo(AccountabilityRule.HEAVIER_THAN_TOLD);
    }

    @Test
    void a_decision_names_only_whom_the_notice_reached() {
      Officer deputy = new Officer(new PersonRef("officer-2"), "副局长");
      PartyConcerned party = PartyConcerned.of(deputy.person());
      AccountabilityMeasure measure =
          AccountabilityMeasure.of(
              party, AccountabilityType.ORGANISATIONAL, AccountabilityForm.ADMONITION);
      DecideCase named =
          DecideCase.builder()
              .addMeasures(measure)
              .addOfficers(deputy)
              .minutes(PAPER)
              .paper(PAPER)
              .build();

      assertThat(refused(heard(), decide(measure))).isEqualTo(AccountabilityRule.UNKNOWN_PARTY);
      assertThat(refused(heard(), named)).isEqualTo(AccountabilityRule.PARTY_NOT_NOTIFIED);
      assertThat(refused(heard(), statement(party)))
          .isEqualTo(AccountabilityRule.PARTY_NOT_NOTIFIED);

      CaseRoom through = CaseRoom.on("2024-07-03").accepted(open());
      through.accepted(
          GiveNotice.of(
              new NoticeOfFacts(
                  List.of(PartyConcerned.UNIT), List.of(), true, List.of(), List.of(), PAPER)));
      through.day("2024-07-05").accepted(statement(PartyConcerned.UNIT)).accepted(named);
      assertThat(through.examined().officers()).contains(CHIEF, deputy);
    }
  }

  @Nested
  class DecidingACase {
    @Test
    void a_decision_that_is_reported_before_the_notice_it_rests_on_waits_for_it() {
      CaseRoom room = CaseRoom.on("2024-07-03").accepted(open(ADMONITION)).day("2024-08-30");

      Outcome early = room.record(decide(DEMERIT), LocalDate.parse("2024-07-30"));
      room.record(GiveNotice.of(notice(DEMERIT)), LocalDate.parse("2024-07-10"));

      assertThat(early).isInstanceOf(Outcome.Deferred.class);
      assertThat(room.examined().decision().orElseThrow().on()).isEqualTo("2024-07-30");
    }

    @Test
    void a_case_may_take_twelve_months_if_that_was_said_in_time() {
      CaseRoom room = heard(DEMERIT);
      LocalDate opened = room.examined().opening().orElseThrow().on();

      assertThat(refused(room, longer("7 MONTHS")))
          .isEqualTo(AccountabilityRule.EXTENSION_OUT_OF_RANGE);
      assertThat(refused(room, longer("30 CD")))
          .isEqualTo(AccountabilityRule.EXTENSION_OUT_OF_RANGE);
      room.accepted(longer("6 MONTHS"));
      assertThat(refused(room, longer("1 MONTHS"))).isEqualTo(AccountabilityRule.EXTENDED_TWICE);
      room.day(opened.plusMonths(11)).accepted(decide(DEMERIT));
      assertThat(room.brokenRules()).isEmpty();
    }

    @Test
    void what_is_extended_after_the_last_day_stays_late() {
      CaseRoom room = heard(DEMERIT);
      LocalDate opened = room.examined().opening().orElseThrow().on();
      room.day(opened.plusMonths(8));

      assertThat(room.request(longer("6 MONTHS"))).isInstanceOf(Outcome.Refused.class);
      room.record(longer("6 MONTHS"));
      room.accepted(decide(DEMERIT));

      assertThat(room.brokenRules())
          .anyMatch(found -> found.endsWith("EXTENSION_LATE"))
          .anyMatch(found -> found.endsWith("DECIDED_LATE"));
    }

    @Test
    void a_decision_comes_after_notice_and_statement_or_the_end_of_its_time() {
      CaseRoom room = CaseRoom.on("2024-07-01");
      assertThat(refused(room.accepted(open()), decide(CIRCULAR)))
          .isEqualTo(AccountabilityRule.NOT_NOTIFIED);

      room.day("2024-07-03").accepted(GiveNotice.of(notice()));
      assertThat(room.day("2024-07-10").refusedBothWays(decide(CIRCULAR)).text(Locale.ENGLISH))
          .isEqualTo("Not all who were told have spoken; they may until 2024-07-10");

      room.day("2024-07-11").accepted(decide(CIRCULAR));
      assertThat(refused(room, decide(CIRCULAR))).isEqualTo(AccountabilityRule.ALREADY_DECIDED);
    }

    @Test
    void a_form_belongs_to_its_track_and_to_whom_it_is_for() {
      assertThat(
              refused(
                  heard(),
                  decide(officer(AccountabilityType.ORGANISATIONAL, AccountabilityForm.DEMERIT))))
          .isEqualTo(AccountabilityRule.FORM_NOT_OF_TRACK);
      assertThat(
              refused(
                  heard(),
                  decide(
                      officer(AccountabilityType.APPOINTING_ORGAN, AccountabilityForm.TRANSFER))))
          .isEqualTo(AccountabilityRule.FORM_NOT_OF_TRACK);
      assertThat(refused(heard(), decide(unit(AccountabilityForm.ADMONITION))))
          .isEqualTo(AccountabilityRule.PERSON_MISSING);
      assertThat(
              refused(
                  heard(),
                  decide(
                      AccountabilityMeasure.of(
                          PartyConcerned.UNIT,
                          AccountabilityType.APPOINTING_ORGAN,
                          AccountabilityForm.WARNING))))
          .isEqualTo(AccountabilityRule.PERSON_MISSING);
      assertThat(
              refused(
                  heard(),
                  decide(
                      officer(
                          AccountabilityType.ORGANISATIONAL, AccountabilityForm.RECTIFICATION))))
          .isEqualTo(AccountabilityRule.FORM_FOR_UNITS);
      assertThat(refused(heard(), decide(unit(AccountabilityForm.OTHER))))
          .isEqualTo(AccountabilityRule.DETAIL_MISSING);
    }

    @Test
    void discipline_and_sanction_exclude_each_other_even_across_cases() {
      AccountabilityMeasure sanction =
          officer(AccountabilityType.SUPERVISORY_ORGAN, AccountabilityForm.WARNING);
      OtherCase other = new OtherCase("SC-7", AccountabilityType.SUPERVISORY_ORGAN, CHIEF.person());

      assertThat(refused(heard(DEMERIT), decide(DEMERIT, sanction)))
          .isEqualTo(AccountabilityRule.PUNISHED_TWICE);
      assertThat(
              refused(
                  heard(DEMERIT),
                  DecideCase.builder()
                      .addMeasures(DEMERIT)
                      .addOthers(other)
                      .minutes(PAPER)
                      .paper(PAPER)
                      .build()))
          .isEqualTo(AccountabilityRule.PUNISHED_TWICE);
      OpenCase naming = open(DEMERIT);
      CaseRoom room =
          CaseRoom.on("2024-07-03")
              .accepted(
                  new OpenCase(
                      naming.unit(),
                      naming.officers(),
                      naming.authority(),
                      naming.proposal(),
                      List.of(other),
                      naming.readers(),
                      naming.paper(),
                      naming.notice()));
      assertThat(refused(room.day("2024-07-12"), decide(DEMERIT)))
          .isEqualTo(AccountabilityRule.PUNISHED_TWICE);
      room.accepted(decide(ADMONITION));
    }

    @Test
    void a_good_faith_error_in_a_reform_exempts_or_makes_lighter() {
      Weighing reform = new Weighing(Circumstance.REFORM_ERROR, "先行先试中的失误，已及时纠正");
      Weighing force = new Weighing(Circumstance.FORCE_MAJEURE, "洪灾");

      assertThat(refused(heard(), decide())).isEqualTo(AccountabilityRule.NOTHING_DECIDED);
      assertThat(
              refused(
                  heard(),
                  DecideCase.builder()
                      .addMeasures(CIRCULAR)
                      .addWeighed(force)
                      .minutes(PAPER)
                      .paper(PAPER)
                      .build()))
          .isEqualTo(AccountabilityRule.EXEMPT_AND_HELD);
      heard()
          .accepted(
              DecideCase.builder()
                  .addMeasures(ADMONITION)
                  .addWeighed(reform)
                  .minutes(PAPER)
                  .paper(PAPER)
                  .build());
      CaseRoom exempt =
          heard()
              .accepted(
                  DecideCase.builder().addWeighed(reform).minutes(PAPER).paper(PAPER).build());
      assertThat(exempt.view().effects(LocalDate.MIN, LocalDate.MAX)).isEmpty();
      assertThat(refused(exempt.accepted(deliver()), seek(Remedy.ORGANISATIONAL_APPEAL, OFFICER)))
          .isEqualTo(AccountabilityRule.NOTHING_TO_REMEDY);
    }

    @Test
    void discipline_is_decided_within_six_months() {
      CaseRoom room = heard(DEMERIT).day("2025-01-04").accepted(decide(DEMERIT));

      assertThat(room.brokenRules()).containsExactly("2025-01-04 accountability.DECIDED_LATE");
    }

    @Test
    void a_dropped_case_stays_dropped() {
      CaseRoom room = heard().accepted(DismissCase.of(PAPER));

      assertThat(refused(room, decide(CIRCULAR))).isEqualTo(AccountabilityRule.WAS_DISMISSED);
      assertThat(room.examined().stage()).isEqualTo(CaseStage.DISMISSED);
    }
  }

  @Nested
  class RemedyAgainstADecision {
    @Test
    void a_statement_is_due_after_five_working_days_and_an_appeal_after_fifteen_days() {
      CaseRoom room = delivered(CIRCULAR, ADMONITION);

      CaseClocks clocks = room.view().clocks();

      assertThat(clocks.statementDue().orElseThrow().date()).isEqualTo("2024-07-10");
      assertThat(clocks.statementOn()).contains(LocalDate.parse("2024-07-09"));
      // 10 August 2024 was a Saturday.
      assertThat(clocks.remedies())
          .hasSize(2)
          .allSatisfy(
              each -> {
                assertThat(each.remedy()).isEqualTo(Remedy.ORGANISATIONAL_APPEAL);
                assertThat(each.due().nominal()).isEqualTo("2024-08-10");
                assertThat(each.due().date()).isEqualTo("2024-08-12");
                assertThat(each.soughtOn()).isEmpty();
              });
      assertThat(room.examined().stage()).isEqualTo(CaseStage.DELIVERED);
      assertThat(room.brokenRules()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
      "DISCIPLINE_REEXAMINATION, APPOINTING_ORGAN, 2024-08-25, 2024-08-26, 2024-09-25, 2024-09-25",
      "DISCIPLINE_APPEAL, APPOINTING_ORGAN, 2024-08-25, 2024-08-26, 2024-10-25, 2024-10-25",
      "SANCTION_REVIEW, SUPERVISORY_ORGAN, 2024-08-26, 2024-08-26, 2024-09-26, 2024-09-26",
      "ORGANISATIONAL_APPEAL, ORGANISATIONAL, 2024-08-10, 2024-08-12, 2024-09-11, 2024-09-11"
    })
    void each_track_has_the_days_of_its_law(
        Remedy remedy,
        AccountabilityType track,
        LocalDate nominal,
        LocalDate due,
        LocalDate answerNominal,
        LocalDate answerDue) {
      AccountabilityForm form =
          track == AccountabilityType.ORGANISATIONAL
              ? AccountabilityForm.ADMONITION
              : AccountabilityForm.DEMERIT;
      CaseRoom room = delivered(officer(track, form)).day(due).accepted(seek(remedy, OFFICER));

      assertThat(room.view().clocks().remedies())
          .filteredOn(each -> each.remedy() == remedy)
          .singleElement()
          .satisfies(
              clock -> {
                assertThat(clock.due().nominal()).isEqualTo(nominal);
                assertThat(clock.due().date()).isEqualTo(due);
                assertThat(clock.answerDue().orElseThrow().nominal()).isEqualTo(answerNominal);
                assertThat(clock.answerDue().orElseThrow().date()).isEqualTo(answerDue);
              });
      assertThat(room.examined().stage()).isEqualTo(CaseStage.IN_REMEDY);
    }

    @Test
    void an_appeal_may_be_answered_thirty_days_later_and_no_other_remedy() {
      CaseRoom room =
          delivered(DEMERIT).day("2024-08-01").accepted(seek(Remedy.DISCIPLINE_APPEAL, OFFICER));
      CaseRoom other =
          delivered(DEMERIT)
              .day("2024-08-01")
              .accepted(seek(Remedy.DISCIPLINE_REEXAMINATION, OFFICER));

      assertThat(refused(other, longer(Remedy.DISCIPLINE_REEXAMINATION, "30 CD")))
          .isEqualTo(AccountabilityRule.EXTENSION_NOT_ALLOWED);
      assertThat(refused(room, longer(Remedy.SANCTION_REVIEW, "30 CD")))
          .isEqualTo(AccountabilityRule.NO_REMEDY);
      room.accepted(longer(Remedy.DISCIPLINE_APPEAL, "30 CD"));

      assertThat(room.view().clocks().remedies())
          .filteredOn(each -> each.remedy() == Remedy.DISCIPLINE_APPEAL)
          .singleElement()
          .satisfies(
              clock -> assertThat(clock.answerDue().orElseThrow().date()).isEqualTo("2024-10-30"));
    }

    @Test
    void an_appeal_after_re_examination_has_fifteen_days_from_its_answer() {
      CaseRoom room =
          delivered(DEMERIT)
              .day("2024-08-01")
              .accepted(seek(Remedy.DISCIPLINE_REEXAMINATION, OFFICER));
      assertThat(refused(room, seek(Remedy.DISCIPLINE_APPEAL, OFFICER)))
          .isEqualTo(AccountabilityRule.REMEDY_BEFORE_OPEN);

      room.day("2024-08-20")
          .accepted(answer(Remedy.DISCIPLINE_REEXAMINATION, OFFICER, RemedyResult.UPHELD));

      assertThat(room.view().clocks().remedies())
          .filteredOn(each -> each.remedy() == Remedy.DISCIPLINE_APPEAL)
          .singleElement()
          .satisfies(clock -> assertThat(clock.due().date()).isEqualTo("2024-09-04"));
    }

    @Test
    void a_remedy_never_makes_it_heavier() {
      CaseRoom room =
          delivered(DEMERIT)
              .accepted(seek(Remedy.DISCIPLINE_REEXAMINATION, OFFICER))
              .day("2024-08-01");

      assertThat(
              refused(
                  room,
                  answer(
                      Remedy.DISCIPLINE_REEXAMINATION,
                      OFFICER,
                      RemedyResult.CHANGED,
                      officer(
                          AccountabilityType.APPOINTING_ORGAN,
                          AccountabilityForm.SERIOUS_DEMERIT))))
          .isEqualTo(AccountabilityRule.HEAVIER_ON_REMEDY);
      assertThat(
              refused(room, answer(Remedy.DISCIPLINE_REEXAMINATION, OFFICER, RemedyResult.CHANGED)))
          .isEqualTo(AccountabilityRule.CHANGE_UNCLEAR);

      room.accepted(
          answer(
              Remedy.DISCIPLINE_REEXAMINATION,
              OFFICER,
              RemedyResult.CHANGED,
              officer(AccountabilityType.APPOINTING_ORGAN, AccountabilityForm.WARNING)));

      assertThat(room.view().clocks().sanction(OFFICER).orElseThrow().until())
          .contains(LocalDate.parse("2025-01-24"));
      assertThat(refused(room, seek(Remedy.DISCIPLINE_REEXAMINATION, OFFICER)))
          .isEqualTo(AccountabilityRule.REMEDY_TWICE);
    }

    @Test
    void a_late_remedy_is_refused_or_recorded_and_a_late_answer_is_recorded() {
      CaseRoom room = delivered(ADMONITION).day("2024-08-13");
      Outcome asked = room.request(seek(Remedy.ORGANISATIONAL_APPEAL, OFFICER));
      assertThat(((Outcome.Refused) asked).refusal().rule())
          .isEqualTo(AccountabilityRule.REMEDY_LATE);

      room.record(seek(Remedy.ORGANISATIONAL_APPEAL, OFFICER));
      room.day("2024-09-13")
          .accepted(answer(Remedy.ORGANISATIONAL_APPEAL, OFFICER, RemedyResult.UPHELD));

      assertThat(room.brokenRules())
          .containsExactly(
              "2024-08-13 accountability.REMEDY_LATE", "2024-09-13 accountability.ANSWERED_LATE");
      assertThat(room.view().clocks().remedies().get(0).answeredOnTime()).contains(false);
    }
  }

  @Nested
  class Effects {
    @Test
    void what_is_revoked_has_no_effects_left() {
      CaseRoom room =
          delivered(ADMONITION)
              .accepted(seek(Remedy.ORGANISATIONAL_APPEAL, OFFICER))
              .day("2024-08-20");
      LocalDate day = LocalDate.parse("2024-09-01");
      assertThat(room.view().effects(day, day))
          .extracting(CaseEffect::kind)
          .containsExactly(
              CaseEffect.CaseEffectKind.NO_AWARD, CaseEffect.CaseEffectKind.NO_PROMOTION);

      room.accepted(answer(Remedy.ORGANISATIONAL_APPEAL, OFFICER, RemedyResult.REVOKED));

      assertThat(room.view().effects(day, day)).isEmpty();
      assertThat(room.view().clocks().remedies().get(0).answeredOnTime()).contains(true);
    }

    @Test
    void what_is_decided_about_a_unit_bears_on_its_scorecard() {
      CaseRoom room =
          heard(
                  unit(AccountabilityForm.SCORE_DEDUCTION),
                  unit(AccountabilityForm.NO_AWARD),
                  ADMONITION)
              .day("2024-07-24")
              .accepted(
                  decide(
                      unit(AccountabilityForm.SCORE_DEDUCTION),
                      unit(AccountabilityForm.NO_AWARD),
                      ADMONITION));
      ReportPeriod year = new ReportPeriod("2024-annual");
      Subject land = new Subject(SubjectKind.DEPARTMENT, Plans.LAND.code());

      Set<Consequence> decided =
          Consequence.of(
              room.view().effects(year.firstDay(), year.lastDay()),
              land,
              BigDecimal.valueOf(2),
              "问责决定〔2024〕1号");

      assertThat(decided)
          .extracting(Consequence::kind)
          .containsExactlyInAnyOrder(Consequence.ConsequenceKind.values());
      Scorecard before = scorecard(AssessmentTerms.USUAL, year, land);
      Scorecard after = scorecard(AssessmentTerms.USUAL.withConsequences(decided), year, land);
      assertThat(before.percent()).contains(Fraction.of(100));
      assertThat(before.remarks())
          .extracting(remark -> remark.rule().remark())
          .containsExactly(Remark.RemarkKind.COMMENDATION);
      assertThat(after.points()).isEqualTo(before.points().minus(Fraction.of(2)));
      assertThat(after.percent().orElseThrow()).isGreaterThan(Fraction.of(95));
      assertThat(after.remarks()).isEmpty();
      assertThat(ScoreText.text(after, NameIndex.NONE, Locale.CHINESE).lines())
          .contains(
              "  合计：58.00分，满分60.00分，得分率96.67%",
              "扣减考核分：扣2.00分，应扣2分（问责决定〔2024〕1号；工作惯例：扣减当年考核分；2024年1月1日至2024年12月31日）");
      assertThat(ScoreText.text(after, NameIndex.NONE, Locale.ENGLISH))
          .contains("Points off the score: 2.00 points taken off, of 2 (问责决定〔2024〕1号")
          .contains("No award: no commendation (问责决定〔2024〕1号");
    }

    @Test
    void what_is_decided_about_an_officer_bears_on_no_scorecard() {
      List<CaseEffect> effects = delivered(ADMONITION).view().effects(LocalDate.MIN, LocalDate.MAX);

      assertThat(effects).isNotEmpty();
      assertThat(
              Consequence.of(
                  effects, new Subject(SubjectKind.DEPARTMENT, "LAND"), BigDecimal.ONE, "决定"))
          .isEmpty();
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  Consequence.deduction(
                      new Subject(SubjectKind.DEPARTMENT, "LAND"),
                      BigDecimal.ZERO,
                      Validity.from(LocalDate.EPOCH, "决定")));
    }

    @Test
    void joined_sanctions_last_up_to_the_sum_and_never_more_than_48_months() {
      AccountabilityMeasure serious =
          new AccountabilityMeasure(
              OFFICER,
              AccountabilityType.SUPERVISORY_ORGAN,
              AccountabilityForm.SERIOUS_DEMERIT,
              Optional.of(30),
              Optional.empty());
      CaseRoom room = heard(serious, serious).day("2024-07-24").accepted(decide(serious, serious));

      assertThat(room.view().clocks().sanction(OFFICER).orElseThrow().until())
          .contains(LocalDate.parse("2027-01-24"));
      assertThat(refused(heard(), decide(serious)))
          .isEqualTo(AccountabilityRule.MONTHS_OUT_OF_RANGE);
    }

    @Test
    void of_several_sanctions_the_heaviest_counts_and_its_end_stays_on_a_rest_day() {
      AccountabilityMeasure warning =
          officer(AccountabilityType.APPOINTING_ORGAN, AccountabilityForm.WARNING);
      CaseRoom room = heard(DEMERIT, warning).day("2024-08-17").accepted(decide(DEMERIT, warning));

      CaseClocks.Sanction sanction = room.view().clocks().sanction(OFFICER).orElseThrow();

      assertThat(sanction.measure()).isEqualTo(DEMERIT);
      assertThat(sanction.until()).contains(LocalDate.parse("2025-08-17")); // a Sunday
      assertThat(room.view().effects(LocalDate.MIN, LocalDate.MAX))
          .extracting(CaseEffect::kind, CaseEffect::last)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple(
                  CaseEffect.CaseEffectKind.NO_PROMOTION, LocalDate.parse("2025-08-17")),
              org.assertj.core.groups.Tuple.tuple(
                  CaseEffect.CaseEffectKind.NO_PAY_RISE, LocalDate.parse("2025-08-17")));
    }
  }

  @Nested
  class ReadingACase {
    @Test
    void boards_tell_no_more_than_that_there_is_a_case() {
      CaseRoom room = delivered(DEMERIT).accepted(seek(Remedy.DISCIPLINE_REEXAMINATION, OFFICER));

      List<DutyRow> rows = room.storage().duties(StreamKind.ACCOUNTABILITY.stream(ID));

      assertThat(rows)
          .extracting(DutyRow::key, DutyRow::kind, DutyRow::owner, DutyRow::subject)
          .containsExactlyInAnyOrder(
              org.assertj.core.groups.Tuple.tuple(
                  "decide-case",
                  "accountability.DECIDE",
                  Plans.LEAD_BUREAU.code(),
                  "accountability"),
              org.assertj.core.groups.Tuple.tuple(
                  "answer-remedy:1",
                  "accountability.ANSWER_REMEDY",
                  Plans.LEAD_BUREAU.code(),
                  "accountability"));
      assertThat(rows.toString()).doesNotContain("LAND", CHIEF.person().id(), CHIEF.title());
      Set<String> kinds = rows.stream().map(DutyRow::kind).collect(Collectors.toSet());
      assertThat(kinds).allMatch(kind -> kind.startsWith("accountability."));
      assertThat(AccountabilityDuty.DECIDE.escalation().steps()).isEmpty();
    }

    @Test
    void whoever_is_admitted_may_read_from_then_on() {
      PersonRef concerned = CHIEF.person();
      CaseRoom room = heard();
      assertThat(room.zhuanban().forReader(concerned).find(StreamKind.ACCOUNTABILITY, ID))
          .isEmpty();

      room.accepted(GrantAccess.of(new Reader(concerned, Reader.ReaderRole.CONCERNED)));

      assertThat(room.zhuanban().forReader(concerned).find(StreamKind.ACCOUNTABILITY, ID))
          .isPresent();
      assertThat(room.zhuanban().forReader(HANDLER).find(StreamKind.ACCOUNTABILITY, ID))
          .isPresent();
    }
  }

  @Nested
  class LawCitedByARefusal {
    /** Each track has clauses of its own, and words that an official would sign. */
    @Test
    void a_refusal_of_organisational_accountability_cites_its_own_clauses_in_words() {
      CaseRoom room = CaseRoom.on("2024-07-03");
      room.accepted(open());
      cites(room.refusedBothWays(decide(ADMONITION)), HEARING, "尚未告知事实和依据；请先告知");

      room.accepted(GiveNotice.of(notice(CIRCULAR, ADMONITION)));
      cites(room.refusedBothWays(decide(ADMONITION)), HEARING, "被告知人尚未全部陈述申辩；期限至2024年7月10日");
      room.day("2024-07-09").accepted(statement(PartyConcerned.UNIT)).accepted(statement(OFFICER));
      cites(
          room.refusedBothWays(
              decide(officer(AccountabilityType.ORGANISATIONAL, AccountabilityForm.TRANSFER))),
          "工作惯例：问责处理不重于告知的处理",
          "对用地审批股股长的决定重于告知的诫勉；请先重新告知");
      cites(
          room.refusedBothWays(
              decide(officer(AccountabilityType.ORGANISATIONAL, AccountabilityForm.DEMERIT))),
          AccountabilityType.ORGANISATIONAL.forms(),
          "记过不属于问责的方式；其属于处分、政务处分");

      room.day("2024-07-24").accepted(decide(CIRCULAR, ADMONITION));
      cites(
          room.refusedBothWays(seek(Remedy.ORGANISATIONAL_APPEAL, PartyConcerned.UNIT)),
          APPEAL,
          "决定尚未送达县自然资源局；请先送达");
      room.day("2024-07-26").accepted(deliver());
      cites(
          room.refusedBothWays(seek(Remedy.SANCTION_REVIEW, OFFICER)),
          Remedy.SANCTION_REVIEW.source(),
          "用地审批股股长未受到政务处分的处理");
      room.day("2024-08-13");
      cites(
          ((Outcome.Refused) room.request(seek(Remedy.ORGANISATIONAL_APPEAL, OFFICER))).refusal(),
          APPEAL,
          "该救济应在2024年8月12日前提出");
      room.record(seek(Remedy.ORGANISATIONAL_APPEAL, OFFICER));
      assertThat(room.view().violations().found())
          .extracting(found -> found.what().article())
          .containsExactly(APPEAL);
    }

    @Test
    void a_refusal_of_discipline_and_one_of_a_sanction_cite_theirs() {
      CaseRoom room =
          heard(officer(AccountabilityType.APPOINTING_ORGAN, AccountabilityForm.WARNING));
      cites(
          room.refusedBothWays(
              decide(officer(AccountabilityType.APPOINTING_ORGAN, AccountabilityForm.DEMERIT))),
          "公务员法第六十三条",
          "对用地审批股股长的决定重于告知的警告；请先重新告知");
      CaseRoom other =
          heard(officer(AccountabilityType.SUPERVISORY_ORGAN, AccountabilityForm.WARNING));
      cites(
          other.refusedBothWays(
              decide(officer(AccountabilityType.SUPERVISORY_ORGAN, AccountabilityForm.DEMERIT))),
          "公职人员政务处分法第四十三条",
          "对用地审批股股长的决定重于告知的警告；请先重新告知");
    }

    /** A notice need not say yet what is intended; what is decided says on which track. */
    @Test
    void a_decision_before_the_statement_cites_the_clause_of_its_own_track() {
      CaseRoom room = CaseRoom.on("2024-07-03").accepted(open()).accepted(GiveNotice.of(notice()));
      cites(
          room.refusedBothWays(decide(CIRCULAR, ADMONITION)),
          HEARING,
          "被告知人尚未全部陈述申辩；期限至2024年7月10日");
      cites(
          room.refusedBothWays(
              decide(officer(AccountabilityType.SUPERVISORY_ORGAN, AccountabilityForm.WARNING))),
          "公职人员政务处分法第四十三条",
          "被告知人尚未全部陈述申辩；期限至2024年7月10日");
    }
  }
}
