package org.zhuanban.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.zhuanban.Identifier;
import org.zhuanban.StreamKind;
import org.zhuanban.SuggestionView;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.command.Refusal;
import org.zhuanban.command.Rule;
import org.zhuanban.duty.Ending;
import org.zhuanban.duty.Light;
import org.zhuanban.duty.LightPolicy;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Level;
import org.zhuanban.party.Office;
import org.zhuanban.party.PersonRef;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.RequestRule;
import org.zhuanban.spi.DutyRow;
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
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.ProjectDesk;
import org.zhuanban.testing.domain.StreamDesk;

class SuggestionTest {

  private static final DocumentRef PAPER = new DocumentRef("paper-1");

  private static final AssignSuggestion ASSIGN =
      assign(Plans.LEAD_BUREAU, SuggestionTerms.USUAL, Plans.LAND, Plans.ECOLOGY);

  private static final MeetDeputy MEET = MeetDeputy.of().withRecord(PAPER);

  private static StreamDesk<SuggestionView> clerk(String day) {
    return StreamDesk.of(StreamKind.SUGGESTION).id("SG-28").on(day);
  }

  private static AssignSuggestion assign(
      Department host, SuggestionTerms terms, Department... coHosts) {
    return AssignSuggestion.builder()
        .number("28")
        .session("县十七届人大一次会议")
        .host(host)
        .addCoHosts(coHosts)
        .terms(terms)
        .paper(PAPER)
        .build();
  }

  private static ReplyToSuggestion reply(ReplyClass result) {
    return ReplyToSuggestion.builder().result(result).letter(PAPER).build();
  }

  private static ReplyToSuggestion promise(String by) {
    return ReplyToSuggestion.builder()
        .result(ReplyClass.B)
        .letter(PAPER)
        .promisedBy(LocalDate.parse(by))
        .build();
  }

  private static GiveFeedback says(Satisfaction satisfaction) {
    return GiveFeedback.of(satisfaction);
  }

  private static void says(Refusal refusal, Rule rule, String english, String chinese) {
    assertThat(refusal.rule()).isEqualTo(rule);
    assertThat(refusal.text(Locale.ENGLISH)).isEqualTo(english);
    assertThat(refusal.text(Locale.CHINESE)).isEqualTo(chinese);
  }

  @Test
  void it_goes_from_hand_to_hand_and_is_closed() {
    StreamDesk<SuggestionView> clerk = clerk("2024-03-11");
    assertThat(clerk.view().suggestion().stage()).isEqualTo(SuggestionStage.SUBMITTED);
    clerk.recorded(ASSIGN);
    assertThat(clerk.view().suggestion().stage()).isEqualTo(SuggestionStage.IN_PROGRESS);
    clerk.day("2024-03-18").recorded(ReturnSuggestion.of(PAPER));
    assertThat(clerk.view().suggestion().stage()).isEqualTo(SuggestionStage.RETURNED);
    clerk.day("2024-03-20").recorded(assign(Plans.LAND, SuggestionTerms.USUAL));
    assertThat(clerk.view().suggestion().stage()).isEqualTo(SuggestionStage.IN_PROGRESS);
    clerk.day("2024-05-29").recorded(MEET);
    assertThat(clerk.view().suggestion().stage()).isEqualTo(SuggestionStage.DEPUTY_MET);
    clerk.day("2024-06-05").recorded(promise("2024-12-31"));
    assertThat(clerk.view().suggestion().stage()).isEqualTo(SuggestionStage.REPLIED);
    clerk.day("2024-06-12").recorded(says(Satisfaction.DISSATISFIED));
    assertThat(clerk.view().suggestion().stage()).isEqualTo(SuggestionStage.REDO);
    clerk.day("2024-07-01").recorded(promise("2025-01-18"));
    clerk.day("2024-07-03").recorded(says(Satisfaction.MOSTLY_SATISFIED));
    assertThat(clerk.view().suggestion().stage()).isEqualTo(SuggestionStage.FOLLOW_UP);
    clerk.day("2025-01-10").recorded(FulfilPromise.of(PAPER));
    assertThat(clerk.view().suggestion().stage()).isEqualTo(SuggestionStage.CLOSED);
    assertThat(clerk.violations()).isEmpty();
  }

  @Test
  void what_is_owed_stands_on_the_board_and_is_derived_anew_with_the_rest() {
    StreamDesk<SuggestionView> clerk = clerk("2024-03-11").recorded(ASSIGN);
    List<DutyRow> rows = clerk.storage().duties(StreamKind.SUGGESTION.stream("SG-28"));

    assertThat(rows)
        .extracting(DutyRow::key)
        .containsExactlyInAnyOrder("reply:1", "arrange:1", "co-host:1:LAND", "co-host:1:ECO");
    assertThat(rows).extracting(DutyRow::kind).contains("suggestion.REPLY", "suggestion.CO_HOST");
    assertThat(clerk.zhuanban().rebuildDutyRows().failed()).isEmpty();
    assertThat(clerk.zhuanban().rebuildDutyRows().changed()).isZero();
    assertThat(clerk.view().history()).hasSize(1);
  }

  /** The institutions of the letter: group, supervising head, responsible person, plan, meeting. */
  @Nested
  class HandlingIt {
    private final ArrangeHandling arrange =
        ArrangeHandling.of(
                Office.of(Office.Rank.ORGAN_HEAD, "县投资促进局局长"),
                Office.of(Office.Rank.OTHER, "县投资促进局副局长"),
                PAPER)
            .withGroup("建议办理领导小组");

    private StreamDesk<SuggestionView> signed() {
      return clerk("2024-03-11")
          .recorded(
              AssignSuggestion.builder()
                  .number("28")
                  .title("关于提高招商引资项目履约率的建议")
                  .text("一个项目一个工作专班，一跟到底。")
                  .addDeputies(new PersonRef("deputy-1"), new PersonRef("deputy-2"))
                  .host(Plans.LEAD_BUREAU)
                  .terms(SuggestionTerms.USUAL)
                  .build());
    }

    private ReplyToSuggestion.Builder letter() {
      return ReplyToSuggestion.builder()
          .result(ReplyClass.B)
          .letter(new DocumentRef("letter-28").withNumber("示投促函〔2024〕8号"))
          .signer(Office.of(Office.Rank.ORGAN_HEAD, "县投资促进局局长"))
          .addEnclosures(new DocumentRef("enclosure-1"))
          .addCopies("县政府办公室", "县人大常委会人事代表工作委员会")
          .promise("年内一个项目一个工作专班。")
          .promisedBy(LocalDate.of(2024, 12, 31));
    }

    @Test
    void whoever_reads_it_knows_title_text_and_deputies_and_finds_it_by_a_deputy() {
      StreamDesk<SuggestionView> clerk = signed();
      Assignment assignment = clerk.view().suggestion().assignment().orElseThrow();

      assertThat(clerk.view().title(LocalDate.of(2024, 3, 11))).contains("关于提高招商引资项目履约率的建议");
      assertThat(assignment.text()).contains("一个项目一个工作专班，一跟到底。");
      assertThat(clerk.view().find("deputy-2"))
          .extracting(Identifier::kind)
          .containsExactly(Identifier.IdentifierKind.DEPUTY);
    }

    @Test
    void group_supervisor_responsible_office_and_plan_are_owed_in_ten_working_days() {
      StreamDesk<SuggestionView> clerk = signed();
      assertThat(clerk.due("arrange:1")).isEqualTo(LocalDate.of(2024, 3, 25));

      clerk.day("2024-03-20").recorded(arrange);
      clerk.day("2024-04-01").recorded(arrange.withGroup("新组"));
      clerk.day("2024-04-02").recorded(HoldHandlingMeeting.of(PAPER));

      Assignment assignment = clerk.view().suggestion().assignment().orElseThrow();
      assertThat(assignment.handling().orElseThrow().group()).contains("新组");
      assertThat(assignment.handling().orElseThrow().supervisor().title()).isEqualTo("县投资促进局局长");
      assertThat(assignment.handlingMeetings()).hasSize(1);
      assertThat(clerk.duty("arrange:1").clock().ending())
          .contains(Ending.done(LocalDate.of(2024, 3, 20)));
    }

    @Test
    void a_reply_without_a_plan_leaves_no_plan_to_make_but_counts_its_lateness() {
      StreamDesk<SuggestionView> clerk = signed().day("2024-04-20").recorded(MEET);
      clerk.day("2024-05-06").recorded(letter().build());

      assertThat(clerk.duty("arrange:1").clock().ending())
          .contains(Ending.replaced(LocalDate.of(2024, 5, 6)));
    }

    @Test
    void a_reply_is_published_in_twenty_working_days_unless_it_says_otherwise() {
      StreamDesk<SuggestionView> clerk = signed().day("2024-05-06").recorded(MEET);
      says(
          clerk.refused(PublishReply.of(PAPER)),
          SuggestionRule.NOTHING_TO_PUBLISH,
          "No reply waits for its publication: there is none, it is published already, or it is"
              + " not to be published; reply first",
          "没有待公开的答复：尚未答复、已经公开，或者答复载明不公开；请先答复");
      clerk.recorded(letter().build());
      Assignment.Reply reply =
          clerk.view().suggestion().assignment().orElseThrow().lastReply().orElseThrow();

      assertThat(reply.letter().number()).contains("示投促函〔2024〕8号");
      assertThat(reply.openness()).isEqualTo(Openness.PUBLIC);
      assertThat(reply.copies()).hasSize(2);
      assertThat(clerk.due("publish:1:1")).isEqualTo(LocalDate.of(2024, 5, 31));
      clerk.day("2024-06-04").recorded(PublishReply.of(PAPER));
      assertThat(
              clerk
                  .duty("publish:1:1")
                  .clock()
                  .lightOn(LocalDate.of(2024, 6, 5), CalendarBook.bundled(), LightPolicy.DEFAULT))
          .contains(Light.CLOSED_OVERDUE);
      assertThat(clerk.refused(PublishReply.of(PAPER)).rule())
          .isEqualTo(SuggestionRule.NOTHING_TO_PUBLISH);
    }

    @Test
    void a_reply_that_is_withheld_is_not_to_be_published() {
      StreamDesk<SuggestionView> clerk = signed().day("2024-05-06").recorded(MEET);
      clerk.recorded(letter().openness(Openness.WITHHELD).build());

      assertThat(clerk.view().duties(LocalDate.of(2024, 5, 7)))
          .noneMatch(duty -> duty.kind() == SuggestionDuty.PUBLISH);
      assertThat(clerk.refused(PublishReply.of(PAPER)).rule())
          .isEqualTo(SuggestionRule.NOTHING_TO_PUBLISH);
    }

    @Test
    void what_was_promised_is_followed_to_its_end() {
      StreamDesk<SuggestionView> clerk = signed().day("2024-05-06").recorded(MEET);
      assertThat(clerk.refused(ReportPromise.of(PAPER)).rule())
          .isEqualTo(SuggestionRule.NO_PROMISE);
      clerk.recorded(letter().build());
      clerk.day("2024-09-02").recorded(ReportPromise.of(PAPER).withProgress("已成立二十个专班。"));
      clerk.day("2024-12-20").recorded(FulfilPromise.of(PAPER));
      Assignment assignment = clerk.view().suggestion().assignment().orElseThrow();

      assertThat(assignment.lastReply().orElseThrow().promise()).contains("年内一个项目一个工作专班。");
      assertThat(assignment.lastReply().orElseThrow().progress())
          .extracting(report -> report.on() + " " + report.words().orElse(""))
          .containsExactly("2024-09-02 已成立二十个专班。");
      assertThat(assignment.fulfilledOn()).contains(LocalDate.of(2024, 12, 20));
      assertThat(clerk.refused(ReportPromise.of(PAPER)).rule())
          .isEqualTo(SuggestionRule.NO_PROMISE);
    }
  }

  @Nested
  class AssigningASuggestion {
    @Test
    void whoever_returns_it_too_late_keeps_it() {
      StreamDesk<SuggestionView> clerk = clerk("2024-03-11").recorded(ASSIGN).day("2024-03-21");
      says(
          clerk.refused(ReturnSuggestion.of(PAPER)),
          SuggestionRule.RETURNED_LATE,
          "投资促进局 could return the suggestion until 2024-03-20 and keeps it now",
          "投资促进局应在2024年3月20日前退回，逾期由其承办");

      clerk.recorded(ReturnSuggestion.of(PAPER));

      assertThat(clerk.view().suggestion().stage()).isEqualTo(SuggestionStage.IN_PROGRESS);
      assertThat(clerk.violations())
          .containsExactly(
              "2024-03-21 suggestion.RETURNED_LATE 工作惯例：不属本单位职责的，七个工作日内退回 suggestion.returned LEAD");
    }

    @Test
    void the_last_day_to_return_it_is_in_time() {
      StreamDesk<SuggestionView> clerk =
          clerk("2024-03-11")
              .recorded(ASSIGN)
              .day("2024-03-20")
              .recorded(ReturnSuggestion.of(PAPER));

      assertThat(clerk.duty("reply:1").clock().ending())
          .contains(Ending.lapsed(LocalDate.of(2024, 3, 20)));
      assertThat(clerk.duty("co-host:1:LAND").clock().ending())
          .contains(Ending.lapsed(LocalDate.of(2024, 3, 20)));
      assertThat(clerk.refused(MEET).rule()).isEqualTo(SuggestionRule.NOT_ASSIGNED);
      clerk.day("2024-03-25").recorded(assign(Plans.LAND, SuggestionTerms.USUAL));
      assertThat(clerk.due("reply:2")).isEqualTo(LocalDate.of(2024, 6, 25));
    }

    @Test
    void it_is_handed_over_to_one_host_whose_calendar_is_known() {
      StreamDesk<SuggestionView> clerk = clerk("2024-03-11");
      says(
          clerk.refused(MEET),
          SuggestionRule.NOT_ASSIGNED,
          "No organ has the suggestion in hand; hand it over first",
          "建议尚无承办单位；请先交办");
      says(
          clerk.refused(assign(Plans.LAND, SuggestionTerms.USUAL, Plans.ECOLOGY, Plans.LAND)),
          SuggestionRule.ORGAN_TWICE,
          "Organ LAND takes part twice; name it as the host or as one co-host",
          "单位LAND重复；请只列为主办或一个协办");
      assertThat(
              clerk
                  .refused(
                      assign(
                          new Department("FIN", "县财政局", Level.COUNTY, "CN+MARS"),
                          SuggestionTerms.USUAL))
                  .rule())
          .isEqualTo(SuggestionRule.UNKNOWN_CALENDAR);
      clerk.recorded(ASSIGN);
      says(
          clerk.refused(assign(Plans.LAND, SuggestionTerms.USUAL)),
          SuggestionRule.ALREADY_ASSIGNED,
          "投资促进局 has it in hand since 2024-03-11; let it return the suggestion first",
          "投资促进局自2024年3月11日起承办；请先由其退回");
    }

    @Test
    void what_is_told_early_waits() {
      StreamDesk<SuggestionView> clerk = clerk("2024-07-01");
      assertThat(clerk.record(reply(ReplyClass.A), LocalDate.of(2024, 6, 5)))
          .isInstanceOf(Outcome.Deferred.class);
      clerk.record(MEET, LocalDate.of(2024, 5, 29));
      clerk.record(ASSIGN, LocalDate.of(2024, 3, 11));

      assertThat(clerk.view().suggestion().stage()).isEqualTo(SuggestionStage.REPLIED);
      assertThat(clerk.violations()).isEmpty();
      assertThat(clerk.view().corrections().pending()).isEmpty();
    }

    @Test
    void a_suggestion_is_no_project_and_a_project_no_suggestion() {
      StreamDesk<SuggestionView> clerk = clerk("2024-03-11");
      says(
          clerk.refused(Plans.sign()),
          RequestRule.WRONG_STREAM,
          "\"Signing of an agreement\" goes to streams of kind project, but suggestion/SG-28 is"
              + " another; name the right one",
          "“签订协议”只能发往project类记录，而suggestion/SG-28不是；请改正");
      assertThat(clerk.record(Plans.sign())).isInstanceOf(Outcome.Refused.class);
      ProjectDesk desk = ProjectDesk.on("2024-03-11");
      assertThat(desk.refused(ASSIGN).rule()).isEqualTo(RequestRule.WRONG_STREAM);
    }
  }

  @Nested
  class ReplyToASuggestion {
    @Test
    void the_law_gives_three_months_and_six_for_what_is_hard() {
      StreamDesk<SuggestionView> clerk = clerk("2024-03-11").recorded(ASSIGN);
      assertThat(clerk.due("reply:1")).isEqualTo(LocalDate.of(2024, 6, 11));
      assertThat(clerk.duty("reply:1").clock().statutory().orElseThrow().limit().basis())
          .isEqualTo("代表法（2015年）第四十二条，代表法（2025年）第五十一条");

      StreamDesk<SuggestionView> hard =
          clerk("2024-03-11").recorded(assign(Plans.LEAD_BUREAU, SuggestionTerms.DIFFICULT));
      assertThat(hard.due("reply:1")).isEqualTo(LocalDate.of(2024, 9, 11));
    }

    /** Printed on 22 June 2021, a letter was in time if handed over on 22 March or later. */
    @Test
    void the_letter_of_the_seed_was_in_time_from_a_day_on() {
      for (String assigned : List.of("2021-03-22", "2021-03-19")) {
        StreamDesk<SuggestionView> clerk = clerk(assigned).recorded(ASSIGN).recorded(MEET);
        clerk.day("2021-06-22").recorded(reply(ReplyClass.A));

        boolean late =
            clerk.violations().stream().anyMatch(found -> found.contains("REPLIED_LATE"));
        assertThat(late).isEqualTo(assigned.equals("2021-03-19"));
      }
    }

    @Test
    void a_late_reply_is_a_reply_and_is_named() {
      StreamDesk<SuggestionView> clerk = clerk("2024-03-11").recorded(ASSIGN).recorded(MEET);

      assertThat(clerk.day("2024-06-12").request(reply(ReplyClass.A)))
          .isInstanceOf(Outcome.Done.class);

      assertThat(clerk.violations())
          .containsExactly(
              "2024-06-12 suggestion.REPLIED_LATE 代表法（2015年）第四十二条，代表法（2025年）第五十一条 suggestion.replied"
                  + " suggestion");
      assertThat(
              clerk
                  .duty("reply:1")
                  .clock()
                  .lightOn(LocalDate.of(2024, 6, 12), CalendarBook.bundled(), LightPolicy.DEFAULT))
          .contains(Light.CLOSED_OVERDUE);
    }

    @Test
    void whoever_replies_without_having_listened_breaks_the_law() {
      StreamDesk<SuggestionView> clerk = clerk("2024-03-11").recorded(ASSIGN);
      says(
          clerk.refused(reply(ReplyClass.C)),
          SuggestionRule.REPLIED_UNHEARD,
          "投资促进局 replies without having met the deputy; meet the deputy first",
          "投资促进局未与代表面商即答复；请先面商");

      clerk.day("2024-06-12").recorded(reply(ReplyClass.C));

      assertThat(clerk.view().suggestion().stage()).isEqualTo(SuggestionStage.REPLIED);
      assertThat(clerk.violations())
          .hasSize(2)
          .anyMatch(found -> found.contains("REPLIED_LATE"))
          .anyMatch(found -> found.contains("REPLIED_UNHEARD"));
    }

    @Test
    void co_hosts_owe_the_host_their_opinion() {
      StreamDesk<SuggestionView> clerk = clerk("2024-03-11").recorded(ASSIGN).recorded(MEET);
      assertThat(clerk.due("co-host:1:LAND")).isEqualTo(LocalDate.of(2024, 4, 11));
      assertThat(clerk.duty("co-host:1:LAND").owedTo()).contains("LEAD");

      clerk.day("2024-04-01").recorded(AnswerAsCoHost.of("LAND", PAPER));
      clerk
          .day("2024-05-06")
          .recorded(AnswerAsCoHost.of("LAND", PAPER))
          .recorded(reply(ReplyClass.A));

      assertThat(clerk.duty("co-host:1:LAND").clock().ending())
          .contains(Ending.done(LocalDate.of(2024, 4, 1)));
      assertThat(clerk.duty("co-host:1:ECO").clock().ending())
          .contains(Ending.replaced(LocalDate.of(2024, 5, 6)));
      says(
          clerk.refused(AnswerAsCoHost.of("REFORM", PAPER)),
          SuggestionRule.NO_CO_HOST,
          "Organ REFORM is no co-host; the co-hosts are \"县自然资源局\" (LAND), \"市生态环境局\" (ECO)",
          "单位REFORM不是协办单位；协办单位为“县自然资源局”（LAND）、“市生态环境局”（ECO）");
    }
  }

  @Nested
  class AfterTheReply {
    @Test
    void a_deputy_who_is_not_satisfied_gets_another_reply() {
      StreamDesk<SuggestionView> clerk = clerk("2024-03-11").recorded(ASSIGN).recorded(MEET);
      clerk.day("2024-05-06").recorded(promise("2024-12-29"));
      says(
          clerk.refused(reply(ReplyClass.A)),
          SuggestionRule.ALREADY_REPLIED,
          "The suggestion was replied to on 2024-05-06; another reply follows only on a deputy who is"
              + " not satisfied",
          "建议已于2024年5月6日答复；代表不满意的才重新答复");
      assertThat(clerk.find("reply-again:1:1")).isEmpty();

      clerk.day("2024-05-13").recorded(says(Satisfaction.DISSATISFIED));

      assertThat(clerk.due("reply-again:1:1")).isEqualTo(LocalDate.of(2024, 6, 13));
      clerk.day("2024-09-02").recorded(reply(ReplyClass.A));
      assertThat(clerk.duty("reply-again:1:1").clock().ending())
          .contains(Ending.done(LocalDate.of(2024, 9, 2)));
      assertThat(clerk.duty("reply:1").clock().ending())
          .contains(Ending.done(LocalDate.of(2024, 5, 6)));
      assertThat(clerk.duty("follow-up:1:1").clock().ending())
          .contains(Ending.replaced(LocalDate.of(2024, 9, 2)));
      assertThat(clerk.violations()).as("the law's limit is for the first reply").isEmpty();
    }

    @Test
    void what_a_reply_promises_is_owed_by_the_day_it_names() {
      StreamDesk<SuggestionView> clerk = clerk("2024-03-11").recorded(ASSIGN).recorded(MEET);
      says(
          clerk.refused(promise("2024-03-11")),
          SuggestionRule.PROMISE_OUT_OF_RANGE,
          "The promise is for 2024-03-11; name a day after 2024-03-11 and not after 2034-03-09",
          "承诺日期为2024年3月11日；应在2024年3月11日之后，且不迟于2034年3月9日");
      assertThat(clerk.refused(promise("2034-03-10")).rule())
          .isEqualTo(SuggestionRule.PROMISE_OUT_OF_RANGE);
      says(
          clerk.refused(FulfilPromise.of(PAPER)),
          SuggestionRule.NO_PROMISE,
          "No reply of class B is waiting to be carried out",
          "没有待落实的B类答复");

      clerk.recorded(promise("2024-12-29"));

      // A Sunday, and it stays one.
      assertThat(clerk.due("follow-up:1:1")).isEqualTo(LocalDate.of(2024, 12, 29));
      clerk.day("2024-12-20").recorded(FulfilPromise.of(PAPER));
      assertThat(clerk.duty("follow-up:1:1").clock().ending())
          .contains(Ending.done(LocalDate.of(2024, 12, 20)));
      assertThat(clerk.refused(FulfilPromise.of(PAPER)).rule())
          .isEqualTo(SuggestionRule.NO_PROMISE);
    }

    @Test
    void feedback_may_come_with_the_reply_or_after_it_and_once() {
      StreamDesk<SuggestionView> clerk = clerk("2024-03-11").recorded(ASSIGN).recorded(MEET);
      says(
          clerk.refused(says(Satisfaction.SATISFIED)),
          SuggestionRule.NOTHING_TO_RATE,
          "There is no reply that the deputy has not spoken about; reply first",
          "没有代表尚未反馈的答复；请先答复");

      clerk.recorded(
          ReplyToSuggestion.builder()
              .result(ReplyClass.D)
              .letter(PAPER)
              .satisfaction(Satisfaction.SATISFIED)
              .build());

      assertThat(clerk.view().suggestion().stage()).isEqualTo(SuggestionStage.CLOSED);
      assertThat(clerk.refused(says(Satisfaction.DISSATISFIED)).rule())
          .isEqualTo(SuggestionRule.NOTHING_TO_RATE);
      assertThat(clerk.refused(ReturnSuggestion.of(PAPER)).rule())
          .isEqualTo(SuggestionRule.RETURNED_AFTER_REPLY);
    }
  }
}
